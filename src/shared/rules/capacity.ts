import { text, type Text } from '../base/text.ts';
import type { Host } from '../domain/host/host.ts';
import { densityResources, type DensityResource } from '../domain/result/density.ts';
import type { Workload } from '../domain/workload/workload.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { formatQuantity } from '../units/format.ts';
import { resourceTitles } from '../wording/resource-words.ts';
import { inSentence } from '../wording/title-in-sentence.ts';
import type { Constraint, ConstraintOutcome } from './constraint.ts';
import { objection, type Objection } from './objection.ts';
import { figure, quantity } from './wording.ts';

interface ResourceWords {
  /** Id of the resource in objections. */
  readonly id: string;
  readonly noun: Text;
  readonly unit: DisplayUnit;
  /** Figure that one instance takes. */
  readonly need: string;
}

/** What each resource is called, and what one instance needs of it. */
export const resourceWords: Readonly<Record<DensityResource, ResourceWords>> = {
  cpu: {
    id: 'cpu',
    noun: inSentence(resourceTitles.cpu),
    unit: 'cores',
    need: 'cpu.coresToProvision',
  },
  memory: {
    id: 'memory',
    noun: inSentence(resourceTitles.memory),
    unit: 'bytes',
    need: 'memory.perInstance',
  },
  iops: {
    id: 'iops',
    noun: text('disk operations', '磁盘操作'),
    unit: 'operations/s',
    need: 'demand.operations',
  },
  diskThroughput: {
    id: 'disk-throughput',
    noun: inSentence(resourceTitles.diskThroughput),
    unit: 'bytes/s',
    need: 'demand.throughput',
  },
  network: {
    id: 'network',
    noun: text('network bandwidth', '网络带宽'),
    unit: 'bits/s',
    need: 'demand.bandwidth',
  },
  diskSpace: {
    id: 'disk-space',
    noun: inSentence(resourceTitles.diskSpace),
    unit: 'bytes',
    need: 'disk.perInstance',
  },
};

/** Symbol of the number of instances that a resource of one host carries. */
export function densitySymbol(resource: DensityResource): string {
  return `density.${resource}`;
}

/** Instances that every host has to carry when all are spread evenly over the hosts of the class. */
export function instancesPerHost(workload: Workload, host: Host): number {
  return Math.ceil(workload.count / host.count);
}

/** One instance, and apart from it the share of all that falls to each host, in every resource. */
export function capacityConstraints(workload: Workload, host: Host): readonly Constraint[] {
  const all = instancesPerHost(workload, host);
  return densityResources.flatMap((resource): readonly Constraint[] => {
    const common = { id: resource, symbol: densitySymbol(resource), sense: 'at-least' as const };
    const here: Constraint = { ...common, degree: 'here', limit: 1 };
    return all <= 1 ? [here] : [here, { ...common, degree: 'all', limit: all }];
  });
}

/** What of a host is kept back before instances get anything, in words. */
function keptBack(resource: DensityResource, { reserve, cpuOvercommit }: Host): Text {
  const share = resource === 'cpu' ? reserve.cpu : resource === 'memory' ? reserve.memory : 0;
  if (share === 0) return text('', '');
  const kept = quantity(share, 'percent');
  return resource === 'cpu' && cpuOvercommit !== 1
    ? text(
        `after a reserve of ${kept.en} and an overcommit of ${figure(cpuOvercommit)} `,
        `扣除 ${kept.zh} 的预留并按 ${figure(cpuOvercommit)} 倍超分后，`,
      )
    : text(`after a reserve of ${kept.en} `, `扣除 ${kept.zh} 的预留后，`);
}

/** The smallest host of this kind that would carry one instance. */
function smallestHost(resource: DensityResource, need: number, host: Host): number {
  if (resource === 'cpu') return Math.ceil(need / ((1 - host.reserve.cpu) * host.cpuOvercommit));
  return resource === 'memory' ? need / (1 - host.reserve.memory) : need;
}

