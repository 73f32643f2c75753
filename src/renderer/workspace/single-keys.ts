import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { readPreference, writePreference } from './preferences/preferences.ts';

interface SingleKeys {
  readonly enabled: boolean;
  readonly enable: (enabled: boolean) => void;
}

/** Whether keys without a modifier act; a user who dictates can switch them off (WCAG 2.1.4). */
export const useSingleKeys = create<SingleKeys>((set) => ({
  enabled: readPreference('single-keys') !== 'off',
  enable: (enabled) => {
    writePreference('single-keys', enabled ? 'on' : 'off');
    set({ enabled });
  },
}));

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}

/**
 * Listens to keys without a modifier while they are enabled, nothing is typed and no dialog is
 * open. The handler says whether it used the key.
 */
export function useSingleKeyListener(handler: (key: string, time: number) => boolean): void {
  const enabled = useSingleKeys((state) => state.enabled);
  const handle = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (handle(event.key, event.timeStamp)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
