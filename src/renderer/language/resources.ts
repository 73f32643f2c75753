import { common as commonEn } from './en/common.ts';
import { shell as shellEn } from './en/shell.ts';
import { common as commonZh } from './zh/common.ts';
import { shell as shellZh } from './zh/shell.ts';

const zh = {
  common: commonZh,
  shell: shellZh,
} as const;

const en = {
  common: commonEn,
  shell: shellEn,
} as const satisfies Record<keyof typeof zh, object>;

/** Every wording of the screens: one namespace per feature. Keys are typed from the Chinese one. */
export const resources = { en, zh } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zh;
  }
}
