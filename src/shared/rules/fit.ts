import { text, type Text } from '../base/text.ts';
import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Host } from '../domain/host/host.ts';
import { objection, type Objection } from './objection.ts';
import { figure, quantity } from './wording.ts';

/** What one instance needs of a resource: the least it can be, and the point figure. */
export interface Need {
  readonly low: number;
  readonly point: number;
}

/** What the host offers, and the least and most it may be where its readings disagree. */
interface Offer {
  readonly low: number;
  readonly point: number;
  readonly high: number;
}

function offerOf(
  value: number | null,
  disputed: DisputedFigure | undefined,
  share: number,
): Offer | null {
  if (value === null) return null;
  const { low, high } = disputed ?? { low: value, high: value };
  return { low: low * share, point: value * share, high: high * share };
}

interface Resource {
  readonly id: 'memory' | 'cpu';
  readonly noun: Text;
  /** What the host offers to instances; null when it is not known. */
  readonly offered: Offer | null;
  /** How the offer comes about, in words. */
  readonly offer: Text;
  readonly worded: (value: number) => Text;
}

/** Whether one instance fits the memory that the host's reserve leaves. */
export function memoryFit(need: Need | null, host: Host): Objection | null {
  const { memoryBytes, reserve, disputed } = host;
  return fit(need, {
    id: 'memory',
    noun: text('memory', '内存'),
    offered: offerOf(memoryBytes, disputed?.memoryBytes, 1 - reserve.memory),
    offer: offerText(reserve.memory, 1),
    worded: (value) => quantity(value, 'bytes'),
  });
}

/** Whether one instance fits the cores that the host's reserve leaves, overcommit counted in. */
export function cpuFit(need: Need | null, host: Host): Objection | null {
  const { cores, reserve, cpuOvercommit, disputed } = host;
  return fit(need, {
    id: 'cpu',
    noun: text('CPU', 'CPU'),
    offered: offerOf(cores, disputed?.cores, (1 - reserve.cpu) * cpuOvercommit),
    offer: offerText(reserve.cpu, cpuOvercommit),
    worded: (value) => quantity(value, 'cores'),
  });
}

function offerText(reserve: number, overcommit: number): Text {
  const kept = quantity(reserve, 'percent');
  return overcommit === 1
    ? text(`after a reserve of ${kept.en}`, `扣除 ${kept.zh} 的预留后`)
    : text(
        `after a reserve of ${kept.en} and an overcommit of ${figure(overcommit)}`,
        `扣除 ${kept.zh} 的预留并按 ${figure(overcommit)} 倍超分后`,
      );
}

function fit(need: Need | null, resource: Resource): Objection | null {
  if (need === null) return null;
  const { id, noun, offered, offer, worded } = resource;
  if (offered === null) {
    return objection(
      'warning',
      `${id}-fit-unknown`,
      `The host’s ${noun.en} is not known, so whether one instance fits is not known.`,
      `主机的${noun.zh}未知，无法判断单个实例能否放下。`,
    );
  }
  if (need.low > offered.high) {
    const given = worded(offered.high);
    const asked = worded(need.low);
    return objection(
      'reason',
      `${id}-does-not-fit`,
      `One instance does not fit the host: it needs at least ${asked.en} of ${noun.en}, and ${offer.en} the host has ${given.en}.`,
      `单个实例放不进主机：至少需要 ${asked.zh}${noun.zh}，而${offer.zh}主机只有 ${given.zh}。`,
    );
  }
  if (need.point <= offered.low) return null;
  const given = worded(offered.low);
  const asked = worded(need.point);
  return objection(
    'warning',
    `${id}-may-not-fit`,
    `One instance may not fit the host: it needs ${asked.en} of ${noun.en} at its middle figure, and ${offer.en} the host has ${given.en}.`,
    `单个实例可能放不进主机：按中间值需要 ${asked.zh}${noun.zh}，而${offer.zh}主机只有 ${given.zh}。`,
  );
}
