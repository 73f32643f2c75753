import { attempt, failedAttempt, line } from '../evidence.ts';
import { positive } from '../fields.ts';
import { countChannels, libraryModules, memoryTypes, slowestSpeed } from '../memory-module.ts';
import type { ProbeStep } from '../probe-step.ts';
import { libraryAttempt, type LibraryAnswer } from './library-answers.ts';

/** Memory and its modules, where only the library and Node can be asked. */
export const desktopMemoryStep: ProbeStep = {
  name: 'memory',
  facts: ['memory.total', 'memory.available', 'memory.swap', 'memory.modules', 'memory.speed'],
  run: async ({ information, node }) => {
    const [answer, layout] = await Promise.all([
      information.ask('mem'),
      information.ask('memLayout'),
    ]);
    const memory: LibraryAnswer = { call: 'mem', answer };
    const modules = layout.ok ? libraryModules(layout.value, node.totalMemory) : [];
    const fromLayout = (value: string | number | null) =>
      layout.ok
        ? attempt('systeminformation memLayout()', value, 'medium')
        : failedAttempt('systeminformation memLayout()', layout.error);
    return [
      line('memory.total', [
        attempt('node:os totalmem()', positive(node.totalMemory)),
        libraryAttempt(memory, 'total', positiveBytes),
      ]),
      line('memory.available', [libraryAttempt(memory, 'available', bytes)]),
      line('memory.swap', [libraryAttempt(memory, 'swaptotal', bytes)]),
      line('memory.modules', [fromLayout(modules.length || null)]),
      line('memory.channels', [fromLayout(countChannels(modules))]),
      line('memory.type', [fromLayout(memoryTypes(modules))]),
      line('memory.speed', [fromLayout(slowestSpeed(modules))]),
    ];
  },
};

function positiveBytes(value: unknown): number | null {
  return positive(value);
}

function bytes(value: unknown): number | null {
  return value === 0 ? 0 : positive(value);
}
