import { text, type Text } from '../../base/text.ts';
import type { OpenQuestion } from '../../domain/result/decision.ts';
import type { Workload } from '../../domain/workload/workload.ts';
import { verdictThresholds } from '../../decision/verdict/verdict.ts';

/** What a decision leaves open, as the questions read it. */
export interface OpenDecision {
  readonly workload: Workload;
  /** Share of samples in which the recommendation is first; null when there is none. */
  readonly confidence: number | null;
  readonly weightsUnknown: boolean;
  /** Some alternative can run all instances that are asked for, or none can run a single one. */
  readonly allFit: boolean;
  /** Ids of the conditions of alternatives that would be first more often than any other. */
  readonly leadingConditions: readonly string[];
  /** Whether values of devices differ between alternatives, so that a rate or a budget would tell. */
  readonly devicesMatter: boolean;
}

const ask = (id: string, field: string, en: string, zh: string): OpenQuestion => ({
  id,
  field,
  text: text(en, zh),
});

/** The question that settles a condition, by the condition's id. */
const conditionQuestions: Readonly<
  Record<string, { readonly field: string; readonly text: Text }>
> = {
  'portability-unknown': {
    field: 'wasmPortable',
    text: text('Can the workload be built for WebAssembly?', '该负载能否移植到 WebAssembly？'),
  },
  'own-kernel-unknown': {
    field: 'ownKernel',
    text: text('Does it really need a kernel of its own?', '是否确实需要独立内核？'),
  },
  'kernel-modules-unknown': {
    field: 'kernelModules',
    text: text('Does it really need kernel modules of its own?', '是否确实需要自带内核模块？'),
  },
  'threads-unknown': {
    field: 'threads',
    text: text('Does it really need threads?', '是否确实需要线程？'),
  },
  'fork-unknown': {
    field: 'fork',
    text: text(
      'Does it really need processes of its own (fork)?',
      '是否确实需要创建子进程（fork）？',
    ),
  },
  'devices-unknown': {
    field: 'needsDevices',
    text: text('Can the device be handed through?', '该设备能否直通？'),
  },
  'raw-devices-unknown': {
    field: 'rawDevices',
    text: text('Does it really need raw block devices?', '是否确实需要裸块设备？'),
  },
  'gpu-unknown': {
    field: 'gpu',
    text: text('Does the alternative support this GPU?', '该方案是否支持此 GPU？'),
  },
};

/**
 * The questions whose answers can change the decision, most telling first: whether all instances are
 * needed where none can run them all, conditions that would bring
 * another leader, then weights nobody gave, then the rates and budgets that say how much of an added
 * latency is felt. Nothing is asked that a clear answer does not hang on.
 */
export function openQuestions(decision: OpenDecision): readonly OpenQuestion[] {
  const { workload, confidence, weightsUnknown, leadingConditions, devicesMatter, allFit } =
    decision;
  const open = confidence !== null && confidence < verdictThresholds.clear;
  const conditions = [...new Set(leadingConditions)].flatMap((id): readonly OpenQuestion[] => {
    const question = conditionQuestions[id];
    return question === undefined ? [] : [{ id, ...question }];
  });
  const weights = ask(
    'weights',
    'weights',
    'Which criteria matter most? Ranking them says which of all weightings are meant.',
    '哪些准则最重要？排序即可确定所指的权重。',
  );
  const count = ask(
    'count',
    'count',
    'Must all instances run at once on these hosts? Fewer of them, or further hosts, would do.',
    '是否所有实例都须同时在这些主机上运行？减少实例或增加主机即可满足。',
  );
  const requests = ask(
    'requests',
    'requestsPerSecond',
    'How many requests a second does an instance serve, and what does one take (cycles, IO, messages)?',
    '单个实例每秒处理多少请求？每个请求需要多少周期、IO 与消息？',
  );
  const budget = ask(
    'budget',
    'networkRequirement.latencyBudget',
    'Which latency may an IO operation or a message have?',
    '单次 IO 或消息允许的延迟是多少？',
  );
  const hasBudget =
    workload.io.latencyBudget !== null ||
    workload.network.latencyBudget !== null ||
    workload.responseBudget !== null;
  return [
    ...(allFit ? [] : [count]),
    ...conditions,
    ...(open && weightsUnknown ? [weights] : []),
    ...(open && devicesMatter && workload.requests === null ? [requests] : []),
    ...(open && devicesMatter && workload.requests === null && !hasBudget ? [budget] : []),
  ];
}
