import { composed, text, type Text } from '../base/text.ts';
import type { Level } from '../domain/level.ts';
import type { Workload } from '../domain/workload/workload.ts';
import type { RuleFact } from './rule-fact.ts';
import { levelWords } from '../wording/workload/level-words.ts';
import { figure, quantity } from './wording.ts';

const ioName = text('IO', 'IO');
const networkName = text('network', '网络');
const storageName = text('storage', '存储');

/** What one instance asks of CPU, memory, disks and network, and the latency it allows. */
export function demandFacts(workload: Workload): readonly RuleFact[] {
  return [
    cpuRequest(workload),
    memoryRequest(workload),
    relativeDemand('io.relative', ioName, workload.io),
    relativeDemand('network.relative', networkName, workload.network),
    relativeDemand('storage.relative', storageName, workload.storage),
    storageOperations(workload),
    budget('io.latencyBudget', ioName, workload.io.latencyBudget),
    budget('network.latencyBudget', networkName, workload.network.latencyBudget),
    budget('storage.latencyBudget', storageName, workload.storage.latencyBudget),
    smallestBudget(workload),
  ];
}

function cpuRequest(workload: Workload): RuleFact {
  const cores = quantity(workload.cpu, 'cores');
  return {
    id: 'cpu.request',
    state: 'known',
    value: workload.cpu,
    because: composed(`one instance asks for ${cores.en}`, `单个实例请求 ${cores.zh}`),
  };
}

function memoryRequest(workload: Workload): RuleFact {
  const size = quantity(workload.memory, 'bytes');
  return {
    id: 'memory.request',
    state: 'known',
    value: workload.memory,
    because: composed(`one instance asks for ${size.en} of memory`, `单个实例请求 ${size.zh} 内存`),
  };
}

function relativeDemand(
  id: string,
  name: Text,
  demand: { readonly level: Level | null; readonly relative: number },
): RuleFact {
  const times = figure(demand.relative);
  const level = demand.level === null ? null : levelWords[demand.level];
  return {
    id,
    state: 'known',
    value: demand.relative,
    because: level
      ? composed(
          `the ${name.en} requirement is ${level.en} (${times} times medium)`,
          `${name.zh}需求为“${level.zh}”（中等的 ${times} 倍）`,
        )
      : composed(
          `the ${name.en} requirement is ${times} times medium, from the figures given`,
          `按给出的数值，${name.zh}需求为中等的 ${times} 倍`,
        ),
  };
}

function storageOperations(workload: Workload): RuleFact {
  const operations = figure(workload.storage.operationsPerSecond);
  return {
    id: 'storage.operationsPerSecond',
    state: 'known',
    value: workload.storage.operationsPerSecond,
    because: composed(
      `one instance asks for ${operations} IOPS of storage`,
      `单个实例请求 ${operations} 存储 IOPS`,
    ),
  };
}

function budget(id: string, name: Text, seconds: number | null): RuleFact {
  if (seconds === null) {
    return {
      id,
      state: 'none',
      because: composed(`no ${name.en} latency budget is given`, `未给出${name.zh}延迟预算`),
    };
  }
  const time = quantity(seconds, 'seconds');
  return {
    id,
    state: 'known',
    value: seconds,
    because: composed(
      `the ${name.en} latency budget is ${time.en}`,
      `${name.zh}延迟预算为 ${time.zh}`,
    ),
  };
}

function smallestBudget(workload: Workload): RuleFact {
  const id = 'latency.budget';
  const given = [
    { name: ioName, seconds: workload.io.latencyBudget },
    { name: networkName, seconds: workload.network.latencyBudget },
    { name: storageName, seconds: workload.storage.latencyBudget },
  ].flatMap(({ name, seconds }) => (seconds === null ? [] : [{ name, seconds }]));
  const smallest = given.toSorted((left, right) => left.seconds - right.seconds)[0];
  if (!smallest) {
    return { id, state: 'none', because: composed('no latency budget is given', '未给出延迟预算') };
  }
  const { name, seconds } = smallest;
  const time = quantity(seconds, 'seconds');
  return {
    id,
    state: 'known',
    value: seconds,
    because: composed(
      `the smallest latency budget is ${time.en} (${name.en})`,
      `最小的延迟预算为 ${time.zh}（${name.zh}）`,
    ),
  };
}
