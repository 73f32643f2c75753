import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { criteria, type Criterion } from '../../../shared/domain/criterion.ts';
import type { FiredRule } from '../../../shared/domain/result/plan.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { Tag } from '../../components/tag.tsx';

const isCriterion = (text: string): text is Criterion => criteria.some((one) => one === text);

interface RuleRowProps {
  readonly rule: FiredRule;
  readonly section: string | null;
}

function RuleRow({ rule, section }: RuleRowProps) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const dimension = isCriterion(rule.dimension)
    ? t(`common:criterion.${rule.dimension}`)
    : rule.dimension;
  return (
    <Table.Tr>
      <Table.Td className={classes.number ?? ''}>{section === null ? '' : `§${section}`}</Table.Td>
      <Table.Td>{dimension}</Table.Td>
      <Table.Td>
        {rule.title[language]} <Tag>{t(`fired.${rule.kind}`)}</Tag>
      </Table.Td>
      <Table.Td fw={700}>{t(`common:paradigm.${rule.recommendation}`)}</Table.Td>
      <Table.Td>{rule.figures?.[language] ?? ''}</Table.Td>
      <Table.Td c="dimmed">{rule.because[language]}</Table.Td>
    </Table.Tr>
  );
}

/** The rules of the document that apply to this workload, with their reasons. */
export function FiredRules({ rules }: { readonly rules: readonly FiredRule[] }) {
  const { t } = useTranslation('decide');
  const { pack } = useProjectPack();
  const sectionOf = (id: string) => pack?.rules.find((one) => one.id === id)?.section ?? null;
  return (
    <Panel title={t('fired.title', { count: rules.length })} flush>
      {rules.length === 0 ? (
        <Text size="xs" c="dimmed" className={classes.note ?? ''}>
          {t('fired.none')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={780} type="native">
          <Table aria-label={t('fired.title', { count: rules.length })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('fired.section')}</Table.Th>
                <Table.Th>{t('fired.dimension')}</Table.Th>
                <Table.Th>{t('fired.rule')}</Table.Th>
                <Table.Th>{t('fired.recommendation')}</Table.Th>
                <Table.Th>{t('fired.figures')}</Table.Th>
                <Table.Th>{t('fired.because')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} section={sectionOf(rule.id)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  );
}
