import { Box, Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { say } from '../../shared/base/text.ts';
import { storeNoticeWords } from '../../shared/wording/store-notice-words.ts';
import { useCall } from '../api/use-call.ts';
import { useExactMoment } from '../components/moment.tsx';
import { NoticeBox } from '../components/feedback/notice-box.tsx';
import { useLanguage } from '../language/use-language.ts';
import { pageNamed } from '../workspace/pages.ts';
import { useClient } from '../workspace/client.ts';

/** Above every page: what happened to the store until somebody has read it. */
export function StoreNotices() {
  const { t } = useTranslation('backups');
  const client = useClient();
  const exact = useExactMoment();
  const language = useLanguage();
  const { value } = useCall(client, 'store.status', {});
  const [read, setRead] = useState<readonly number[]>([]);
  const see = (number: number) => {
    setRead([...read, number]);
    void client.invoke('store.readNotice', { number });
  };
  const unread = (value?.notices ?? []).filter(({ number }) => !read.includes(number));
  return unread.map((notice) => {
    const { title, sentences } = storeNoticeWords(notice, exact);
    return (
      <Box key={notice.number} px="lg" pt="md">
        <NoticeBox
          icon={<IconShieldCheck size={20} stroke={1.7} />}
          title={say(title, language)}
          actions={
            <>
              <Button variant="default" onClick={() => see(notice.number)}>
                {t('notice.seen')}
              </Button>
              <Button variant="default" component={Link} href={pageNamed('backups').path}>
                {t('notice.more')}
              </Button>
            </>
          }
        >
          {sentences.map((sentence) => (
            <Text key={sentence.en} size="xs">
              {say(sentence, language)}
            </Text>
          ))}
        </NoticeBox>
      </Box>
    );
  });
}
