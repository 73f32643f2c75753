import { crossoverChart, type MappedAlternative } from '../../../shared/charts/crossover.ts';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { Analysed } from '../../components/analysis/analysed.tsx';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';

interface CrossoverPanelProps {
  readonly workload: WorkloadPlan;
  readonly index: number;
}

/** Alternatives as the map names them, each with its place in the pack. */
function mappedAlternatives({ alternatives }: WorkloadPlan): readonly MappedAlternative[] {
  return alternatives.map(({ id, name }, position) => ({ id, name, position }));
}

/** Where the cheapest alternative changes, over the number of instances and the rate of each. */
export function CrossoverPanel({ workload, index }: CrossoverPanelProps) {
  if (!workload.alternatives.some(({ fits }) => fits.here)) return null;
  return (
    <Analysed workload={index} least={1}>
      {({ crossover }) => (
        <Panel>
          <ChartFigure
            build={(settings) => crossoverChart(crossover, mappedAlternatives(workload), settings)}
          />
        </Panel>
      )}
    </Analysed>
  );
}
