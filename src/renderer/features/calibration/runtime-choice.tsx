import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/base/text.ts';
import {
  runtimeLabels,
  runtimeProblemLabels,
  runtimeBenchmarkLabels,
} from '../../../shared/wording/runtime-words.ts';
import {
  runtimeBudgetSeconds,
  type RuntimeFound,
} from '../../../shared/domain/calibration/runtime-benchmark.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './calibration.module.css';

interface RuntimeChoiceProps {
  readonly runtimes: readonly RuntimeFound[];
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** Asks whether runtimes are tried, and says beforehand what that does to the machine. */
export function RuntimeChoice({ runtimes, chosen, onChoose }: RuntimeChoiceProps) {
  const { t } = useTranslation('calibration');
  const language = useLanguage();
  return (
    <div>
      <Checkbox
        label={t('runtimes.try')}
        description={t('runtimes.why')}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      {chosen && (
        <dl className={classes.runtimes}>
          {runtimes.map(({ runtime, program }) => (
            <div key={runtime}>
              <Text component="dt" size="xs" fw={600}>
                {say(runtimeLabels[runtime], language)}
              </Text>
              <Text component="dd" size="xs" c="dimmed">
                {program === null
                  ? say(runtimeProblemLabels['not-installed'], language)
                  : t('runtimes.does', {
                      what: say(runtimeBenchmarkLabels[runtime], language),
                      budget: formatQuantity(runtimeBudgetSeconds[runtime], 'seconds', language),
                    })}
              </Text>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
