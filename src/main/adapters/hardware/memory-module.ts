import { field, items, positive, words } from './fields.ts';

/** One populated slot of the machine. */
export interface MemoryModule {
  readonly bytes: number;
  readonly type: string | null;
  readonly transfersPerSecond: number | null;
  /** The channel it sits on, when its slot names one. */
  readonly channel: string | null;
}

/**
 * The modules of `memLayout()`. Where the library finds none it makes one up, of the machine's
 * whole size and without a type: that one is not taken.
 */
export function libraryModules(answer: unknown, totalMemory: number): readonly MemoryModule[] {
  return items(answer).flatMap((item) => {
    const bytes = positive(field(item, 'size'));
    const type = words(field(item, 'type'));
    if (bytes === null || (type === null && bytes === totalMemory)) return [];
    return [
      {
        bytes,
        type,
        transfersPerSecond: positive(field(item, 'clockSpeed'), 1e6),
        channel: channelIn(words(field(item, 'bank')) ?? ''),
      },
    ];
  });
}

/** The part of a slot's name that names its channel, for instance `P0 CHANNEL A`. */
export function channelIn(locator: string): string | null {
  const match = /^(.{0,40}?channel[\s_-]{0,3}[a-z0-9])(?![a-z])/i.exec(locator.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/** Distinct channels; null unless every module's slot names one. */
export function countChannels(modules: readonly MemoryModule[]): number | null {
  const channels = modules.map((module) => module.channel);
  return channels.length === 0 || channels.includes(null) ? null : new Set(channels).size;
}

/** The memory types, most often one; null when no module states its own. */
export function memoryTypes(modules: readonly MemoryModule[]): string | null {
  const types = [...new Set(modules.map((module) => module.type).filter((type) => type !== null))];
  return types.length === 0 ? null : types.join(', ');
}

/** Mixed modules all run at the slowest one's rate; null when no module states its own. */
export function slowestSpeed(modules: readonly MemoryModule[]): number | null {
  const speeds = modules.map((one) => one.transfersPerSecond).filter((speed) => speed !== null);
  return speeds.length === 0 ? null : Math.min(...speeds);
}
