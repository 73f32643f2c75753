import { text, type Text } from '../base/text.ts';
import type { Paradigm } from '../domain/paradigm.ts';

/** Paradigms as they stand inside a sentence or a cell. */
export const paradigmWords: Readonly<Record<Paradigm, Text>> = {
  vm: text('full virtualization', '虚拟化'),
  pv: text('paravirtualization', '半虚拟化'),
  container: text('containers', '容器化'),
  sandbox: text('sandboxing', '沙盒化'),
};

/** Paradigms as titles and choices. */
export const paradigmTitles: Readonly<Record<Paradigm, Text>> = {
  vm: text('Full virtualization (VM)', `${paradigmWords.vm.zh}（VM）`),
  pv: text('Paravirtualization (PV)', `${paradigmWords.pv.zh}（PV）`),
  container: text('Container', paradigmWords.container.zh),
  sandbox: text('Sandbox', paradigmWords.sandbox.zh),
};
