import { text, type Text } from '../base/text.ts';
import type { Paradigm } from '../domain/paradigm.ts';

const paradigmNames: Readonly<Record<Paradigm, Text>> = {
  vm: text('full virtualization', '虚拟化'),
  pv: text('paravirtualization', '半虚拟化'),
  container: text('containers', '容器化'),
  sandbox: text('sandboxing', '沙盒化'),
};

const isolationNames: readonly Text[] = [
  text('application', '应用级'),
  text('process', '进程级'),
  text('kernel', '内核级'),
  text('hardware', '硬件级'),
];

/** The name of a paradigm as it stands inside a sentence. */
export function paradigmName(paradigm: Paradigm): Text {
  return paradigmNames[paradigm];
}

/** An isolation level with its number, for instance `3 (kernel)`; a level off the scale has no name. */
export function isolationName(level: number): Text {
  const name = isolationNames[level - 1];
  return name
    ? text(`${figure(level)} (${name.en})`, `${figure(level)}（${name.zh}）`)
    : text(figure(level), figure(level));
}

/** A number with at most three significant digits, without trailing zeros; whole above 1000. */
export function figure(value: number): string {
  if (Math.abs(value) >= 1000) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

const timeSteps = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
] as const;

const byteSteps = [
  [2 ** 40, 'TiB'],
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
  [1, 'B'],
] as const;

function stepped(value: number, steps: readonly (readonly [number, string])[]): string {
  const smallest = steps[steps.length - 1];
  const [factor, unit] = steps.find(([size]) => Math.abs(value) >= size) ?? smallest ?? [1, ''];
  return `${figure(value / factor)} ${unit}`;
}

/** A share as a percentage, for instance `70 %`. */
export const percent = (ratio: number): string => `${figure(ratio * 100)} %`;
/** Seconds in the unit that reads best, for instance `1 ms`. */
export const duration = (seconds: number): string => stepped(seconds, timeSteps);
/** Bytes in the binary unit that reads best, for instance `4 GiB`. */
export const byteSize = (bytes: number): string => stepped(bytes, byteSteps);

/** A count of cores with its unit. */
export function coreCount(cores: number): Text {
  return text(`${figure(cores)} ${cores === 1 ? 'core' : 'cores'}`, `${figure(cores)} 核`);
}

/** A figure in the unit of a threshold of the rules; an unknown unit is written after the number. */
export function inUnit(value: number, unit: string): Text {
  switch (unit) {
    case 'ratio':
      return text(percent(value), percent(value));
    case 's':
      return text(duration(value), duration(value));
    case 'bytes':
      return text(byteSize(value), byteSize(value));
    case 'cores':
      return coreCount(value);
    case 'instances':
      return text(
        `${figure(value)} ${value === 1 ? 'instance' : 'instances'}`,
        `${figure(value)} 个实例`,
      );
    case 'ops/s':
      return text(`${figure(value)} IOPS`, `${figure(value)} IOPS`);
    case 'isolation level':
      return isolationName(value);
    case '':
    case '1':
      return text(figure(value), figure(value));
    default:
      return text(`${figure(value)} ${unit}`, `${figure(value)} ${unit}`);
  }
}

/** Joins clauses into one, in both languages. */
export function joined(parts: readonly Text[], en = '; ', zh = '；'): Text {
  return text(parts.map((part) => part.en).join(en), parts.map((part) => part.zh).join(zh));
}
