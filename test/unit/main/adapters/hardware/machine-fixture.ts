import { readdirSync, readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../../../../src/shared/base/result.ts';
import type {
  Confidence,
  FactValue,
  UnknownReason,
} from '../../../../../src/shared/domain/host/fact.ts';
import type { Host } from '../../../../../src/shared/domain/host/host.ts';
import type {
  CommandRunner,
  RunProblem,
} from '../../../../../src/main/adapters/hardware/command-runner.ts';
import type { FileRoot, ReadProblem } from '../../../../../src/main/adapters/hardware/file-root.ts';
import type { NodeSystem } from '../../../../../src/main/adapters/hardware/node-system.ts';
import type { SystemInformation } from '../../../../../src/main/adapters/hardware/system-information.ts';

/** What a fixture expects of a fact: its value, its value and the readings that dispute it, or why it is unknown. */
export type ExpectedFact =
  | FactValue
  | { readonly value: FactValue; readonly disputed: readonly FactValue[] }
  | { readonly unknown: UnknownReason };

/** Files that exist once per number, with `{n}`, `{n%8}`, `{n/2*2+1}` and the like filled in. */
interface RepeatedFiles {
  readonly over: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Added to the end of a file for every number in turn. */
  readonly append?: Readonly<Record<string, string>>;
}

/** A recorded machine. See `test/fixtures/machines/README.md`. */
export interface MachineFixture {
  readonly title: string;
  readonly from: string;
  readonly platform: NodeJS.Platform;
  readonly node: NodeSystem;
  readonly each?: readonly RepeatedFiles[];
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly problems?: Readonly<Record<string, ReadProblem>>;
  /** Devices that can be opened; the problem of those that cannot. */
  readonly devices?: Readonly<Record<string, 'opens' | ReadProblem>>;
  readonly space?: Readonly<Record<string, number>>;
  /** What programs print, by path and arguments: `/usr/bin/docker --version`. */
  readonly commands?: Readonly<Record<string, string>>;
  readonly library?: Readonly<Record<string, unknown>>;
  /** Texts in the files above that must not reach the ledger. */
  readonly private: readonly string[];
  readonly expected: Readonly<Record<string, ExpectedFact>>;
  /** How sure facts are, where that is the point. */
  readonly confidence?: Readonly<Record<string, Confidence>>;
  readonly host: Partial<Host>;
}

const folder = new URL('../../../../fixtures/machines/', import.meta.url);

/** All recorded machines by file name. */
export const machines: readonly (readonly [name: string, machine: MachineFixture])[] = readdirSync(
  folder,
)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as MachineFixture,
  ]);

/** One recorded machine. */
export function machine(name: string): MachineFixture {
  const found = machines.find(([known]) => known === name)?.[1];
  if (found === undefined) throw new Error(`no machine ${name}`);
  return found;
}

function numbersIn(list: string): readonly number[] {
  return list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function filledIn(template: string, n: number): string {
  return template.replace(/\{n((?:[%/*+-]\d+)*)\}/g, (_, steps: string) => {
    let value = n;
    for (const [, sign, digits] of steps.matchAll(/([%/*+-])(\d+)/g)) {
      const operand = Number(digits);
      if (sign === '%') value %= operand;
      else if (sign === '/') value = Math.floor(value / operand);
      else if (sign === '*') value *= operand;
      else value += sign === '+' ? operand : -operand;
    }
    return String(value);
  });
}

/** Every file of a fixture with its text. */
export function filesOf(fixture: MachineFixture): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(fixture.files ?? {}));
  for (const { over, files: repeated = {}, append = {} } of fixture.each ?? []) {
    for (const n of numbersIn(over)) {
      for (const [path, text] of Object.entries(repeated)) {
        files.set(filledIn(path, n), filledIn(text, n));
      }
      for (const [path, text] of Object.entries(append)) {
        files.set(path, (files.get(path) ?? '') + filledIn(text, n));
      }
    }
  }
  return files;
}

/** The files of a recorded machine. */
export function fileRootOf(
  fixture: MachineFixture,
  files: ReadonlyMap<string, string> = filesOf(fixture),
): FileRoot {
  const links = new Map(Object.entries(fixture.links ?? {}));
  const names = new Map<string, Set<string>>();
  for (const path of [...files.keys(), ...links.keys(), ...(fixture.folders ?? [])]) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const parent = parts.slice(0, depth).join('/');
      names.set(parent, (names.get(parent) ?? new Set()).add(parts[depth] ?? ''));
    }
  }
  const answer = <Value>(path: string, value: Value | undefined): Result<Value, ReadProblem> => {
    const problem = fixture.problems?.[path];
    if (problem !== undefined) return err(problem);
    return value === undefined ? err('missing') : ok(value);
  };
  return {
    read: async (path) => answer(path, files.get(path)),
    list: async (path) => {
      const inside = names.get(path);
      const isEmpty = inside === undefined && fixture.folders?.includes(path) === true;
      return answer(path, isEmpty ? [] : inside === undefined ? undefined : [...inside]);
    },
    linkTarget: async (path) => answer(path, links.get(path)),
    freeSpace: async (path) => answer(path, fixture.space?.[path]),
    openDevice: async (path) => {
      const state = fixture.devices?.[path] ?? 'missing';
      return state === 'opens' ? ok(null) : err(state);
    },
  };
}

/** The programs of a recorded machine. */
export function commandsOf(fixture: MachineFixture): CommandRunner {
  const commands = fixture.commands ?? {};
  const programs = Object.keys(commands).map((command) => command.split(' ')[0] ?? '');
  return {
    find: async (name) =>
      programs.find((path) => path === name || path.endsWith(`/${name}`)) ?? null,
    run: async (path, commandArguments): Promise<Result<string, RunProblem>> => {
      const output = commands[[path, ...commandArguments].join(' ')];
      return output === undefined ? err('failed') : ok(output);
    },
  };
}

/** What the library answered on a recorded machine; `timed-out` where it did not. */
export function libraryOf(fixture: MachineFixture): SystemInformation {
  return {
    ask: async (call) => {
      const answer = fixture.library?.[call === 'systemIdentity' ? 'system' : call];
      if (answer === 'timed-out') return err('timed-out');
      return answer === undefined ? err('not-supported') : ok(answer);
    },
  };
}
