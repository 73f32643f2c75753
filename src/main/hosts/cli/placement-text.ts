import { say, text, type Language, type Text } from '../../../shared/base/text.ts';
import type {
  Placement,
  PlacementPattern,
  UnplacedInstances,
} from '../../../shared/placement/placement.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { resourceTitles } from '../../../shared/wording/resource-words.ts';
import { wrapped } from './columns.ts';

/** Patterns that are printed; the JSON has all. */
const maxPatterns = 20;
const lineWidth = 96;

/** A placement as a person reads it in a terminal: how many hosts, how sure that is, who goes where, what is left. */
export function placementText(placement: Placement, language: Language): string {
  const { hosts, unplaced, spare } = placement;
  const patterns = hosts.flatMap((host) => host.patterns);
  const shown = patterns.slice(0, maxPatterns).map((one) => `  ${patternText(one)}`);
  const more = patterns.length - shown.length;
  const rest = text(`  … and ${more} more; --json has all`, `  ……另有 ${more} 种；--json 列出全部`);
  return [
    wrapped(say(headline(placement), language), lineWidth, ''),
    ...hosts.flatMap(({ load }) => loadText(load, language)),
    ...shown,
    ...(more > 0 ? [say(rest, language)] : []),
    ...unplaced.map((one) => wrapped(say(unplacedText(one), language), lineWidth, '  ')),
    ...(spare === null || spare.hosts === 0 ? [] : [say(spareText(spare), language)]),
  ].join('\n');
}

function headline({ value, bound, gap, hosts }: Placement): Text {
  const [used, least] = [formatCount(value), formatCount(bound)];
  const [host] = hosts;
  const of = host?.of ?? null;
  const proof =
    value === bound
      ? text('no placement needs fewer', '已证明不能更少')
      : text(
          `at least ${least} are needed (${formatQuantity(gap, 'percent', 'en')} above the bound)`,
          `至少需要 ${least} 台（高于下界 ${formatQuantity(gap, 'percent', 'zh')}）`,
        );
  const there =
    of === null
      ? text('', '')
      : text(`, ${formatCount(of)} at hand`, `，现有 ${formatCount(of)} 台`);
  return text(
    `${used} ${value === 1 ? 'host' : 'hosts'}${there.en}; ${proof.en}.`,
    `需要 ${used} 台主机${there.zh}；${proof.zh}。`,
  );
}

function loadText(load: Placement['hosts'][number]['load'], language: Language): readonly string[] {
  const parts = Object.entries(load).map(([resource, { p50, p95 }]) => {
    const title = resourceTitle(resource);
    const [middle, high] = [p50, p95].map((share) => formatQuantity(share, 'percent', language));
    return `${say(title, language)} ${middle} (P95 ${high})`;
  });
  const word = say(text('Mean fill: ', '平均占用：'), language);
  return parts.length === 0 ? [] : [wrapped(word + parts.join(', '), lineWidth, '  ')];
}

function resourceTitle(resource: string): Text {
  const known = Object.entries(resourceTitles).find(([id]) => id === resource);
  return known === undefined ? text(resource, resource) : known[1];
}

function patternText({ times, instances }: PlacementPattern): string {
  const parts = instances.map(({ workload, alternative, count }) => {
    const name = alternative === null ? workload : `${workload} (${alternative})`;
    return count === 1 ? name : `${formatCount(count)} × ${name}`;
  });
  return `${formatCount(times)} × ${parts.join(', ')}`;
}

function unplacedText({ workload, count, because, reasons }: UnplacedInstances): Text {
  const many = formatCount(count);
  const [reason] = reasons;
  if (reason !== undefined) {
    return text(`${workload}: none can run. ${reason.en}`, `${workload}：无法运行。${reason.zh}`);
  }
  const short = (language: Language): string =>
    because
      .map(
        ({ resource, short: missing }) =>
          `${say(resourceTitle(resource), language)} ${missing.toFixed(1)}`,
      )
      .join(', ');
  return because.length === 0
    ? text(
        `${workload}: ${many} have no place; each resource would do, but not split among these hosts.`,
        `${workload}：${many} 个没有位置；各项资源总量足够，但无法拆分到这些主机。`,
      )
    : text(
        `${workload}: ${many} have no place; short even if split perfectly, in hosts: ${short('en')}.`,
        `${workload}：${many} 个没有位置；即使完美拆分仍缺（以主机计）：${short('zh')}。`,
      );
}

function spareText({ hosts, holds, worst }: NonNullable<Placement['spare']>): Text {
  const many = formatCount(hosts);
  return holds
    ? text(
        `Any ${many} of the hosts may fail, and all instances still have a place.`,
        `任意 ${many} 台主机故障后，全部实例仍有位置。`,
      )
    : text(
        `When ${many} hosts fail, ${formatCount(worst.unplaced)} instances lose their place.`,
        `${many} 台主机故障后，有 ${formatCount(worst.unplaced)} 个实例失去位置。`,
      );
}
