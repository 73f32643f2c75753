import type { ParsedHostInput } from '../host/host-document.ts';
import type { ProjectDocument } from './project.ts';
import { freeName } from './project-name.ts';

/** The hosts a project keeps: the one it is planned for first, when that is one of them. */
export function keptHosts({ host, hosts }: ProjectDocument): readonly ParsedHostInput[] {
  return [...(host === null ? [] : [host]), ...(hosts ?? [])];
}

function withKept(
  document: ProjectDocument,
  planned: ParsedHostInput | null,
  others: readonly ParsedHostInput[],
): ProjectDocument {
  const { hosts: _, ...rest } = document;
  return { ...rest, host: planned, ...(others.length === 0 ? {} : { hosts: [...others] }) };
}

/**
 * Plans the project for another of its hosts; the one planned for until then is kept.
 *
 * @param index place among `keptHosts`; null plans for the machine the planner runs on.
 */
export function planForHost(document: ProjectDocument, index: number | null): ProjectDocument {
  const kept = keptHosts(document);
  const planned = index === null ? null : (kept[index] ?? null);
  return withKept(document, planned, index === null ? kept : kept.toSpliced(index, 1));
}

/** Keeps one more host, under a name that no other has. */
export function addHost(document: ProjectDocument, host: ParsedHostInput): ProjectDocument {
  const names = keptHosts(document).map(({ name }) => name);
  const named = { ...host, name: freeName(host.name, names) };
  return withKept(document, document.host, [...(document.hosts ?? []), named]);
}

/** Puts an edited host in the place of one among `keptHosts`, under a name that no other has. */
export function replaceHost(
  document: ProjectDocument,
  index: number,
  host: ParsedHostInput,
): ProjectDocument {
  const kept = keptHosts(document);
  if (kept[index] === undefined) return document;
  const others = kept.toSpliced(index, 1).map(({ name }) => name);
  const changed = kept.with(index, { ...host, name: freeName(host.name, others) });
  const [first, ...rest] = changed;
  return document.host === null
    ? withKept(document, null, changed)
    : withKept(document, first ?? null, rest);
}

/** Drops one among `keptHosts`; without the host planned for, the plan is for this machine. */
export function removeHost(document: ProjectDocument, index: number): ProjectDocument {
  const left = keptHosts(document).toSpliced(index, 1);
  const [first, ...rest] = left;
  return document.host === null || index === 0
    ? withKept(document, null, left)
    : withKept(document, first ?? null, rest);
}
