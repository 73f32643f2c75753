import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

export const decideTabs = [
  'verdict',
  'weights',
  'robustness',
  'methods',
  'sensitivity',
  'beliefs',
  'rules',
] as const;
export type DecideTab = (typeof decideTabs)[number];

/** The part of the page looked at, so that going to another page and back keeps it. */
const chosen = createStore<{ readonly tab: DecideTab }>(() => ({ tab: 'verdict' }));

/** The part of the page looked at, and how to look at another one. */
export function useDecideTab(): readonly [DecideTab, (tab: DecideTab) => void] {
  const tab = useStore(chosen, (state) => state.tab);
  return [tab, (next) => chosen.setState({ tab: next })];
}

/** Goes to a part of the page from anywhere on it. */
export function showDecideTab(tab: DecideTab): void {
  chosen.setState({ tab });
}
