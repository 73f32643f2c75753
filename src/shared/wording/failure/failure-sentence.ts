import type {
  Failure,
  FieldFailure,
  FieldsFailure,
  FormulaFailure,
  FormulaReason,
  FormulaWords,
} from '../../base/failure.ts';
import { say, text, type Language, type Text } from '../../base/text.ts';
import { expectationPhrase, meantValue } from './expectation-phrase.ts';
import { fileComplaint } from './file-sentence.ts';
import { listed, oneLine, quoted, suggested } from './sentence-parts.ts';
import { systemFailureText, type SystemFailure } from './system-sentence.ts';

/**
 * The one place that words failures: a single line that names the file, the field or the option,
 * what was found, and what would be right.
 */
export function failureSentence(failure: Failure, language: Language): string {
  return oneLine(say(failureText(failure, language), language), longestSentence);
}

/**
 * A failure in lines: one for each field that is wrong, and a last one that counts those left out; one
 * sentence for every other failure.
 */
export function failureLines(failure: Failure, language: Language): readonly string[] {
  if (failure.code !== 'fields-invalid') return [failureSentence(failure, language)];
  const { problems, more } = failure;
  const lines = problems.map((problem) => failureSentence(problem, language));
  if (more === 0) return lines;
  return [
    ...lines,
    say(text(`and ${more} more fields are wrong.`, `另有 ${more} 个字段有误。`), language),
  ];
}

/** The first of several problems, with how many there are besides. */
function fieldsText({ problems, more }: FieldsFailure, language: Language): Text {
  const [first] = problems;
  if (first === undefined) return text('', '');
  const sentence = fieldText(first, language);
  const rest = problems.length - 1 + more;
  const fields = rest === 1 ? 'field is' : 'fields are';
  return text(
    `${sentence.en} ${rest} more ${fields} wrong.`,
    `${sentence.zh}另有 ${rest} 个字段有误。`,
  );
}

const longestSentence = 1000;

function failureText(failure: Failure, language: Language): Text {
  switch (failure.code) {
    case 'field-invalid':
      return fieldText(failure, language);
    case 'fields-invalid':
      return fieldsText(failure, language);
    case 'formula-invalid':
      return formulaText(failure, language);
    case 'file-unusable': {
      const complaint = fileComplaint(failure.reason, failure.limit);
      return text(`${failure.file}: ${complaint.en}`, `${failure.file}：${complaint.zh}`);
    }
    case 'syntax-invalid': {
      const format = failure.format.toUpperCase();
      const place = placeText(failure.line, failure.column);
      return text(
        `${failure.file}: not valid ${format}${place.en}: ${oneLine(failure.detail)}.`,
        `${failure.file}：不是有效的 ${format}${place.zh}：${oneLine(failure.detail)}。`,
      );
    }
    case 'option-unknown': {
      const hint = suggested(failure.option, failure.known, language);
      return text(
        `Unknown option ${oneLine(failure.option)}; ${hint}`,
        `未知选项 ${oneLine(failure.option)}；${hint}`,
      );
    }
    case 'option-invalid': {
      const found = quoted(failure.found, language);
      const expected = expectationPhrase(failure.expected, language);
      return text(
        `Option ${failure.option}: found ${found}; expected ${expected}.`,
        `选项 ${failure.option}：给出的是${found}；应为${expected}。`,
      );
    }
    case 'command-unknown': {
      const hint = suggested(failure.command, failure.known, language);
      return text(
        `Unknown command ${oneLine(failure.command)}; ${hint}`,
        `未知命令 ${oneLine(failure.command)}；${hint}`,
      );
    }
    case 'argument-missing':
      return text(
        `${failure.command}: ${failure.argument} is missing; see ${failure.command} --help.`,
        `${failure.command}：缺少 ${failure.argument}；用法见 ${failure.command} --help。`,
      );
    case 'argument-unexpected':
      return text(
        `${failure.command}: unexpected ${quoted(failure.found, 'en')}; see ${failure.command} --help.`,
        `${failure.command}：多余的${quoted(failure.found, 'zh')}；用法见 ${failure.command} --help。`,
      );
    case 'pack-unknown': {
      const id = quoted(failure.id, language);
      const hint = suggested(failure.id, failure.known, language);
      return text(`There is no pack ${id}; ${hint}`, `没有名为${id}的模型包；${hint}`);
    }
    case 'pack-exists': {
      const id = quoted(failure.id, language);
      return text(
        `There is a pack ${id} already; ask for it to be replaced (--replace), or give yours another id.`,
        `已有名为${id}的模型包；请要求替换（--replace），或为您的模型包换一个 id。`,
      );
    }
    case 'pack-built-in': {
      const id = quoted(failure.id, language);
      return text(
        `The pack ${id} comes with the planner and cannot be removed; only imported packs can.`,
        `模型包${id}为内置模型包，不能移除；只能移除导入的模型包。`,
      );
    }
    case 'parameter-unknown':
      return text(
        `Pack ${failure.pack} has no parameter ${quoted(failure.id, 'en')}; isoplan packs show ${failure.pack} lists them.`,
        `模型包 ${failure.pack} 中没有参数${quoted(failure.id, 'zh')}；用 isoplan packs show ${failure.pack} 可列出全部参数。`,
      );
    case 'alternative-unknown': {
      const id = quoted(failure.id, language);
      const hint = suggested(failure.id, failure.known, language);
      return text(`There is no alternative ${id}; ${hint}`, `没有备选方案${id}；${hint}`);
    }
    case 'quantity-unavailable': {
      const missing = listed(failure.missing, language);
      return text(
        `${failure.symbol} cannot be computed: ${missing} is not known; state it in the workload or the host.`,
        `无法计算 ${failure.symbol}：${missing} 未知；请在工作负载或主机中给出。`,
      );
    }
    default:
      return systemFailureText(failure satisfies SystemFailure, language);
  }
}

