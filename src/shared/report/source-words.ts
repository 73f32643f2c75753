import { datedCitation } from '../wording/source-text.ts';
import type { ParameterSource } from '../domain/provenance.ts';
import type { Context } from './context.ts';
import type { Words } from './report.ts';

/** Where a figure is from, linked when it is on the web. */
export function sourceWords(source: ParameterSource, { of }: Context): Words {
  const citation = of(datedCitation(source));
  return source.url === null ? citation : [{ kind: 'link', text: citation, href: source.url }];
}
