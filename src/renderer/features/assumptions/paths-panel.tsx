import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { criteria, type Criterion } from '../../../shared/domain/criterion.ts';
import type { ExecutionPath, Pack } from '../../../shared/packs/pack.ts';
import { useLanguage } from '../../language/use-language.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './assumptions.module.css';

interface PathProps {
  readonly path: ExecutionPath;
  readonly name: string;
}

function Arrow() {
  return (
    <svg className={classes.arrow} viewBox="0 0 24 12" aria-hidden>
      <path d="M1 6h20M16 1.5 21.5 6 16 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

function Path({ path, name }: PathProps) {
  const language = useLanguage();
  return (
    <div className={classes.path}>
      <Text size="xs" fw={700}>
        {name}{' '}
        <Text span size="xs" c="dimmed">
          §{path.section}
        </Text>
      </Text>
      <div>
        <ol className={classes.steps}>
          {path.steps.map((step, index) => (
            // A path may pass the same layer twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {index > 0 && <Arrow />}
              <span className={classes.step}>{step[language]}</span>
            </li>
          ))}
        </ol>
        <ul className={classes.notes}>
          {path.notes.map((note) => (
            <li key={note.en}>{note[language]}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface DimensionProps {
  readonly dimension: Criterion;
  readonly pack: Pack;
}

function Dimension({ dimension, pack }: DimensionProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const paths = pack.paths.filter((path) => path.dimension === dimension);
  const nameOf = (id: string) =>
    pack.alternatives.find((one) => one.id === id)?.name[language] ?? id;
  if (paths.length === 0) return null;
  return (
    <Panel title={t(`criterion.${dimension}`)}>
      <div className={classes.paths}>
        {paths.map((path) => (
          <Path
            key={`${path.alternative}-${path.section}`}
            path={path}
            name={nameOf(path.alternative)}
          />
        ))}
      </div>
    </Panel>
  );
}

/** The way of an instruction, a page or a packet through the layers, alternative by alternative. */
export function PathsPanel({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('assumptions');
  if (pack.paths.length === 0) return <EmptyState title={t('paths.none')} />;
  return criteria.map((dimension) => (
    <Dimension key={dimension} dimension={dimension} pack={pack} />
  ));
}