/** From this chance on that something fits, nobody need be warned: sizing asks for 95 %. */
const nearlyCertain = 0.99;

/** A resource that one instance does not fit, or may not fit. */
export function instanceObjection(
  resource: DensityResource,
  { figure: density, chance }: ConstraintOutcome,
  need: { readonly low: number; readonly point: number },
  host: Host,
): Objection | null {
  if (chance >= nearlyCertain) return null;
  const { id, noun, unit } = resourceWords[resource];
  const worded = (value: number): Text => quantity(value, unit);
  const offer = keptBack(resource, host);
  if (chance === 0) {
    const asked = worded(need.low);
    const given = worded(density.high * need.low);
    const enough = worded(smallestHost(resource, need.low, host));
    return objection(
      'reason',
      `${id}-does-not-fit`,
      `One instance does not fit the host: it needs at least ${asked.en} of ${noun.en}, and ${offer.en}the host has ${given.en}. A host with ${enough.en} would carry it.`,
      `单个实例放不进主机：至少需要 ${asked.zh}${noun.zh}，而${offer.zh}主机只有 ${given.zh}。具备 ${enough.zh}的主机方可承载。`,
    );
  }
  const asked = worded(need.point);
  const given = worded(density.point * need.point);
  const share = quantity(chance, 'percent');
  return objection(
    'warning',
    `${id}-may-not-fit`,
    `One instance may not fit the host: of ${noun.en} it needs ${asked.en} and ${offer.en}the host has ${given.en} at the middle figures; it fits in ${share.en} of the samples.`,
    `单个实例可能放不进主机：按中间值需要 ${asked.zh}${noun.zh}，${offer.zh}主机有 ${given.zh}；在 ${share.zh} 的样本中放得下。`,
  );
}

/** How many of the instances asked for the hosts at hand carry. */
export interface CountFit {
  readonly count: number;
  readonly of: number;
  readonly hosts: number;
  /** Hosts of this class that would carry all; null when no number of them does. */
  readonly hostsNeeded: number | null;
  /** Resource that runs out first. */
  readonly resource: DensityResource | null;
}

/** That not all instances fit the hosts at hand, or may not. */
export function countObjection(fit: CountFit, chance: number): Objection | null {
  if (chance >= nearlyCertain) return null;
  const number = (value: number): string => formatQuantity(value, 'number', 'en');
  const { count, of, hosts, hostsNeeded, resource } = fit;
  const noun = resource === null ? text('capacity', '容量') : resourceWords[resource].noun;
  const atHand =
    hosts === 1
      ? text('the host', '主机')
      : text(`the ${number(hosts)} hosts`, `${number(hosts)} 台主机`);
  const enough =
    hostsNeeded === null || hostsNeeded <= hosts
      ? text('', '')
      : text(
          ` ${number(hostsNeeded)} hosts like it would carry all of them.`,
          `${number(hostsNeeded)} 台同样的主机可全部承载。`,
        );
  if (chance === 0) {
    return objection(
      'reason',
      'count-does-not-fit',
      `Not all instances fit: ${atHand.en} ${hosts === 1 ? 'carries' : 'carry'} ${number(count)} of ${number(of)}, then ${noun.en} runs out.${enough.en}`,
      `实例无法全部放下：${atHand.zh}可承载 ${number(of)} 个中的 ${number(count)} 个，随后${noun.zh}耗尽。${enough.zh}`,
    );
  }
  const share = quantity(chance, 'percent');
  return objection(
    'warning',
    'count-may-not-fit',
    `All ${number(of)} instances fit in ${share.en} of the samples only; ${noun.en} runs out first.${enough.en}`,
    `仅在 ${share.zh} 的样本中 ${number(of)} 个实例全部放得下；${noun.zh}最先耗尽。${enough.zh}`,
  );
}
