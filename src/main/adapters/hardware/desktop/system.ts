import { attempt, failedAttempt, line, type Attempt } from '../evidence.ts';
import { field, words } from '../fields.ts';
import type { ProbeStep } from '../probe-step.ts';
import { libraryAttempt, type LibraryAnswer } from './library-answers.ts';

/** Operating system and machine, where only the library and Node can be asked. */
export const desktopSystemStep: ProbeStep = {
  name: 'system',
  facts: ['system.operating-system', 'system.kernel', 'system.platform', 'system.machine'],
  run: async ({ information, node }) => {
    const [osInfo, system] = await Promise.all([
      information.ask('osInfo'),
      information.ask('system'),
    ]);
    const machine: LibraryAnswer = { call: 'system', answer: system };
    return [
      line('system.operating-system', [
        osInfo.ok
          ? attempt('description of the machine: osInfo()', systemName(osInfo.value), 'medium')
          : failedAttempt('description of the machine: osInfo()', osInfo.error),
      ]),
      line('system.kernel', [attempt('node:os release()', words(node.release))]),
      line('system.platform', [attempt('node:os platform()', words(node.platform))]),
      line('system.machine', [machineAttempt(machine)]),
    ];
  },
};

function systemName(answer: unknown): string | null {
  const [distribution, release, build] = ['distro', 'release', 'build'].map((name) =>
    words(field(answer, name)),
  );
  if (distribution === null || distribution === undefined) return null;
  const version = release === null || release === undefined ? '' : ` ${release}`;
  const named = distribution.includes(version.trim()) ? distribution : distribution + version;
  return words(build === null || build === undefined ? named : `${named} (${build})`);
}

function machineAttempt(machine: LibraryAnswer): Attempt {
  const manufacturer = machine.answer.ok
    ? words(field(machine.answer.value, 'manufacturer'))
    : null;
  return libraryAttempt(machine, 'model', (model) =>
    words([manufacturer, words(model)].filter((part) => part !== null).join(' ')),
  );
}
