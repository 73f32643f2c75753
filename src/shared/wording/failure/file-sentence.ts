import type { FileReason } from '../../base/failure.ts';
import { text, type Text } from '../../base/text.ts';

/** What is wrong with a file and what would be right, to follow the file's name. */
export function fileComplaint(reason: FileReason, limit: string | undefined): Text {
  return reason === 'too-large' || reason === 'unknown-ending'
    ? limitedComplaint(reason, limit)
    : complaints[reason];
}

const complaints: Readonly<Record<Exclude<FileReason, 'too-large' | 'unknown-ending'>, Text>> = {
  missing: text(
    'there is no such file; give the path of an existing one.',
    '文件不存在；请给出已有文件的路径。',
  ),
  directory: text(
    'this is a directory; give the path of a file.',
    '这是一个目录；请给出文件的路径。',
  ),
  empty: text(
    'the file is empty; it must contain JSON or YAML.',
    '文件为空；应包含 JSON 或 YAML 内容。',
  ),
  'not-text': text(
    'the file is not text; it must be UTF-8 text with JSON or YAML.',
    '不是文本文件；应为 UTF-8 编码的 JSON 或 YAML。',
  ),
  denied: text(
    'access denied; this user needs permission for it.',
    '拒绝访问；当前用户需要相应的权限。',
  ),
  exists: text(
    'it already exists and is kept; choose another name.',
    '已存在且不会被覆盖；请换一个名称。',
  ),
  'disk-full': text(
    'the disk is full; free some space or choose another place.',
    '磁盘已满；请释放空间或换一个位置。',
  ),
  'read-only': text(
    'the file system is read-only; choose a place that can be written.',
    '文件系统为只读；请选择可写的位置。',
  ),
  unwritable: text(
    'it cannot be written; choose a file in an existing directory that can be written.',
    '无法写入；请选择已有且可写目录中的文件。',
  ),
};

function limitedComplaint(reason: 'too-large' | 'unknown-ending', limit: string | undefined): Text {
  if (reason === 'too-large') {
    return limit === undefined
      ? text('the file is too large; give a smaller one.', '文件过大；请使用更小的文件。')
      : text(
          `the file is too large; at most ${limit} can be read.`,
          `文件过大；最多可读取 ${limit}。`,
        );
  }
  return limit === undefined
    ? text('the file name has no known ending.', '文件名的后缀无法识别。')
    : text(
        `the file name has no known ending; use one of ${limit}.`,
        `文件名的后缀无法识别；请使用以下之一：${limit}。`,
      );
}
