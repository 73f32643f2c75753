import type { Failure } from '../../base/failure.ts';
import { text, type Text } from '../../base/text.ts';
import { formatQuantity } from '../../units/format.ts';
import { fileComplaint } from './file-sentence.ts';

type StoreFailure = Extract<Failure, { readonly code: 'store-unusable' }>;

/** A full disk, with what is left on it where that is known. */
function fullDisk({ file, free }: StoreFailure): Text {
  if (free === undefined) {
    return text(
      `${file}: the disk or this user's share of it is full; free some space, or choose another place with --data.`,
      `${file}：磁盘或当前用户的配额已满；请释放空间，或用 --data 指定其他位置。`,
    );
  }
  return text(
    `${file}: the disk is full: ${formatQuantity(free, 'bytes', 'en')} left; free some space, or choose another place with --data.`,
    `${file}：磁盘已满：剩余 ${formatQuantity(free, 'bytes', 'zh')}；请释放空间，或用 --data 指定其他位置。`,
  );
}

/** Why the project store cannot be used, naming the file that is in the way. */
export function storeSentence(failure: StoreFailure): Text {
  const { file, reason } = failure;
  switch (reason) {
    case 'corrupt':
      return text(
        `${file}: the project store is damaged; restore a backup of it, or choose another place with --data.`,
        `${file}：项目库已损坏；请恢复备份，或用 --data 指定其他位置。`,
      );
    case 'busy':
      return text(
        `${file}: the project store is in use by another program; close it and try again.`,
        `${file}：项目库正被其他程序使用；请将其关闭后重试。`,
      );
    case 'no-library':
      return text(
        `${file}: the library that reads the project store cannot be loaded; run npm ci again with Node 24.`,
        `${file}：无法加载读取项目库所需的组件；请用 Node 24 重新运行 npm ci。`,
      );
    case 'directory':
      return text(
        `${file}: a directory is where the project store has a file; move it away, or choose another place with --data.`,
        `${file}：项目库的文件位置上是一个目录；请将其移走，或用 --data 指定其他位置。`,
      );
    case 'not-a-file':
      return text(
        `${file}: what is where the project store has a file is none (a pipe or a device); move it away, or choose another place with --data.`,
        `${file}：项目库的文件位置上不是普通文件（是管道或设备）；请将其移走，或用 --data 指定其他位置。`,
      );
    case 'not-a-folder':
      return text(
        `${file}: a file is where the project store has a folder; move it away, or choose another place with --data.`,
        `${file}：项目库的文件夹位置上是一个文件；请将其移走，或用 --data 指定其他位置。`,
      );
    case 'denied':
      return text(
        `${file}: this user has no permission for it; grant it, or choose another place with --data.`,
        `${file}：当前用户没有相应的权限；请授予权限，或用 --data 指定其他位置。`,
      );
    case 'disk-full':
      return fullDisk(failure);
    default: {
      const complaint = fileComplaint(reason, undefined);
      return text(
        `${file}: the project store cannot be used: ${complaint.en}`,
        `${file}：项目库无法使用：${complaint.zh}`,
      );
    }
  }
}
