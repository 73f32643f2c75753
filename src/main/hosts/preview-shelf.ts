import { createHash } from 'node:crypto';

/** Where the address of a preview starts; what follows is its id. */
export const previewPath = '/preview/';

const maxPreviews = 4;

/**
 * Keeps the last report previews so that the page can show them in a frame of their own address:
 * a `srcdoc` frame would inherit the page's policy, which forbids the report's inline styles.
 */
export interface PreviewShelf {
  /** Keeps a page and returns its address on this host. */
  publish(html: string): string;
  /** The page at an address, or null when it is no longer kept. */
  read(address: string): string | null;
}

export function createPreviewShelf(): PreviewShelf {
  const kept = new Map<string, string>();
  return {
    publish: (html) => {
      const address = previewPath + createHash('sha256').update(html).digest('hex').slice(0, 32);
      kept.delete(address);
      kept.set(address, html);
      for (const oldest of kept.keys()) {
        if (kept.size <= maxPreviews) break;
        kept.delete(oldest);
      }
      return address;
    },
    read: (address) => kept.get(address) ?? null,
  };
}
