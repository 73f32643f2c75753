import { text, type Text } from '../base/text.ts';
import type { GuestSystem, Workload, WorkloadClass } from '../domain/workload/workload.ts';
import type { RuleFact } from './rule-fact.ts';
import { isolationName } from '../wording/workload/isolation-words.ts';
import { guestSystemWords, portabilityClauses } from '../wording/workload/guest-words.ts';
import { inSentence } from '../wording/title-in-sentence.ts';
import { workloadClassTitles } from '../wording/workload/workload-class-words.ts';
import { figure } from './wording.ts';

/** What the workload demands of its surroundings, as its user stated it. */
export function requirementFacts(workload: Workload): readonly RuleFact[] {
  return [
    classFact(workload.class),
    known('count', workload.count, countText(workload.count)),
    known('isolation.required', workload.isolation, isolationText(workload.isolation)),
    known('guest.os', workload.guestOs, guestText(workload.guestOs)),
    known('guest.modifiable', workload.guestModifiable, modifiableText(workload.guestModifiable)),
    known('guest.ownKernel', workload.ownKernel, ownKernelText(workload.ownKernel)),
    known('wasm.portable', workload.wasmPortable, portabilityClauses[workload.wasmPortable]),
    known('devices.needed', workload.needsDevices, devicesText(workload.needsDevices)),
    known('sharing', workload.sharing, sharingText(workload.sharing)),
    known('standardization', workload.standardization, standardText(workload.standardization)),
    stated(
      'stated.resourceConstrained',
      workload.stated.resourceConstrained,
      text('resources are constrained', '资源受限'),
      text('resources are not constrained', '资源不受限'),
    ),
    stated(
      'stated.performanceHigh',
      workload.stated.performanceHigh,
      text('performance requirements are high', '性能要求高'),
      text('performance requirements are not high', '性能要求不高'),
    ),
  ];
}

function known(id: string, value: boolean | number | string, because: Text): RuleFact {
  return { id, state: 'known', value, because };
}

function classFact(workloadClass: WorkloadClass | null): RuleFact {
  const id = 'class';
  if (workloadClass === null) {
    return { id, state: 'none', because: text('no workload class is given', '未给出负载类型') };
  }
  const name = inSentence(workloadClassTitles[workloadClass]);
  return known(
    id,
    workloadClass,
    text(`the workload class is ${name.en}`, `负载类型为“${name.zh}”`),
  );
}

function stated(id: string, value: boolean | null, yes: Text, no: Text): RuleFact {
  if (value === null) {
    return {
      id,
      state: 'none',
      because: text(`the user has not said whether ${yes.en}`, `用户未说明是否${yes.zh}`),
    };
  }
  const wording = value ? yes : no;
  return known(id, value, text(`the user says that ${wording.en}`, `用户说明${wording.zh}`));
}

const countText = (count: number): Text =>
  text(
    count === 1 ? '1 instance is planned' : `${figure(count)} instances are planned`,
    `计划部署 ${figure(count)} 个实例`,
  );

const isolationText = (level: number): Text =>
  text(
    `the required isolation level is ${isolationName(level).en}`,
    `要求的隔离级别为 ${isolationName(level).zh}`,
  );

const guestText = (system: GuestSystem): Text =>
  text(
    `the guest system is ${guestSystemWords[system].en}`,
    `Guest OS 为 ${guestSystemWords[system].zh}`,
  );

const modifiableText = (modifiable: boolean): Text =>
  modifiable
    ? text('the guest system can be modified', 'Guest OS 可修改')
    : text('the guest system cannot be modified', 'Guest OS 不可修改');

const ownKernelText = (ownKernel: boolean): Text =>
  ownKernel
    ? text('the workload needs a kernel of its own', '工作负载需要独立内核')
    : text('the workload needs no kernel of its own', '工作负载不需要独立内核');

const devicesText = (needed: boolean): Text =>
  needed
    ? text('the workload needs devices of its own', '工作负载需要专用设备')
    : text('the workload needs no devices of its own', '工作负载不需要专用设备');

const sharingText = (sharing: boolean): Text =>
  sharing
    ? text('resources are to be shared', '有资源共享需求')
    : text('resources need not be shared', '无资源共享需求');

const standardText = (standardization: boolean): Text =>
  standardization
    ? text('a standardized delivery is asked for', '有标准化需求')
    : text('no standardized delivery is asked for', '无标准化需求');
