import { changes as changesEn } from './en/changes.ts';
import { common as commonEn } from './en/common.ts';
import { hosts as hostsEn } from './en/hosts.ts';
import { machine as machineEn } from './en/machine.ts';
import { calibration as calibrationEn } from './en/calibration.ts';
import { projects as projectsEn } from './en/projects.ts';
import { shell as shellEn } from './en/shell.ts';
import { workloads as workloadsEn } from './en/workloads.ts';
import { chart as chartEn } from './en/chart.ts';
import { plan as planEn } from './en/plan.ts';
import { parameter as parameterEn } from './en/parameter.ts';
import { trace as traceEn } from './en/trace.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { decide as decideEn } from './en/decide.ts';
import { weighting as weightingEn } from './en/weighting.ts';
import { robustness as robustnessEn } from './en/robustness.ts';
import { capacity as capacityEn } from './en/capacity.ts';
import { assumptions as assumptionsEn } from './en/assumptions.ts';
import { history as historyEn } from './en/history.ts';
import { backups as backupsEn } from './en/backups.ts';
import { decisions as decisionsEn } from './en/decisions.ts';
import { report as reportEn } from './en/report.ts';
import { changes as changesZh } from './zh/changes.ts';
import { common as commonZh } from './zh/common.ts';
import { hosts as hostsZh } from './zh/hosts.ts';
import { machine as machineZh } from './zh/machine.ts';
import { calibration as calibrationZh } from './zh/calibration.ts';
import { projects as projectsZh } from './zh/projects.ts';
import { shell as shellZh } from './zh/shell.ts';
import { workloads as workloadsZh } from './zh/workloads.ts';
import { chart as chartZh } from './zh/chart.ts';
import { plan as planZh } from './zh/plan.ts';
import { parameter as parameterZh } from './zh/parameter.ts';
import { trace as traceZh } from './zh/trace.ts';
import { matrix as matrixZh } from './zh/matrix.ts';
import { decide as decideZh } from './zh/decide.ts';
import { weighting as weightingZh } from './zh/weighting.ts';
import { robustness as robustnessZh } from './zh/robustness.ts';
import { capacity as capacityZh } from './zh/capacity.ts';
import { assumptions as assumptionsZh } from './zh/assumptions.ts';
import { history as historyZh } from './zh/history.ts';
import { backups as backupsZh } from './zh/backups.ts';
import { decisions as decisionsZh } from './zh/decisions.ts';
import { report as reportZh } from './zh/report.ts';

const zh = {
  plan: planZh,
  chart: chartZh,
  changes: changesZh,
  common: commonZh,
  shell: shellZh,
  projects: projectsZh,
  hosts: hostsZh,
  machine: machineZh,
  calibration: calibrationZh,
  workloads: workloadsZh,
  parameter: parameterZh,
  trace: traceZh,
  matrix: matrixZh,
  decide: decideZh,
  weighting: weightingZh,
  robustness: robustnessZh,
  capacity: capacityZh,
  assumptions: assumptionsZh,
  report: reportZh,
  decisions: decisionsZh,
  history: historyZh,
  backups: backupsZh,
} as const;

const en = {
  plan: planEn,
  chart: chartEn,
  changes: changesEn,
  common: commonEn,
  shell: shellEn,
  projects: projectsEn,
  hosts: hostsEn,
  machine: machineEn,
  calibration: calibrationEn,
  workloads: workloadsEn,
  parameter: parameterEn,
  trace: traceEn,
  matrix: matrixEn,
  decide: decideEn,
  weighting: weightingEn,
  robustness: robustnessEn,
  capacity: capacityEn,
  assumptions: assumptionsEn,
  report: reportEn,
  decisions: decisionsEn,
  history: historyEn,
  backups: backupsEn,
} as const satisfies Record<keyof typeof zh, object>;

/** Every wording of the screens: one namespace per feature. Keys are typed from the Chinese one. */
export const resources = { en, zh } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zh;
  }
}
