import { createContext, use } from 'react';

/** Something a number on the page can be asked about. */
export type Asked =
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'figure'; readonly alternative: string; readonly symbol: string };

export const ExplainContext = createContext<(asked: Asked) => void>(() => undefined);

/** Opens the drawer that says where a number comes from. */
export function useExplain(): (asked: Asked) => void {
  return use(ExplainContext);
}
