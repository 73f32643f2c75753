import { Code, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '../../../shared/domain/result/finding.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './assumptions.module.css';
import { Tag, type TagTone } from '../../components/tag.tsx';

const severities = ['error', 'warning', 'note'] as const;
const tones: Readonly<Record<Severity, TagTone>> = { error: 'bad', warning: 'warn', note: 'quiet' };

function Side({ side }: { readonly side: Finding['left'] }) {
  const language = useLanguage();
  return (
    <div className={classes.side}>
      <Text size="xs" c="dimmed">
        {side.label[language]}
      </Text>
      <Text size="sm" fw={700} className={classes.number ?? ''}>
        {side.figure[language]}
      </Text>
    </div>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  const { id, severity, sections, title, left, right, formula, inserted, instead } = finding;
  return (
    <article className={classes.finding} data-severity={severity} aria-labelledby={`finding-${id}`}>
      <Group gap="xs">
        <Tag tone={tones[severity]} strong>
          {t(`audit.severity.${severity}`)}
        </Tag>
        {sections.map((section) => (
          <Tag key={section}>§{section}</Tag>
        ))}
      </Group>
      <Title order={2} size="h3" id={`finding-${id}`}>
        {title[language]}
      </Title>
      <div className={classes.sides}>
        <Side side={left} />
        <span className={classes.against}>{t('audit.against')}</span>
        <Side side={right} />
      </div>
      {formula !== null && (
        <div className={classes.formulas}>
          <Code block>{formula}</Code>
          {inserted !== null && <Code block>{`= ${inserted}`}</Code>}
        </div>
      )}
      <Text size="xs">
        <Text span size="xs" fw={700}>
          {t('audit.instead')}
        </Text>{' '}
        {instead[language]}
      </Text>
    </article>
  );
}

/** Where the pack contradicts itself or leaves something out, and what the planner does about it. */
export function AuditPanel({ pack }: { readonly pack: string }) {
  const { t } = useTranslation(['assumptions', 'common']);
  const client = useClient();
  const { value, failure, isPending, refetch } = useCall(client, 'packs.audit', { id: pack });
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  if (failure !== null) return <FailureAlert failure={failure} onRetry={refetch} />;
  if (isPending || value === null) return <Pending />;
  if (value.length === 0) return <EmptyState title={t('audit.none')} />;
  const count = (one: Severity) => value.filter((finding) => finding.severity === one).length;
  const findings = severities
    .flatMap((one) => value.filter((finding) => finding.severity === one))
    .filter((finding) => severity === 'all' || finding.severity === severity);
  return (
    <>
      <Group>
        <SegmentedControl
          aria-label={t('audit.filter')}
          value={severity}
          onChange={(chosen) => setSeverity(chosen)}
          data={[
            { value: 'all', label: `${t('common:all')} ${value.length}` },
            ...severities
              .filter((one) => count(one) > 0)
              .map((one) => ({ value: one, label: `${t(`audit.severity.${one}`)} ${count(one)}` })),
          ]}
        />
        <Text size="xs" c="dimmed" flex="1 1 20rem">
          {t('audit.description', { count: value.length })}
        </Text>
      </Group>
      <div className={classes.findings}>
        {findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </div>
    </>
  );
}
