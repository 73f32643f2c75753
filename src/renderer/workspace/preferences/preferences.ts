/** What the page remembers between visits. */
export type PreferenceName = 'language' | 'color-scheme' | 'project' | 'single-keys' | 'who';

const prefix = 'isoplan.';
const yearInSeconds = 31_536_000;

function readCookie(name: string): string | null {
  const entry = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  const value = entry?.slice(name.length + 1) ?? '';
  return value === '' ? null : decodeURIComponent(value);
}

/**
 * Reads a preference. The web host may listen on another port each time, and storage belongs to
 * one port; cookies are shared by all ports of the host, so they carry the preference over.
 */
export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(prefix + name) ?? readCookie(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a preference; a page that may not store anything goes on without. */
export function writePreference(name: PreferenceName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
    if (location.protocol.startsWith('http')) {
      const age = value === null ? 0 : yearInSeconds;
      const text = encodeURIComponent(value ?? '');
      document.cookie = `${prefix}${name}=${text}; Max-Age=${age}; Path=/; SameSite=Strict`;
    }
  } catch {
    return;
  }
}
