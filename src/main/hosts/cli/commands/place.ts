import { say, text, type Language } from '../../../../shared/base/text.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Placement } from '../../../../shared/placement/placement.ts';
import { formatCount } from '../../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { integerOption, numberOption } from '../option-values.ts';
import type { CommandAction } from '../commands.ts';

/** Patterns that are printed; the JSON has all. */
const maxPatterns = 20;

const minSeconds = 0.05;
const maxSeconds = 3600;
const maxIterations = 1_000_000_000;

export interface PlaceOptions {
  readonly vbp: string;
  readonly seconds: string;
  readonly iterations?: string;
  readonly json?: boolean;
}

/** `place --vbp FILE`: packs a plain instance of vector bin packing, with its bound. */
export function placeCommand(options: PlaceOptions): CommandAction {
  return async ({ terminal, client, files }) => {
    const seconds = numberOption('--seconds', options.seconds, minSeconds, maxSeconds);
    if (!seconds.ok) return seconds;
    const iterations =
      options.iterations === undefined
        ? ok(undefined)
        : integerOption('--iterations', options.iterations, 0, maxIterations);
    if (!iterations.ok) return iterations;
    const instance = files.readText(options.vbp);
    if (!instance.ok) return instance;
    const placement = await client.invoke('placement.packBins', {
      instance: instance.value,
      seconds: seconds.value,
      ...(iterations.value === undefined ? {} : { iterations: iterations.value }),
    });
    if (!placement.ok) return placement;
    if (options.json) terminal.printJson(placement.value);
    else terminal.print(placementText(placement.value, terminal.language));
    return ok(null);
  };
}

function placementText({ value, bound, gap, hosts }: Placement, language: Language): string {
  const [used, least] = [formatCount(value), formatCount(bound)];
  const share = formatQuantity(gap, 'percent', language);
  const head =
    value === bound
      ? text(`${used} bins, and no packing needs fewer.`, `${used} 个箱，已证明不能更少。`)
      : text(
          `${used} bins; at least ${least} are needed (${share} above the bound).`,
          `${used} 个箱；至少需要 ${least} 个（高于下界 ${share}）。`,
        );
  const patterns = hosts.flatMap((host) => host.patterns);
  const lines = patterns
    .slice(0, maxPatterns)
    .map(
      ({ times, instances }) =>
        `  ${formatCount(times)} × ${instances.map(({ workload, count }) => (count === 1 ? workload : `${count} × ${workload}`)).join(', ')}`,
    );
  const more = patterns.length - lines.length;
  const rest =
    more > 0
      ? [
          `  ${say(text(`… and ${more} more; --json has all`, `……另有 ${more} 种；--json 列出全部`), language)}`,
        ]
      : [];
  return [say(head, language), ...lines, ...rest].join('\n');
}
