import { createHash } from 'node:crypto';
import type { PreviewShelf } from '../ports/preview-shelf.ts';

/** Where the address of a preview starts; what follows is its id. */
export const previewPath = '/preview/';

const maxPreviews = 4;

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
