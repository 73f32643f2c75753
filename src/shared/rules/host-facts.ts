import { composed, text, type Text } from '../base/text.ts';
import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Host } from '../domain/host/host.ts';
import type { Workload } from '../domain/workload/workload.ts';
import type { RuleFact } from './rule-fact.ts';
import { formatRange } from '../units/format.ts';
import { figure, quantity } from './wording.ts';

/**
 * How much of the host class the workload asks for natively: count times request, over all machines
 * of the class. The host's reserve is not taken off: the seed speaks of the host's resources (§7).
 */
export function hostShareFacts(workload: Workload, host: Host): readonly RuleFact[] {
  return [cpuShare(workload, host), memoryShare(workload, host)];
}

function hostPhrase(host: Host): Text {
  return host.count === 1
    ? text('the host’s', '主机')
    : text(`the ${figure(host.count)} hosts’`, `${figure(host.count)} 台主机`);
}

/** The share may be this small or large where readings of the host contradict each other. */
function doubtPhrase(asked: number, count: number, disputed: DisputedFigure | undefined): Text {
  if (disputed === undefined) return text('', '');
  const [least, most] = [asked / (count * disputed.high), asked / (count * disputed.low)];
  const range = (language: 'en' | 'zh'): string => formatRange(least, most, 'percent', language);
  return text(
    `; ${range('en')}, because readings of the host disagree`,
    `（主机读数相互矛盾，范围 ${range('zh')}）`,
  );
}

function cpuShare(workload: Workload, host: Host): RuleFact {
  const id = 'cpu.share';
  if (host.cores === null) {
    return {
      id,
      state: 'unknown',
      because: composed(
        'the number of cores of the host is not known, so the share of its CPU is not known',
        '主机的核数未知，无法得出占用主机 CPU 的比例',
      ),
    };
  }
  const asked = workload.count * workload.cpu;
  const owned = host.count * host.cores;
  const share = asked / owned;
  const want = quantity(asked, 'cores');
  const have = quantity(owned, 'cores');
  const part = quantity(share, 'percent');
  const whose = hostPhrase(host);
  const doubt = doubtPhrase(asked, host.count, host.disputed?.cores);
  return {
    id,
    state: 'known',
    value: share,
    because: composed(
      `the workload asks for ${figure(asked)} of ${whose.en} ${have.en} (${part.en}${doubt.en})`,
      `工作负载共请求 ${want.zh}，占${whose.zh} ${have.zh}的 ${part.zh}${doubt.zh}`,
    ),
  };
}

function memoryShare(workload: Workload, host: Host): RuleFact {
  const id = 'memory.share';
  if (host.memoryBytes === null) {
    return {
      id,
      state: 'unknown',
      because: composed(
        'the memory of the host is not known, so the share of it is not known',
        '主机的内存大小未知，无法得出占用主机内存的比例',
      ),
    };
  }
  const asked = workload.count * workload.memory;
  const owned = host.count * host.memoryBytes;
  const share = asked / owned;
  const want = quantity(asked, 'bytes');
  const have = quantity(owned, 'bytes');
  const part = quantity(share, 'percent');
  const whose = hostPhrase(host);
  const doubt = doubtPhrase(asked, host.count, host.disputed?.memoryBytes);
  return {
    id,
    state: 'known',
    value: share,
    because: composed(
      `the workload asks for ${want.en} of ${whose.en} ${have.en} of memory (${part.en}${doubt.en})`,
      `工作负载共请求 ${want.zh} 内存，占${whose.zh} ${have.zh} 的 ${part.zh}${doubt.zh}`,
    ),
  };
}
