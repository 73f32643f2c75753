import { Box, Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { StoreNotice } from '../../shared/domain/project/store-status.ts';
import { useCall } from '../api/use-call.ts';
import { useExactMoment } from '../components/moment.tsx';
import { NoticeBox } from '../components/feedback/notice-box.tsx';
import { pageNamed } from '../workspace/pages.ts';
import { useClient } from '../workspace/client.ts';

type Texts = TFunction<'backups'>;

/** What happened, as a heading and sentences. */
interface NoticeWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

function lostSentence(count: number | null, t: Texts): string {
  if (count === null) return t('notice.lostUnknown');
  return count === 0 ? t('notice.lostNone') : t('notice.lost', { count });
}

function repairedWords(
  notice: Extract<StoreNotice, { readonly kind: 'repaired' }>,
  t: Texts,
  exact: (at: string) => string,
): NoticeWords {
  const { cause, detail, setAside, backup, salvaged, lostChanges } = notice;
  return {
    title: t('notice.repaired'),
    sentences: [
      t(`notice.cause.${cause}`, { detail }),
      backup === null
        ? t('notice.noBackup')
        : t('notice.fromBackup', { time: exact(backup.takenAt) }),
      ...(salvaged > 0 ? [t('notice.salvaged', { count: salvaged })] : []),
      lostSentence(lostChanges, t),
      ...(setAside === null ? [] : [t('notice.keptFile', { place: setAside })]),
    ],
  };
}

/** Words what happened to the store. */
function noticeWords(notice: StoreNotice, t: Texts, exact: (at: string) => string): NoticeWords {
  switch (notice.kind) {
    case 'repaired':
      return repairedWords(notice, t, exact);
    case 'changes-lost':
      return {
        title: t('notice.changesLost'),
        sentences: [
          t('notice.changesLostText'),
          lostSentence(notice.lostChanges, t),
          t('notice.keptFolder', { place: notice.setAside }),
        ],
      };
    case 'rewritten':
      return { title: t('notice.rewritten'), sentences: [t('notice.rewrittenText')] };
    case 'packs-taken-in':
      return {
        title: t('notice.packsTakenIn'),
        sentences: [
          ...(notice.taken > 0
            ? [t('notice.packsTaken', { count: notice.taken, place: notice.aside })]
            : []),
          ...(notice.unreadable > 0
            ? [t('notice.packsUnreadable', { count: notice.unreadable, place: notice.folder })]
            : []),
        ],
      };
    case 'backup-failed':
      return {
        title: t('notice.backupFailed'),
        sentences: [t(`notice.backupReason.${notice.reason}`), t('notice.savedAnyway')],
      };
  }
}

const seenKey = 'isoplan.seen-notices';

function readSeen(): readonly string[] {
  try {
    return JSON.parse(sessionStorage.getItem(seenKey) ?? '[]') as readonly string[];
  } catch {
    return [];
  }
}

/** Which notices were closed; remembered while the page is open, also over a reload. */
function useSeen() {
  const [seen, setSeen] = useState(readSeen);
  const see = (text: string) => {
    const now = [...seen, text];
    setSeen(now);
    try {
      sessionStorage.setItem(seenKey, JSON.stringify(now));
    } catch {
      return;
    }
  };
  return { seen, see };
}

/** Above every page: what happened to the store since it was opened, until it is acknowledged. */
export function StoreNotices() {
  const { t } = useTranslation('backups');
  const client = useClient();
  const exact = useExactMoment();
  const { value } = useCall(client, 'store.status', {});
  const { seen, see } = useSeen();
  const unseen = (value?.notices ?? []).filter((notice) => !seen.includes(JSON.stringify(notice)));
  return unseen.map((notice) => {
    const { title, sentences } = noticeWords(notice, t, exact);
    const text = JSON.stringify(notice);
    return (
      <Box key={text} px="lg" pt="md">
        <NoticeBox
          icon={<IconShieldCheck size={20} stroke={1.7} />}
          title={title}
          actions={
            <>
              <Button variant="default" onClick={() => see(text)}>
                {t('notice.seen')}
              </Button>
              <Button variant="default" component={Link} href={pageNamed('backups').path}>
                {t('notice.more')}
              </Button>
            </>
          }
        >
          {sentences.map((sentence) => (
            <Text key={sentence} size="xs">
              {sentence}
            </Text>
          ))}
        </NoticeBox>
      </Box>
    );
  });
}
