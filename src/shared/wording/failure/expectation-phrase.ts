import { ownValue } from '../../base/own-value.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Expectation } from '../../base/failure.ts';
import { say, text, type Language, type Text } from '../../base/text.ts';
import { maxCorrelated } from '../../domain/range/sampling.ts';
import { listed, plainNumber } from './sentence-parts.ts';

type ValueType = Extract<Expectation, { kind: 'type' }>['type'];

type RangeNeed = Extract<Expectation, { kind: 'range-needs' }>['needs'];

const rangeNeeds: Readonly<Record<RangeNeed, Text>> = {
  'positive-low': text(
    'a low end above 0 for a lognormal distribution',
    '对数正态分布的下限大于 0',
  ),
  'equal-ends': text('equal ends for a fixed number', '定值的上下限相等'),
  shapes: text('two shapes above 0 for a beta distribution', '贝塔分布的两个形状参数均大于 0'),
  values: text('at least one value with its probability', '至少一个带概率的取值'),
  'values-inside': text('values between low and high', '取值在上下限之间'),
  probabilities: text('probabilities above 0 that add up to 1', '概率均大于 0 且总和为 1'),
  observations: text('at least two observations', '至少两个观测值'),
};

type CorrelationNeed = Extract<Expectation, { kind: 'correlation-needs' }>['needs'];

const correlationNeeds: Readonly<Record<CorrelationNeed, Text>> = {
  'unit-diagonal': text(
    'two different parameters; the correlation of one with itself is 1',
    '两个不同的参数；参数与自身的相关系数为 1',
  ),
  symmetry: text(
    'one correlation per pair, whichever of the two comes first',
    '每对参数只有一个相关系数，与先后顺序无关',
  ),
  'fewer-members': text(
    `at most ${maxCorrelated} parameters tied together`,
    `相互关联的参数不超过 ${maxCorrelated} 个`,
  ),
};

const typeNames: Readonly<Record<ValueType, Text>> = {
  text: text('text', '文本'),
  number: text('a number', '数字'),
  integer: text('a whole number', '整数'),
  'yes-no': text('true or false', 'true 或 false'),
  list: text('a list', '列表'),
  object: text('an object with named fields', '带有具名字段的对象'),
};

function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? plainNumber(value) : `${plainNumber(value)} ${unit}`;
}

const unitWords: Readonly<Record<string, Text>> = {
  cores: text('cores', '核'),
  bytes: text('bytes', '字节'),
};

/** What a quantity of an unlikely size comes to, in its base unit: `3.5 bytes`. */
export function meantValue({ value, unit }: Extract<Expectation, { kind: 'meant' }>): Text {
  const word = ownValue(unitWords, unit) ?? text(unit, unit);
  return text(`${plainNumber(value)} ${word.en}`, `${plainNumber(value)} ${word.zh}`);
}

/**
 * What would have been right, as the end of the phrase "expected …" / "应为…".
 */
export function expectationPhrase(expected: Expectation, language: Language): string {
  switch (expected.kind) {
    case 'type':
      return say(typeNames[expected.type], language);
    case 'one-of': {
      const options = listed(expected.options, language);
      return expected.options.length === 1
        ? options
        : say(text(`one of ${options}`, `以下之一：${options}`), language);
    }
    case 'between': {
      const low = plainNumber(expected.low);
      const high = withUnit(expected.high, expected.unit);
      return say(text(`${low} to ${high}`, `${low} 到 ${high}`), language);
    }
    case 'at-least': {
      const low = withUnit(expected.low, expected.unit);
      return say(text(`at least ${low}`, `不小于 ${low}`), language);
    }
    case 'quantity':
      return say(
        text(`a quantity such as ${expected.example}`, `数量，例如 ${expected.example}`),
        language,
      );
    case 'seconds': {
      const example = plainNumber(expected.example);
      return say(
        text(`a number of seconds above 0, such as ${example}`, `大于 0 的秒数，例如 ${example}`),
        language,
      );
    }
    case 'meant': {
      const value = meantValue(expected);
      return say(
        text(
          `perhaps ${expected.meant}, since this is ${value.en}`,
          `也许是 ${expected.meant}（现为 ${value.zh}）`,
        ),
        language,
      );
    }
    case 'known-field': {
      const fields = listed(expected.known, language);
      return say(text(`one of the fields ${fields}`, `以下字段之一：${fields}`), language);
    }
    case 'present':
      return say(text('a value', '一个值'), language);
    case 'text-length':
      return say(
        text(
          `${expected.low} to ${expected.high} characters`,
          `${expected.low} 到 ${expected.high} 个字符`,
        ),
        language,
      );
    case 'schema':
      return say(text(`schema ${expected.schema}`, `格式 ${expected.schema}`), language);
    case 'range-order':
      return say(
        text('low not above mode and mode not above high', '下限不大于众数、众数不大于上限'),
        language,
      );
    case 'correlation-needs':
      return say(correlationNeeds[expected.needs], language);
    case 'range-needs':
      return say(rangeNeeds[expected.needs], language);
    case 'unique':
      return say(text('a value that occurs only once', '不重复的值'), language);
    case 'same-as':
      return say(text(`the same as in ${expected.where}`, `与 ${expected.where} 相同`), language);
    case 'formula-characters': {
      const most = plainNumber(expected.high);
      return say(
        text(
          `at most ${most} characters, each formula counted for every alternative, basis and guest it holds for`,
          `公式文本按其适用的备选方案、依据与 Guest 累计不超过 ${most} 个字符`,
        ),
        language,
      );
    }
    case 'folder-without-home':
      return say(
        text(
          'a folder to keep projects in, as this user has no home: --data DIR, ISOPLAN_DATA or HOME',
          '用于保存项目的目录（该用户没有主目录）：--data DIR、ISOPLAN_DATA 或 HOME',
        ),
        language,
      );
    case 'free-port':
      return say(
        text(
          'a free port from 1 to 65535, or 0 for any',
          '空闲端口（1 到 65535），或用 0 自动选择',
        ),
        language,
      );
    default:
      return assertNever(expected);
  }
}
