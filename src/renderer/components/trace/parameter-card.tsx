import { Button, Code, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraceParameter } from '../../../shared/domain/result/trace.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { figureText } from '../figure-text.ts';
import {
  overrideFor,
  withoutOverride,
  type ReplaceableParameter,
} from '../parameter/override-draft.ts';
import { OverrideForm } from '../parameter/override-form.tsx';
import { ProvenanceBadge, StatusBadge } from '../parameter/parameter-badges.tsx';
import { SourceLine } from '../parameter/source-line.tsx';
import classes from './trace.module.css';

function replaceable({ id, unit, figure, distribution }: TraceParameter): ReplaceableParameter {
  return { id, unit, low: figure.low, high: figure.high, mode: null, distribution };
}

/** One parameter of a formula: its figures, where they come from, and a way to replace them. */
export function ParameterCard({ parameter }: { readonly parameter: TraceParameter }) {
  const { t } = useTranslation('parameter');
  const language = useLanguage();
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const [editing, setEditing] = useState(false);
  const { title, figure, unit, distribution, note } = parameter;
  const override = overrideFor(document, parameter.id);
  const restore = () => updateDocument((before) => withoutOverride(before, parameter.id));
  return (
    <li className={classes.parameter}>
      <div className={classes.parameterHead}>
        <div>
          <Text size="xs" fw={700}>
            {title[language]}
          </Text>
          <Code className={classes.symbol ?? ''}>{parameter.id}</Code>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className={classes.number ?? ''}>
            {figureText(figure, unit, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`shape.${distribution}`)}
          </Text>
        </Group>
      </div>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <StatusBadge status={parameter.source.status} />
          <ProvenanceBadge provenance={parameter.provenance} />
        </Group>
        <Group gap={4}>
          {override !== null && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={restore}>
              {t('restore')}
            </Button>
          )}
          {!editing && (
            <Button variant="default" size="compact-xs" onClick={() => setEditing(true)}>
              {override === null ? t('override') : t('edit')}
            </Button>
          )}
        </Group>
      </Group>
      <SourceLine source={parameter.source} />
      {note !== null && (
        <Text size="xs" c="dimmed">
          {override === null ? note[language] : t('overriddenBecause', { reason: override.reason })}
        </Text>
      )}
      {editing && (
        <OverrideForm parameter={replaceable(parameter)} onDone={() => setEditing(false)} />
      )}
    </li>
  );
}
