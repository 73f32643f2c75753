import { say, text, type Language, type Text } from '../../base/text.ts';

/** Parts of the methods of a calibration, which are kept in English, in Chinese. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^two threads in turn on one CPU$/, '两个线程在同一 CPU 上轮流运行'],
  [/^two threads in turn$/, '两个线程轮流运行'],
  [/^JSON read and written$/, '读写 JSON'],
  [/^threads kept on their CPUs$/, '线程固定在各自的 CPU 上'],
  [/^write and fdatasync$/, '写入并执行 fdatasync'],
  [/^own loop$/, '内置循环'],
  [/^direct$/, '直接 IO'],
  [/^through the cache$/, '经过缓存'],
  [/^depth (\d+)$/, '队列深度 $1'],
  [/^TCP$/, 'TCP'],
  [/^1 byte$/, '1 字节'],
  [/^one connection$/, '单连接'],
  [/^copy through (.+)$/, '在 $1 范围内复制'],
  [/^random chain through (.+)$/, '在 $1 范围内随机指针追踪'],
  [/^chain of dependent operations$/, '相互依赖的运算链'],
  [/^four independent chains$/, '四条独立运算链'],
  [/^WebAssembly$/, 'WebAssembly'],
  [/^spawn and wait$/, '启动进程并等待结束'],
  [/^compile$/, '编译'],
  [/^instantiate$/, '实例化'],
  [/^one round$/, '运行一轮'],
  [/^(\d+) instances in one process$/, '同一进程内 $1 个实例'],
  [/^less (.+) each$/, '每个扣除 $1'],
  [/^less (.+)$/, '扣除 $1'],
  [/^integer loop over (.+)$/, '在 $1 上的整数循环'],
  [/^WebAssembly against machine code$/, 'WebAssembly 与机器码对比'],
  [/^WebAssembly against JavaScript$/, 'WebAssembly 与 JavaScript 对比'],
  [/^against machine code$/, '与机器码对比'],
  [
    /^resident memory of a waiting container and its parent process$/,
    '等待中的容器及其父进程的常驻内存',
  ],
  [/^resident memory of (.+)$/, '$1 的常驻内存'],
  [/^(\S+) run$/, '$1 run'],
  [/^a module of one round$/, '只运行一轮的模块'],
  [/^a program of one round$/, '只运行一轮的程序'],
  [/^a guest of one round$/, '只运行一轮的客户机'],
  [/^translated \(TCG\)$/, '翻译执行（TCG）'],
  [/^until its removal$/, '直至移除'],
  [/^until its end$/, '直至结束'],
];

function partInChinese(part: string): string {
  for (const [pattern, chinese] of parts) {
    if (pattern.test(part)) return part.replace(pattern, chinese);
  }
  return part;
}

/**
 * How a figure was measured, in both languages. What is not known here, such as the name and version
 * of a program, stays as it is.
 *
 * @param method as a calibration states it, for instance `fio-3.33, direct, depth 8`.
 */
export function measuringMethod(method: string): Text {
  return text(method, method.split(', ').map(partInChinese).join('，'));
}

const calibrationSource = /^calibration (?<day>\d{4}-\d{2}-\d{2}): (?<method>.*)$/;

/** The source of a fact that a calibration measured. */
export function calibrationSourceOf(takenAt: string, method: string): string {
  return `calibration ${takenAt.slice(0, 10)}: ${method}`;
}

/** The source of a fact for reading: files and calls as they are, a calibration in words. */
export function factSource(source: string, language: Language): string {
  const { day, method } = calibrationSource.exec(source)?.groups ?? {};
  if (day === undefined || method === undefined) return source;
  const { en, zh } = measuringMethod(method);
  return say(text(`calibration ${day}: ${en}`, `${day} 校准：${zh}`), language);
}
