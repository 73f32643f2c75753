import { blockSamples } from '../../engine/kernel/draw-block.ts';
import { emitRanks, sharedRanks, tallyOffsets } from './emit-ranks.ts';
import type { Kernel } from '../../engine/kernel/kernel.ts';
import { encodeModule } from '../../engine/wasm/wasm-module.ts';
import type { Exported } from '../../engine/kernel/webassembly.ts';
import { shareRanks } from './shared-ranks.ts';
import { columnStride } from './smaa-program.ts';

/** More alternatives than this would make more machine code than their ranking is worth. */
export const maxAlternatives = 32;

interface RankProgram {
  readonly run: Exported;
  /** Counts a sample in which alternatives score alike; set before a run. */
  share: (sample: number) => void;
}

const programs = new WeakMap<Kernel, Map<number, RankProgram>>();

/**
 * Counts ranks in the kernel, to the bits of `PlainRankCounter`. Its memory is that of the kernel, and
 * is taken back at the end: nothing that was given out before may be returned while it counts.
 */
export class KernelRankCounter {
  readonly #kernel: Kernel;
  readonly #alternatives: number;
  readonly #program: RankProgram;
  readonly #mark: number;
  readonly #scores: number;
  readonly #tally: number;

  constructor(kernel: Kernel, alternatives: number) {
    this.#kernel = kernel;
    this.#alternatives = alternatives;
    this.#program = rankProgram(kernel, alternatives);
    this.#mark = kernel.memory.mark();
    this.#scores = kernel.memory.allocate(columnStride * alternatives);
    this.#tally = kernel.memory.allocate(shapeOffsets(alternatives).bytes);
    this.#rows().forEach((row) => row.fill(0));
  }

  add(scores: readonly Float64Array[]): void {
    const samples = scores[0]?.length ?? 0;
    const columns = scores.map((_, alternative) =>
      this.#kernel.memory.doubles(this.#scores + columnStride * alternative, blockSamples),
    );
    const rows = this.#rows();
    const share = (sample: number): void => {
      rows.forEach((row, alternative) => shareRanks(row, columns, alternative, sample));
    };
    this.#program.share = share;
    for (let first = 0; first < samples; first += blockSamples) {
      const count = Math.min(blockSamples, samples - first);
      columns.forEach((column, alternative) => {
        const given = scores[alternative];
        if (given) column.set(given.subarray(first, first + count));
      });
      const whole = count - (count % 4);
      if (whole > 0) this.#program.run(whole, this.#scores, 0, this.#tally);
      for (let sample = whole; sample < count; sample += 1) share(sample);
    }
  }

  take(): readonly (readonly number[])[] {
    const rows = this.#rows();
    const taken = rows.map((row) => [...row]);
    for (const row of rows) row.fill(0);
    return taken;
  }

  end(): readonly (readonly number[])[] {
    const taken = this.take();
    this.#kernel.memory.release(this.#mark);
    return taken;
  }

  #rows(): readonly Float64Array[] {
    const count = this.#alternatives;
    return Array.from({ length: count }, (_, alternative) =>
      this.#kernel.memory.doubles(this.#tally + 8 * count * alternative, count),
    );
  }
}

function shapeOffsets(alternatives: number): ReturnType<typeof tallyOffsets> {
  return tallyOffsets({ alternatives, criteria: 0, stride: columnStride });
}

function rankProgram(kernel: Kernel, alternatives: number): RankProgram {
  const cached = programs.get(kernel) ?? new Map<number, RankProgram>();
  programs.set(kernel, cached);
  const program = cached.get(alternatives);
  if (program) return program;
  const compiled = compile(kernel, alternatives);
  cached.set(alternatives, compiled);
  return compiled;
}

function compile(kernel: Kernel, alternatives: number): RankProgram {
  const ranks = emitRanks({ alternatives, criteria: 0, stride: columnStride });
  const calls: Pick<RankProgram, 'share'> = { share: () => undefined };
  const share = (sample: number): number => {
    calls.share(sample);
    return 0;
  };
  const exported = kernel.start(encodeModule([sharedRanks], [ranks]), { share });
  return Object.assign(calls, { run: exported['ranks'] as Exported });
}
