import { useTranslation } from 'react-i18next';
import type { TopologyPart } from '../../../shared/domain/host/topology.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { dotted } from '../../components/dotted.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { useLanguage } from '../../language/use-language.ts';
import classes from './topology.module.css';

/** A core, with the level 2 cache that is its alone. */
interface Core {
  readonly threads: number;
  readonly efficient: boolean;
  readonly cacheBytes: number | null;
}

/** The core that a part stands for: itself, or the only one behind its own level 2 cache. */
function coreIn(part: TopologyPart): Core | null {
  const { kind, threads, efficient } = part;
  if (kind === 'core') return { threads, efficient, cacheBytes: null };
  const [only, ...others] = part.children;
  if (kind !== 'l2' || only?.kind !== 'core' || others.length > 0) return null;
  return { threads, efficient: only.efficient, cacheBytes: part.bytes };
}

const sameCore = (left: Core, right: Core): boolean =>
  left.threads === right.threads &&
  left.efficient === right.efficient &&
  left.cacheBytes === right.cacheBytes;

/** Cores that are alike, counted together. */
function alike(cores: readonly Core[]): readonly { readonly core: Core; readonly count: number }[] {
  const kinds: { core: Core; count: number }[] = [];
  for (const core of cores) {
    const known = kinds.find((kind) => sameCore(kind.core, core));
    if (known === undefined) kinds.push({ core, count: 1 });
    else known.count += 1;
  }
  return kinds;
}

function Cores({ core, count }: { readonly core: Core; readonly count: number }) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const { threads, efficient, cacheBytes } = core;
  const words = [
    t(efficient ? 'topology.efficient' : 'topology.cores', { count }),
    t('topology.threads', { count: threads }),
    ...(cacheBytes === null
      ? []
      : [t('topology.ownL2', { size: formatQuantity(cacheBytes, 'bytes', language) })]),
  ];
  return (
    <div>
      <div className={classes.cores} aria-hidden>
        {Array.from({ length: count }, (_, index) => (
          <span key={index} className={classes.core} data-efficient={efficient || undefined} />
        ))}
      </div>
      <span className={classes.words}>{dotted(words, language)}</span>
    </div>
  );
}

function Part({ part }: { readonly part: TopologyPart }) {
  const { t } = useTranslation('machine');
  const language = useLanguage();
  const { kind, number, bytes } = part;
  if (kind === 'machine' || kind === 'core') return <Parts parts={part.children} />;
  const size = bytes === null ? null : formatQuantity(bytes, 'bytes', language);
  const title = t(`topology.${kind}`, { number: number ?? '' });
  const amount = kind === 'node' && size !== null ? t('topology.memory', { size }) : size;
  return (
    <div className={classes.part} data-kind={kind} role="group" aria-label={title}>
      <div className={classes.title}>
        {amount === null ? title : dotted([title, amount], language)}
      </div>
      <Parts parts={part.children} />
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly TopologyPart[] }) {
  const cores = parts.flatMap((part) => coreIn(part) ?? []);
  const others = parts.filter((part) => coreIn(part) === null);
  return (
    <div className={classes.parts}>
      {others.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      {alike(cores).map((kind, index) => (
        <Cores key={index} {...kind} />
      ))}
    </div>
  );
}

/** What shares what: packages, NUMA nodes and caches as boxes in each other, cores as squares. */
export function TopologyPanel({ topology }: { readonly topology: TopologyPart }) {
  const { t } = useTranslation('machine');
  return (
    <Panel title={t('topology.title')}>
      <Part part={topology} />
    </Panel>
  );
}
