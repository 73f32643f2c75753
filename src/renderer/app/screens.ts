import { lazy, type ComponentType } from 'react';
import { ProjectsScreen } from '../features/projects/projects-screen.tsx';
import type { PageName } from '../workspace/pages.ts';

type Loader = () => Promise<ComponentType>;

const loaders: Readonly<Record<Exclude<PageName, 'projects'>, Loader>> = {
  machine: async () => (await import('../features/machine/machine-screen.tsx')).MachineScreen,
  calibration: async () =>
    (await import('../features/calibration/calibration-screen.tsx')).CalibrationScreen,
  workloads: async () =>
    (await import('../features/workloads/workloads-screen.tsx')).WorkloadsScreen,
  matrix: async () => (await import('../features/matrix/matrix-screen.tsx')).MatrixScreen,
  decide: async () => (await import('../features/decide/decide-screen.tsx')).DecideScreen,
  capacity: async () => (await import('../features/capacity/capacity-screen.tsx')).CapacityScreen,
  assumptions: async () =>
    (await import('../features/assumptions/assumptions-screen.tsx')).AssumptionsScreen,
  report: async () => (await import('../features/report/report-screen.tsx')).ReportScreen,
  decisions: async () =>
    (await import('../features/decisions/decisions-screen.tsx')).DecisionsScreen,
  history: async () => (await import('../features/history/history-screen.tsx')).HistoryScreen,
  backups: async () => (await import('../features/backups/backups-screen.tsx')).BackupsScreen,
};

function later(load: Loader): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

/** The screen of each page; all but the first are loaded when they are wanted, or before. */
export const screens: Readonly<Record<PageName, ComponentType>> = {
  projects: ProjectsScreen,
  machine: later(loaders.machine),
  calibration: later(loaders.calibration),
  workloads: later(loaders.workloads),
  matrix: later(loaders.matrix),
  decide: later(loaders.decide),
  capacity: later(loaders.capacity),
  assumptions: later(loaders.assumptions),
  report: later(loaders.report),
  decisions: later(loaders.decisions),
  history: later(loaders.history),
  backups: later(loaders.backups),
};

/** Loads every screen while nothing else is to be done, so that going to one does not wait. */
export async function loadScreensAhead(): Promise<void> {
  for (const load of Object.values(loaders)) {
    try {
      await load();
    } catch {
      // The screen is asked for again when it is wanted, and then says what is wrong.
      return;
    }
  }
}
