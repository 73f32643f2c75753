import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pageNamed, type PageName } from '../workspace/pages.ts';

interface NextPageProps {
  readonly page: PageName;
  /** The most likely thing to do now: drawn as the page's main button. */
  readonly primary?: boolean;
}

/** The way on to the next page of the work. */
export function NextPage({ page, primary = false }: NextPageProps) {
  const { t } = useTranslation('shell');
  return (
    <Button
      component={Link}
      href={pageNamed(page).path}
      variant={primary ? 'filled' : 'default'}
      rightSection={<IconArrowRight size={15} aria-hidden />}
    >
      {t('next', { page: t(`page.${page}`) })}
    </Button>
  );
}
