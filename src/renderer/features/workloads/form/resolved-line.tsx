import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Level } from '../../../../shared/domain/level.ts';
import type { Workload } from '../../../../shared/domain/workload/workload.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { dotted } from '../../../components/dotted.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { networkWords, storageWords } from '../workload-facts.ts';

/** What a workload comes to, in one line. */
export function ResolvedLine({ workload }: { readonly workload: Workload }) {
  const { t } = useTranslation(['workloads', 'common']);
  const language = useLanguage();
  const levelName = (level: Level) => t(`common:level.${level}`);
  const parts = [
    formatQuantity(workload.cpu, 'cores', language),
    formatQuantity(workload.memory, 'bytes', language),
    t('summary.io', { level: storageWords(workload.io, language, levelName) }),
    t('summary.network', { level: networkWords(workload.network, language, levelName) }),
    t('summary.isolation', { level: t(`common:isolation.${workload.isolation}`) }),
  ];
  return (
    <Text size="xs" component="span">
      {dotted(parts, language)}
    </Text>
  );
}
