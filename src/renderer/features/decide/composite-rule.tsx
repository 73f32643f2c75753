import { Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  BranchTrace,
  CompositeTrace,
  ConditionTrace,
} from '../../../shared/domain/result/plan.ts';
import type { Pack } from '../../../shared/packs/pack.ts';
import { useProjectPack } from '../../workspace/use-pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { Tag } from '../../components/tag.tsx';

interface ConditionProps {
  readonly condition: ConditionTrace;
  readonly pack: Pack | null;
}

function Condition({ condition, pack }: ConditionProps) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const title = pack?.conditions.find((one) => one.id === condition.id)?.title[language];
  const Icon = condition.value ? IconCheck : IconX;
  return (
    <li className={classes.condition} data-met={condition.value}>
      <Icon size={15} aria-label={t(condition.value ? 'rule.met' : 'rule.notMet')} />
      <span>
        <span className={classes.conditionTitle}>{title ?? condition.id}</span>
        <Text size="xs" c="dimmed" span className={classes.because ?? ''}>
          {condition.because[language]}
        </Text>
      </span>
    </li>
  );
}

interface BranchProps {
  readonly branch: BranchTrace;
  readonly position: number;
  readonly pack: Pack | null;
}

function Branch({ branch, position, pack }: BranchProps) {
  const { t } = useTranslation(['decide', 'common']);
  const state = branch.matched ? 'matched' : branch.skipped ? 'skipped' : 'passed';
  const words = {
    matched: t('rule.matched'),
    skipped: t('rule.skipped'),
    passed: t('rule.passed'),
  };
  return (
    <li className={classes.branch} data-state={state}>
      <div className={classes.branchHead}>
        <Text size="xs" c="dimmed" span>
          {position === 0 ? t('rule.if') : t('rule.elseIf')}
        </Text>
        <Text size="xs" fw={700} span>
          → {t(`common:paradigm.${branch.recommendation}`)}
        </Text>
        <Tag tone={branch.matched ? 'good' : 'quiet'} strong={branch.matched}>
          {words[state]}
        </Tag>
      </div>
      <ul className={classes.conditions}>
        {branch.conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} pack={pack} />
        ))}
      </ul>
    </li>
  );
}

/** The document's composite rule, branch by branch, with every condition and its reason. */
export function CompositeRule({ composite }: { readonly composite: CompositeTrace }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const { pack } = useProjectPack();
  return (
    <Panel title={t('rule.title')}>
      <ol className={classes.branches}>
        {composite.trace.map((branch, position) => (
          <Branch key={branch.branch} branch={branch} position={position} pack={pack} />
        ))}
      </ol>
      <Text size="xs" mt="xs">
        {composite.because[language]}
      </Text>
    </Panel>
  );
}
