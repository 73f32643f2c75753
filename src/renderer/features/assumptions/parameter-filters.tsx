import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { SearchField } from '../../components/search-field.tsx';
import classes from './assumptions.module.css';
import { mainSection, type ParameterFilter, type ParameterRow } from './parameter-rows.ts';

interface ParameterFiltersProps {
  readonly pack: Pack;
  readonly rows: readonly ParameterRow[];
  readonly filter: ParameterFilter;
  readonly onChange: (filter: ParameterFilter) => void;
}

const statuses = ['stated', 'assumption', 'verified', 'recalled', 'measured', 'typed'] as const;

/** Narrows the list of parameters by words, alternative, section and status. */
export function ParameterFilters({ pack, rows, filter, onChange }: ParameterFiltersProps) {
  const { t } = useTranslation(['assumptions', 'parameter']);
  const language = useLanguage();
  const change = (part: Partial<ParameterFilter>) => onChange({ ...filter, ...part });
  const sections = [
    ...new Set(rows.flatMap((row) => (row.section === null ? [] : [mainSection(row.section)]))),
  ];
  const present = statuses.filter((status) => rows.some((row) => row.status === status));
  const sectionTitle = (section: string) => {
    const title = pack.sections[section]?.[language];
    return title === undefined ? `§${section}` : `§${section} ${title}`;
  };
  return (
    <div className={classes.filters}>
      <SearchField
        label={t('parameters.search')}
        value={filter.search}
        onChange={(search) => change({ search })}
      />
      <NativeSelect
        aria-label={t('parameters.owner')}
        value={filter.owner}
        onChange={(event) => change({ owner: event.currentTarget.value })}
        data={[
          { value: 'all', label: t('parameters.allOwners') },
          ...pack.alternatives.map((one) => ({ value: one.id, label: one.name[language] })),
          { value: 'shared', label: t('parameters.shared') },
        ]}
      />
      <NativeSelect
        aria-label={t('parameters.section')}
        value={filter.section}
        onChange={(event) => change({ section: event.currentTarget.value })}
        data={[
          { value: 'all', label: t('parameters.allSections') },
          ...sections.map((section) => ({ value: section, label: sectionTitle(section) })),
        ]}
      />
      <NativeSelect
        aria-label={t('parameters.status')}
        value={filter.status}
        onChange={(event) => change({ status: event.currentTarget.value })}
        data={[
          { value: 'all', label: t('parameters.allStatuses') },
          ...present.map((status) => ({ value: status, label: t(`parameter:status.${status}`) })),
        ]}
      />
    </div>
  );
}
