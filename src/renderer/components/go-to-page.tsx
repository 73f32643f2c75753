import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pageNamed, type PageName } from '../workspace/pages.ts';

/** A way to a page where something can be changed. */
export function GoToPage({ page }: { readonly page: PageName }) {
  const { t } = useTranslation('shell');
  return (
    <Button component={Link} href={pageNamed(page).path} variant="default" size="compact-sm">
      {t(`page.${page}`)}
    </Button>
  );
}
