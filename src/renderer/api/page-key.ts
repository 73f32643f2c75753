import { keyFragment } from '../../shared/api/envelope.ts';

const storageName = 'isoplan-key';

/** Where the key of the page is kept; pages of other ports cannot read it. */
type KeyStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The key that the address handed over, or the one an earlier page of this browser was handed; it is
 * taken out of the address at once. Empty when there is none: then the host says how to go on.
 */
export function pageKey(page: Window = window, storage: KeyStorage = page.localStorage): string {
  const { hash, pathname } = page.location;
  if (!hash.startsWith(keyFragment)) return storage.getItem(storageName) ?? '';
  const key = hash.slice(keyFragment.length);
  storage.setItem(storageName, key);
  page.history.replaceState(null, '', pathname);
  return key;
}
