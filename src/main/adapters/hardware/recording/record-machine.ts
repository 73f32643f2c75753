import type { Result } from '../../../../shared/base/result.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { FileRoot, ReadProblem } from '../file-root.ts';
import type { MachineNames } from '../identity.ts';
import type { NodeSystem } from '../node-system.ts';
import type { SystemInformation } from '../system-information.ts';
import { answerInDisguise, disguise, groupNames, usedMounts } from './without-identity.ts';

/** A machine as a probe sees it, in the form of the recorded machines of the tests. */
export interface RecordedMachine {
  readonly title: string;
  readonly from: string;
  readonly platform: string;
  readonly node: NodeSystem;
  readonly files: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
  readonly links: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly devices: Readonly<Record<string, string>>;
  readonly space: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<string, string>>;
  readonly library: Readonly<Record<string, unknown>>;
  readonly private: readonly string[];
  readonly expected: Readonly<Record<string, never>>;
  readonly host: Readonly<Record<string, never>>;
}

interface Sources {
  readonly files: FileRoot;
  readonly commands: CommandRunner;
  readonly information: SystemInformation;
}

/** The same sources, with everything they answered; `finish` puts it together. */
export interface Recorder {
  readonly sources: Sources;
  finish(node: NodeSystem, names: MachineNames, secrets: readonly string[]): RecordedMachine;
}

/** Watches what a probe is answered. */
export function createRecorder({ files, commands, information }: Sources): Recorder {
  const texts = new Map<string, string>();
  const folders = new Set<string>();
  const links = new Map<string, string>();
  const problems = new Map<string, ReadProblem>();
  const devices = new Map<string, string>();
  const space = new Map<string, number>();
  const outputs = new Map<string, string>();
  const answers = new Map<string, unknown>();
  const noted =
    <Value>(
      read: (path: string) => Promise<Result<Value, ReadProblem>>,
      keep: (path: string, value: Value) => void,
    ) =>
    async (path: string): Promise<Result<Value, ReadProblem>> => {
      const result = await read(path);
      if (result.ok) keep(path, result.value);
      else if (result.error !== 'missing') problems.set(path, result.error);
      return result;
    };
  return {
    sources: {
      files: {
        read: noted(files.read, (path, text) => texts.set(path, text)),
        list: noted(files.list, (path, names) => {
          folders.add(path);
          for (const name of names) folders.add(`${path}/${name}`);
        }),
        linkTarget: noted(files.linkTarget, (path, target) => links.set(path, target)),
        freeSpace: noted(files.freeSpace, (path, bytes) => space.set(path, bytes)),
        openDevice: async (path) => {
          const opened = await files.openDevice(path);
          devices.set(path, opened.ok ? 'opens' : opened.error);
          return opened;
        },
      },
      commands: {
        find: commands.find,
        run: async (path, commandArguments) => {
          const output = await commands.run(path, commandArguments);
          if (output.ok) outputs.set([path, ...commandArguments].join(' '), output.value);
          return output;
        },
      },
      information: {
        ask: async (call) => {
          const answer = await information.ask(call);
          if (answer.ok) answers.set(call, answer.value);
          return answer;
        },
      },
    },
    finish: (node, names, secrets) => {
      const hide = disguise(names, [
        ...secrets,
        ...groupNames(texts.get('/proc/self/cgroup') ?? ''),
      ]);
      const points = mountNames();
      const text = (path: string, content: string): string => {
        if (path === '/proc/self/mountinfo') return hide(usedMounts(content, points));
        // Only the kind of a mapped device is used, which stands before the first dash.
        return hide(path.endsWith('/dm/uuid') ? content.replace(/-.*/s, '-\n') : content);
      };
      const files = [...texts].map(([path, content]) => [hide(path), text(path, content)] as const);
      const known = new Set([...texts.keys(), ...links.keys()]);
      const bare = [...folders].filter((path) => !known.has(path));
      return {
        title: 'A recorded machine',
        from: 'probe --record',
        platform: node.platform,
        node,
        files: Object.fromEntries(files),
        folders: bare.map(hide),
        links: inDisguise(links, hide, hide),
        problems: inDisguise(problems, hide, (problem) => problem),
        devices: Object.fromEntries(devices),
        space: inDisguise(
          space,
          (path) => hide(points(path)),
          (bytes) => bytes,
        ),
        commands: inDisguise(outputs, hide, hide),
        library: Object.fromEntries(
          [...answers].map(([call, answer]) => [call, answerInDisguise(answer, hide)]),
        ),
        private: [],
        expected: {},
        host: {},
      };
    },
  };
}

function inDisguise<From, To>(
  map: ReadonlyMap<string, From>,
  key: (path: string) => string,
  value: (one: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries([...map].map(([path, one]) => [key(path), value(one)]));
}

/** Mount points of every system; any other was named by somebody. */
const usualPoint =
  /^\/(?:|boot|boot\/efi|home|var|usr|tmp|opt|srv|data|mnt|sys\/fs\/cgroup(?:\/[\w,]+)*)$/;

function mountNames(): (mountPoint: string) => string {
  const numbers = new Map<string, number>();
  return (mountPoint) => {
    if (usualPoint.test(mountPoint)) return mountPoint;
    const plain = mountPoint.replaceAll('\\040', ' ');
    numbers.set(plain, numbers.get(plain) ?? numbers.size + 1);
    return `/mount/${numbers.get(plain) ?? 0}`;
  };
}
