import { text, type Text } from '../base/text.ts';
import type { StoreNotice } from '../domain/project/store-status.ts';

/** What happened to the store, as a heading and sentences. */
export interface StoreNoticeWords {
  readonly title: Text;
  readonly sentences: readonly Text[];
}

type Notice<Kind extends StoreNotice['kind']> = Extract<StoreNotice, { readonly kind: Kind }>;

/** The English form for one, and for any other count. */
function counted(count: number, one: string, others: string): string {
  return count === 1 ? one : others;
}

function lost(count: number | null): Text {
  if (count === null) {
    return text(
      'Whether a change is missing cannot be told; please check the latest projects.',
      '无法确定是否有更改丢失，请检查最近的项目。',
    );
  }
  if (count === 0) return text('No saved change is missing.', '没有丢失任何已保存的更改。');
  const changes = counted(count, '1 saved change', `${count} saved changes`);
  return text(
    `${changes} could not be found again; please check the latest projects.`,
    `有 ${count} 处已保存的更改未能找回，请检查最近的项目。`,
  );
}

function causeOf({ cause, detail }: Notice<'repaired'>): Text {
  switch (cause) {
    case 'damaged':
      return text(
        `Its file was found damaged when it was opened (${detail}).`,
        `打开项目库时发现文件已损坏（${detail}）。`,
      );
    case 'missing':
      return text('Its file was missing when it was opened.', '打开项目库时发现文件不见了。');
    case 'empty':
      return text('Its file was empty when it was opened.', '打开项目库时发现文件是空的。');
  }
}

function salvaged(count: number): Text {
  const projects = counted(count, '1 project', `${count} projects`);
  const was = counted(count, 'was', 'were');
  return text(
    `${projects} newer than the backup ${was} read from the damaged file.`,
    `另从损坏的文件中找回了 ${count} 个比备份更新的项目。`,
  );
}

function repaired(notice: Notice<'repaired'>, moment: (at: string) => string): StoreNoticeWords {
  const { setAside, backup, lostChanges } = notice;
  return {
    title: text('The project store was repaired', '项目库已修复'),
    sentences: [
      causeOf(notice),
      backup === null
        ? text(
            'There was no readable backup; what could be read of the file was kept.',
            '没有可读的备份，已尽可能从原文件中读出内容。',
          )
        : text(
            `It was replaced by the backup taken ${moment(backup.takenAt)}.`,
            `已用 ${moment(backup.takenAt)} 的备份替换。`,
          ),
      ...(notice.salvaged > 0 ? [salvaged(notice.salvaged)] : []),
      lost(lostChanges),
      ...(setAside === null
        ? []
        : [text(`The old file is kept at: ${setAside}`, `原来的文件保留在：${setAside}`)]),
    ],
  };
}

function packsTakenIn({ taken, unreadable, aside, folder }: Notice<'packs-taken-in'>): Text[] {
  const one = `1 pack file was taken in. The file itself lies here now: ${aside}`;
  const more = `${taken} pack files were taken in. The files themselves lie here now: ${aside}`;
  const bad = `1 file holds no readable pack and was left in ${folder}. Mend or remove it.`;
  const worse = `${unreadable} files hold no readable pack and were left in ${folder}. Mend or remove them.`;
  return [
    ...(taken > 0
      ? [text(counted(taken, one, more), `已收入 ${taken} 个参数包文件，原文件移至：${aside}`)]
      : []),
    ...(unreadable > 0
      ? [
          text(
            counted(unreadable, bad, worse),
            `有 ${unreadable} 个文件无法读作参数包，仍留在 ${folder}，请修正或删除。`,
          ),
        ]
      : []),
  ];
}

const backupReasons: Readonly<Record<Notice<'backup-failed'>['reason'], Text>> = {
  'disk-full': text(
    'The disk is full. Free some space, then back up now.',
    '磁盘已满。请释放空间，然后立即备份。',
  ),
  'read-only': text(
    'The backup folder is read-only. Make it writable, then back up now.',
    '备份文件夹是只读的。请将其改为可写，然后立即备份。',
  ),
  denied: text(
    'This user may not write to the backup folder. Grant the right, then back up now.',
    '没有写入备份文件夹的权限。请授予权限，然后立即备份。',
  ),
  unwritable: text(
    'The backup folder cannot be written. Check the disk, then back up now.',
    '无法写入备份文件夹。请检查磁盘，然后立即备份。',
  ),
};

/**
 * Words what happened to the store.
 *
 * @param moment writes a time, given as ISO 8601, for whoever reads it.
 */
export function storeNoticeWords(
  notice: StoreNotice,
  moment: (at: string) => string,
): StoreNoticeWords {
  switch (notice.kind) {
    case 'repaired':
      return repaired(notice, moment);
    case 'changes-lost':
      return {
        title: text('The latest changes are missing', '最近的更改缺失'),
        sentences: [
          text(
            'The file is sound, but it is an older one, or its log was damaged or removed.',
            '文件完好，但它是较旧的文件，或者其日志被损坏或删除。',
          ),
          lost(notice.lostChanges),
          text(
            `A copy of the files as they were found is kept at: ${notice.setAside}`,
            `发现时的文件副本保留在：${notice.setAside}`,
          ),
        ],
      };
    case 'rewritten':
      return {
        title: text('The project store was written again', '项目库已重新写入'),
        sentences: [
          text(
            'Its file was deleted or moved while in use and has been written again in full, in its place.',
            '文件在使用中被删除或移走，现已在原处完整重写。',
          ),
          lost(notice.lostChanges),
        ],
      };
    case 'replaced':
      return {
        title: text('The project store was replaced by another one', '项目库被另一个文件取代'),
        sentences: [
          text(
            'Another file took its place while it was in use, and does not hold everything; that file is used from now on.',
            '使用中的文件被另一个文件取代，其中并不包含全部内容；此后使用的是这个文件。',
          ),
          text(
            `What was open is kept at: ${notice.setAside}`,
            `此前打开的内容保留在：${notice.setAside}`,
          ),
        ],
      };
    case 'packs-taken-in':
      return {
        title: text('Parameter packs are now kept with the projects', '参数包现与项目一同保存'),
        sentences: packsTakenIn(notice),
      };
    case 'backup-failed':
      return {
        title: text('The backup did not succeed', '备份未成功'),
        sentences: [
          backupReasons[notice.reason],
          text('The projects themselves are saved as usual.', '项目本身已照常保存。'),
        ],
      };
  }
}
