import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasEvidence, type ComparedGroup } from '../../../shared/audit/compared-groups.ts';
import type { PackComparison, PackVerdict } from '../../../shared/audit/pack-comparison.ts';
import { verdictTitles } from '../../../shared/audit/verdict-words.ts';
import { packRangesChart } from '../../../shared/charts/pack-ranges.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { SourceLine } from '../../components/parameter/source-line.tsx';
import { Tag, type TagTone } from '../../components/tag.tsx';
import classes from './assumptions.module.css';

const tones: Readonly<Record<PackVerdict, TagTone>> = {
  optimistic: 'warn',
  pessimistic: 'info',
  agrees: 'good',
  'no-evidence': 'quiet',
};

function Reason({ comparison }: { readonly comparison: PackComparison }) {
  const language = useLanguage();
  const { verdict, because } = comparison;
  const sources = new Map(comparison.sources.map((source) => [source.citation.en, source]));
  return (
    <li>
      <Text size="xs">
        <Tag tone={tones[verdict]}>{verdictTitles[verdict][language]}</Tag> {because[language]}
      </Text>
      {[...sources].map(([citation, source]) => (
        <SourceLine key={citation} source={source} />
      ))}
    </li>
  );
}

/** One quantity as two packs have it: the ranges on one scale, then each judgement with its sources. */
export function ComparisonGroup({ group }: { readonly group: ComparedGroup }) {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  return (
    <Panel title={group.title[language]}>
      {hasEvidence(group) && (
        <ChartFigure quietTitle build={(settings) => packRangesChart(group, settings)} />
      )}
      <details className={classes.reasons}>
        <summary>{t('comparison.reasons', { count: group.comparisons.length })}</summary>
        <ul>
          {group.comparisons.map((one) => (
            <Reason key={`${one.statedAlternative} ${one.evidenceAlternative}`} comparison={one} />
          ))}
        </ul>
      </details>
    </Panel>
  );
}
