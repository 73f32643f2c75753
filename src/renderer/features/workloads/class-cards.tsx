import { Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { workloadClasses, type WorkloadClass } from '../../../shared/domain/workload/workload.ts';
import { useLanguage } from '../../language/use-language.ts';
import { presetSize } from './class-text.ts';
import { inheritedWorkload } from './form/inherited.ts';
import classes from './workloads.module.css';

interface ClassCardsProps {
  readonly onAdd: (workloadClass: WorkloadClass) => void;
  readonly onBlank: () => void;
}

/** The ten classes to begin with, and an empty form. One click adds a workload. */
export function ClassCards({ onAdd, onBlank }: ClassCardsProps) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  return (
    <div className={classes.cards}>
      {workloadClasses.map((name) => (
        <UnstyledButton key={name} className={classes.card ?? ''} onClick={() => onAdd(name)}>
          <Text size="sm" fw={700}>
            {t(`common:workloadClass.${name}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`classText.${name}`)}
          </Text>
          <Text size="xs" className={classes.size ?? ''}>
            {presetSize(inheritedWorkload(name, ''), language)}
          </Text>
        </UnstyledButton>
      ))}
      <UnstyledButton className={`${classes.card} ${classes.blank}`} onClick={onBlank}>
        <IconPlus size={18} aria-hidden />
        <Text size="sm" fw={700}>
          {t('add.blank')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('add.blankText')}
        </Text>
      </UnstyledButton>
    </div>
  );
}
