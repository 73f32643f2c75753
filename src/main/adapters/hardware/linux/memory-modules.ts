import type { Result } from '../../../../shared/base/result.ts';
import { attemptOn, line, type Attempt } from '../evidence.ts';
import { wholeNumber, words } from '../fields.ts';
import type { ReadProblem } from '../file-root.ts';
import {
  channelIn,
  countChannels,
  memoryTypes,
  slowestSpeed,
  type MemoryModule,
} from '../memory-module.ts';
import type { ProbeStep } from '../probe-step.ts';

/** Where udev keeps what it decoded from the firmware's table, readable by every user. */
const udevFile = '/run/udev/data/+dmi:id';

/** Memory modules as the firmware lists them: how many, which type, how fast. */
export const memoryModulesStep: ProbeStep = {
  name: 'memory modules',
  facts: ['memory.modules', 'memory.channels', 'memory.type', 'memory.speed'],
  run: async ({ files }) => {
    const udev = await files.read(udevFile);
    const attempts = (
      read: (modules: readonly MemoryModule[]) => string | number | null,
    ): readonly Attempt[] => [udevAttempt(udev, read)];
    return [
      line(
        'memory.modules',
        attempts((modules) => modules.length || null),
      ),
      line('memory.channels', attempts(countChannels)),
      line('memory.type', attempts(memoryTypes)),
      line('memory.speed', attempts(slowestSpeed)),
    ];
  },
};

function udevAttempt(
  udev: Result<string, ReadProblem>,
  read: (modules: readonly MemoryModule[]) => string | number | null,
): Attempt {
  return attemptOn(udevFile, udev, (text) => read(parseUdevModules(text)), 'medium');
}

/** The populated slots that udev lists. Serial numbers in the file are not looked at. */
export function parseUdevModules(text: string): readonly MemoryModule[] {
  const slots = new Map<string, Map<string, string>>();
  for (const row of text.split('\n')) {
    const match = /^E:\s*MEMORY_DEVICE_(\d{1,4})_([A-Z_]+)=(.*)$/.exec(row);
    const [, slot, name, value] = match ?? [];
    if (slot === undefined || name === undefined || value === undefined) continue;
    const fields = slots.get(slot) ?? new Map<string, string>();
    slots.set(slot, fields.set(name, value.trim()));
  }
  return [...slots.values()].flatMap((slot) => {
    const bytes = wholeNumber(slot.get('SIZE'));
    if (bytes === null || bytes === 0 || slot.get('PRESENT') === '0') return [];
    const megatransfers =
      wholeNumber(slot.get('CONFIGURED_SPEED_MTS')) ?? wholeNumber(slot.get('SPEED_MTS')) ?? 0;
    const place = [slot.get('BANK_LOCATOR'), slot.get('LOCATOR')];
    return [
      {
        bytes,
        type: words(slot.get('TYPE')),
        transfersPerSecond: megatransfers > 0 ? megatransfers * 1e6 : null,
        channel: place.map((name) => channelIn(name ?? '')).find((one) => one !== null) ?? null,
      },
    ];
  });
}
