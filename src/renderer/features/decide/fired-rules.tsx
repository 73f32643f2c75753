import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { criteria, type Criterion } from '../../../shared/domain/criterion.ts';
import type { FiredRule } from '../../../shared/domain/result/plan.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { Tag } from '../../components/tag.tsx';
import { PlainTable } from '../../components/table/plain-table.tsx';

const isCriterion = (text: string): text is Criterion => criteria.some((one) => one === text);

/** The rules of the document that apply to this workload, with their reasons. */
export function FiredRules({ rules }: { readonly rules: readonly FiredRule[] }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const { pack } = useProjectPack();
  const sectionOf = (id: string): string => {
    const section = pack?.rules.find((one) => one.id === id)?.section;
    return section === undefined || section === null ? '' : `§${section}`;
  };
  return (
    <Panel title={t('fired.title', { count: rules.length })} flush>
      {rules.length === 0 ? (
        <Text size="xs" c="dimmed" className={classes.note ?? ''}>
          {t('fired.none')}
        </Text>
      ) : (
        <PlainTable
          label={t('fired.title', { count: rules.length })}
          minWidth={780}
          rows={rules}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'section',
              header: t('fired.section'),
              className: classes.number,
              cell: ({ id }) => sectionOf(id),
            },
            {
              id: 'dimension',
              header: t('fired.dimension'),
              cell: ({ dimension }) =>
                isCriterion(dimension) ? t(`common:criterion.${dimension}`) : dimension,
            },
            {
              id: 'rule',
              header: t('fired.rule'),
              cell: ({ title, kind }) => (
                <>
                  {title[language]} <Tag>{t(`fired.${kind}`)}</Tag>
                </>
              ),
            },
            {
              id: 'recommendation',
              header: t('fired.recommendation'),
              isBold: () => true,
              cell: ({ recommendation }) => t(`common:paradigm.${recommendation}`),
            },
            {
              id: 'figures',
              header: t('fired.figures'),
              cell: ({ figures }) => figures?.[language] ?? '',
            },
            {
              id: 'because',
              header: t('fired.because'),
              dimmed: true,
              cell: ({ because }) => because[language],
            },
          ]}
        />
      )}
    </Panel>
  );
}
