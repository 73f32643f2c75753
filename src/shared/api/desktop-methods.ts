import { z } from 'zod';
import { method } from './method.ts';

/**
 * Methods that need the desktop application; another host answers them with `desktop-missing`. A page
 * in a browser hands its files to the browser instead, and has no menu.
 */
export const desktopMethods = {
  /** Saves a made file where the user says in the system's dialog; null when the user cancelled it. */
  'desktop.saveFile': method(
    z.strictObject({
      fileName: z.string().min(1).max(300),
      mediaType: z.string().min(1).max(200),
      base64: z.string().max(400_000_000),
    }),
  ).returns<{ readonly path: string } | null>(),
  /** Words the menu in the language of the page. */
  'desktop.useLanguage': method(
    z.strictObject({
      /** As the page is marked with, for instance `zh-Hans`; none while it is being read. */
      tag: z.string().max(100),
    }),
  ).returns<null>(),
} as const;
