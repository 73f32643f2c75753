import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenQuestion } from '../../../shared/domain/result/decision.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { workloads as workloadWords } from '../../language/zh/workloads.ts';
import { askForField } from '../../workspace/asked-field.ts';
import { pageNamed } from '../../workspace/pages.ts';
import classes from './decide.module.css';
import { showDecideTab } from './decide-tab.ts';

interface QuestionsPanelProps {
  readonly questions: readonly OpenQuestion[];
  /** Place of the workload in the project. */
  readonly workload: number;
}

type FieldName = keyof typeof workloadWords.field;

const isFieldName = (name: string): name is FieldName => Object.hasOwn(workloadWords.field, name);

/** Goes to where a question is answered: the weights of the project, or a field of the workload. */
function AnswerButton({ field, workload }: { readonly field: string; readonly workload: number }) {
  const { t } = useTranslation(['decide', 'workloads']);
  const [, navigate] = useLocation();
  const name = field.split('.').at(-1) ?? field;
  const open = () => {
    if (field === 'weights') return showDecideTab('weights');
    askForField({ workload, field });
    navigate(pageNamed('workloads').path);
  };
  const label = isFieldName(name) ? t(`workloads:field.${name}`) : t('weights.title');
  return (
    <Button variant="default" size="compact-xs" onClick={open}>
      {t('questions.answer', { field: label })}
    </Button>
  );
}

/** What to find out before any figure is measured, most telling first, each with where it is answered. */
export function QuestionsPanel({ questions, workload }: QuestionsPanelProps) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  if (questions.length === 0) return null;
  return (
    <Panel title={t('questions.title')}>
      <ol className={classes.questions}>
        {questions.map(({ id, field, text }) => (
          <li key={id}>
            <Text size="sm">{text[language]}</Text>
            <AnswerButton field={field} workload={workload} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
