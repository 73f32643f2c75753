import { workloadNeeds, type Workload } from '../../domain/workload/workload.ts';
import { guestSystemWords, portabilityItems } from '../../wording/workload/guest-words.ts';
import { isolationName } from '../../wording/workload/isolation-words.ts';
import { needWords } from '../../wording/workload/need-words.ts';
import type { Context } from '../context.ts';
import { name } from '../inline.ts';
import type { Words } from '../report.ts';

/** What a workload asks for besides quantities, in words. */
export function requirements(workload: Workload, context: Context): Words {
  const { pick, of } = context;
  const needs = workloadNeeds.filter((need) => workload[need]);
  const parts = [
    `${pick('isolation at least', '隔离至少')} ${of(isolationName(workload.isolation))}`,
    of(guestSystemWords[workload.guestOs]),
    ...(workload.guestModifiable ? [] : [pick('guest cannot be modified', '客户机不可修改')]),
    ...needs.map((need) => pick(`needs ${needWords[need].en}`, `需要${needWords[need].zh}`)),
    of(portabilityItems[workload.wasmPortable]),
    ...(workload.sharing ? [pick('sharing wanted', '需要资源共享')] : []),
    ...(workload.standardization ? [pick('standardization wanted', '需要标准化')] : []),
  ];
  const sentence = parts.join(pick('; ', '；'));
  return workload.trustDomain === null
    ? sentence
    : [sentence, pick('; trust domain ', '；信任域 '), name(workload.trustDomain)];
}

/** Limits on times, rates of requests and of events, where somebody stated them, a line each. */
export function demandDetails(workload: Workload, context: Context): readonly Words[] {
  return [
    timeLimits(workload, context),
    requestLine(workload, context),
    eventLine(workload, context),
  ].flatMap((parts): readonly Words[] =>
    parts.length === 0 ? [] : [parts.join(context.pick('; ', '；'))],
  );
}

function timeLimits(workload: Workload, { pick, figure }: Context): readonly string[] {
  const { responseBudget, startupBudget, startsAtOnce } = workload;
  const response = figure(responseBudget, 'seconds');
  const startup = figure(startupBudget, 'seconds');
  return [
    ...(responseBudget === null
      ? []
      : [pick(`95 % answered within ${response}`, `95% 的请求在 ${response} 内响应`)]),
    ...(startupBudget === null ? [] : [pick(`ready within ${startup}`, `须在 ${startup} 内就绪`)]),
    ...(startsAtOnce === 1
      ? []
      : [pick(`${startsAtOnce} start at once`, `${startsAtOnce} 个同时启动`)]),
  ];
}

function requestLine({ requests }: Workload, { pick, figure }: Context): readonly string[] {
  if (requests === null) return [];
  const count = (value: number): string => figure(value, 'number');
  const cycles = figure(requests.cyclesPerRequest, 'cycles');
  return [
    pick(
      `${count(requests.requestsPerSecond)} requests/s of ${cycles}`,
      `每秒 ${count(requests.requestsPerSecond)} 个请求，各 ${cycles}`,
    ),
    pick(
      `${count(requests.ioPerRequest)} IO and ${count(requests.messagesPerRequest)} messages a request`,
      `每个请求 ${count(requests.ioPerRequest)} 次 IO、${count(requests.messagesPerRequest)} 条消息`,
    ),
  ];
}

function eventLine({ events }: Workload, { pick, figure }: Context): readonly string[] {
  const { systemCallsPerSecond, contextSwitchesPerSecond, pageFaultsPerSecond } = events;
  const rate = (value: number | null, en: string, zh: string): readonly string[] =>
    value === null
      ? []
      : [pick(`${figure(value, 'number')} ${en}/s`, `每秒 ${figure(value, 'number')} 次${zh}`)];
  return [
    ...rate(systemCallsPerSecond, 'system calls', '系统调用'),
    ...rate(contextSwitchesPerSecond, 'context switches', '上下文切换'),
    ...rate(pageFaultsPerSecond, 'page faults', '缺页'),
  ];
}
