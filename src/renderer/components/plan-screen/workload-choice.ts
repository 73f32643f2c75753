import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** The workload looked at, by project, so that going from screen to screen keeps it. */
const choices = createStore<Readonly<Record<string, number>>>(() => ({}));

/** Index of the workload looked at, and how to look at another one. */
export function useWorkloadChoice(
  project: string,
  count: number,
): readonly [number, (index: number) => void] {
  const chosen = useStore(choices, (all) => all[project] ?? 0);
  const index = Math.min(chosen, Math.max(0, count - 1));
  return [index, (next) => choices.setState({ [project]: next })];
}
