import { useRef } from 'react';
import { pages } from '../workspace/pages.ts';
import { useSingleKeyListener } from '../workspace/single-keys.ts';

const sequenceTime = 1200;

/** Puts the cursor into the search field of the page, when it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-page-search]');
  field?.focus();
  field?.select();
  return field !== null;
}

interface ShortcutActions {
  readonly onHelp: () => void;
  readonly onGo: (path: string) => void;
}

/** `?` for help, `/` for search, `g` and a letter for a page. */
export function useShortcuts({ onHelp, onGo }: ShortcutActions): void {
  const startedAt = useRef(Number.NEGATIVE_INFINITY);
  useSingleKeyListener((key, time) => {
    const inSequence = time - startedAt.current < sequenceTime;
    startedAt.current = Number.NEGATIVE_INFINITY;
    const page = inSequence ? pages.find((entry) => entry.key === key) : undefined;
    if (page !== undefined) onGo(page.path);
    else if (key === 'g') startedAt.current = time;
    else if (key === '?') onHelp();
    else return key === '/' && focusSearch();
    return true;
  });
}