function fieldText(failure: FieldFailure, language: Language): Text {
  const field = failure.field === '' ? text('content', '内容') : text(failure.field, failure.field);
  const at: Text =
    failure.source === null
      ? field
      : text(`${failure.source}: ${field.en}`, `${failure.source}：${field.zh}`);
  const found = quoted(failure.found, language);
  if (failure.expected.kind === 'present') {
    return text(`${at.en}: missing; a value is required.`, `${at.zh}：缺失；此项必填。`);
  }
  if (failure.expected.kind === 'known-field') {
    const hint = suggested(failure.found, failure.expected.known, language);
    return text(`${at.en}: unknown field ${found}; ${hint}`, `${at.zh}：未知字段${found}；${hint}`);
  }
  if (failure.expected.kind === 'schema' && isNewer(failure.found, failure.expected.schema)) {
    return text(
      `${at.en}: found ${found}, written by a newer Isoplan; update Isoplan to read it (this one knows ${failure.expected.schema}).`,
      `${at.zh}：给出的是${found}，由更新版本的 Isoplan 写入；请升级 Isoplan 后再读取（当前版本支持 ${failure.expected.schema}）。`,
    );
  }
  if (failure.expected.kind === 'meant') {
    const value = meantValue(failure.expected);
    const { meant } = failure.expected;
    return text(
      `${at.en}: found ${found}, which is ${value.en}; was ${meant} meant?`,
      `${at.zh}：给出的是${found}，即 ${value.zh}；是否想输入 ${meant}？`,
    );
  }
  const expected = expectationPhrase(failure.expected, language);
  return text(
    `${at.en}: found ${found}; expected ${expected}.`,
    `${at.zh}：给出的是${found}；应为${expected}。`,
  );
}

/** Whether a file says it follows a later version of the same schema: `isoplan/project@2`. */
function isNewer(found: string, known: string): boolean {
  const [name, version] = known.split('@');
  const [theirs, later] = found.split('@');
  return name === theirs && Number(later) > Number(version);
}

function placeText(line: number | null, column: number | null): Text {
  if (line === null) return text('', '');
  return column === null
    ? text(` at line ${line}`, `（第 ${line} 行）`)
    : text(` at line ${line}, column ${column}`, `（第 ${line} 行第 ${column} 列）`);
}

const formulaReasons: Readonly<Record<FormulaReason, Text>> = {
  syntax: text('is not a formula', '不符合公式语法'),
  'unknown-name': text('names something the pack does not have', '引用了模型包中没有的名称'),
  'unknown-function': text('calls an unknown function', '调用了未知函数'),
  'wrong-arity': text('has the wrong number of arguments', '参数个数不正确'),
  cycle: text('depends on itself', '循环引用自身'),
  'unit-mismatch': text('mixes units that do not fit', '混用了不相容的单位'),
  'too-deep': text('is nested too deeply', '嵌套过深'),
  'undefined-value': text('has no finite value over its ranges', '在给定范围内没有有限的值'),
};

function formulaText(failure: FormulaFailure, language: Language): Text {
  const reason = formulaReasons[failure.reason];
  const found = wordsOf(failure.found);
  const expected = wordsOf(failure.expected);
  const column = failure.position + 1;
  return text(
    `Pack ${failure.pack}, formula ${failure.formula}, column ${column}: ${reason.en}; found ${quoted(found.en, language)}, expected ${expected.en}.`,
    `模型包 ${failure.pack} 的公式 ${failure.formula} 第 ${column} 列：${reason.zh}；此处是${quoted(found.zh, language)}，应为${after(expected.zh)}。`,
  );
}

function wordsOf(words: FormulaWords): Text {
  return typeof words === 'string' ? text(words, words) : words;
}

/** What follows a Chinese word: Latin letters are set off from it. */
function after(words: string): string {
  return /^[\x20-\x7e]/.test(words) ? ` ${words}` : words;
}
