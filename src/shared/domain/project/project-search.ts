import type { DecisionRecord } from './decision-record.ts';
import type { ProjectDocument } from './project.ts';
import type { SearchPlace, SnippetPart } from './store-records.ts';

/** A text of a project that can be searched, and what it is. */
export interface SearchText extends Pick<SearchPlace, 'kind' | 'label'> {
  readonly text: string;
}

/** Characters shown on each side of what was found. */
const around = 40;
const maxPlaces = 5;

/** The words of a query, each to be found. */
export function searchTerms(query: string): readonly string[] {
  return [...new Set(query.normalize('NFC').trim().split(/\s+/).filter(Boolean))];
}

/** Everything in a project that a search looks through. */
export function searchTexts(
  document: ProjectDocument,
  decisions: readonly Pick<DecisionRecord, 'number' | 'rationale' | 'who'>[],
): readonly SearchText[] {
  const texts: readonly SearchText[] = [
    { kind: 'name', label: null, text: document.name },
    { kind: 'notes', label: null, text: document.notes },
    ...document.workloads.map(({ name = '', trustDomain }) => ({
      kind: 'workload' as const,
      label: name,
      text: trustDomain === undefined ? name : `${name} · ${trustDomain}`,
    })),
    ...document.overrides.map(({ parameter, reason }) => ({
      kind: 'override' as const,
      label: parameter,
      text: reason,
    })),
    ...decisions.map(({ number, rationale, who }) => ({
      kind: 'decision' as const,
      label: String(number),
      text: `${rationale} · ${who}`,
    })),
  ];
  return texts
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, text: one.text.normalize('NFC') }));
}

/** Lower case that keeps every character at its place. */
function folded(text: string): string {
  return text.replaceAll(/./gsu, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}

/** The parts of a text around the first thing found, with every match marked; null without any. */
export function snippetOf(text: string, terms: readonly string[]): readonly SnippetPart[] | null {
  const line = text.replaceAll(/\s/g, ' ');
  const lower = folded(line);
  const wanted = terms.map(folded);
  const places = wanted.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const first = Math.min(...places);
  const from = Math.max(0, first - around);
  const to = Math.min(line.length, first + around * 2);
  const parts: SnippetPart[] = from > 0 ? [{ text: '…', match: false }] : [];
  let at = from;
  while (at < to) {
    const next = wanted
      .map((term) => [lower.indexOf(term, at), term.length] as const)
      .filter(([place]) => place >= 0 && place < to)
      .sort((left, right) => left[0] - right[0] || right[1] - left[1])[0];
    const [place, length] = next ?? [to, 0];
    if (place > at) parts.push({ text: line.slice(at, place), match: false });
    if (next !== undefined) parts.push({ text: line.slice(place, place + length), match: true });
    at = place + Math.max(length, next === undefined ? 0 : 1);
    if (next === undefined) break;
  }
  return to < line.length ? [...parts, { text: '…', match: false }] : parts;
}

/** Where in a project the terms were found, in the order of the project. */
export function searchPlaces(
  texts: readonly SearchText[],
  terms: readonly string[],
): readonly SearchPlace[] {
  const places: SearchPlace[] = [];
  for (const { kind, label, text } of texts) {
    const snippet = snippetOf(text, terms);
    if (snippet !== null) places.push({ kind, label, snippet });
    if (places.length === maxPlaces) break;
  }
  return places;
}
