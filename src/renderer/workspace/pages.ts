import {
  IconAdjustments,
  IconCpu,
  IconDatabase,
  IconFileText,
  IconFolder,
  IconGauge,
  IconGavel,
  IconHistory,
  IconListDetails,
  IconScale,
  IconStopwatch,
  IconTable,
  type Icon,
} from '@tabler/icons-react';

export type PageName =
  | 'projects'
  | 'machine'
  | 'calibration'
  | 'workloads'
  | 'matrix'
  | 'decide'
  | 'capacity'
  | 'assumptions'
  | 'report'
  | 'decisions'
  | 'history'
  | 'backups';

export interface PageEntry {
  readonly name: PageName;
  readonly path: string;
  readonly icon: Icon;
  readonly group: 'inputs' | 'results' | 'record' | null;
  readonly needsProject: boolean;
  /** Pressed after `g` goes to the page. */
  readonly key: string;
}

/** The pages in the order of the work: from the machine to the report. */
export const pages: readonly PageEntry[] = [
  { name: 'projects', path: '/', icon: IconFolder, group: null, needsProject: false, key: 'p' },
  {
    name: 'machine',
    path: '/machine',
    icon: IconCpu,
    group: 'inputs',
    needsProject: false,
    key: 'h',
  },
  {
    name: 'calibration',
    path: '/calibration',
    icon: IconStopwatch,
    group: 'inputs',
    needsProject: false,
    key: 'k',
  },
  {
    name: 'workloads',
    path: '/workloads',
    icon: IconListDetails,
    group: 'inputs',
    needsProject: true,
    key: 'w',
  },
  {
    name: 'matrix',
    path: '/matrix',
    icon: IconTable,
    group: 'results',
    needsProject: true,
    key: 'm',
  },
  {
    name: 'decide',
    path: '/decide',
    icon: IconScale,
    group: 'results',
    needsProject: true,
    key: 'd',
  },
  {
    name: 'capacity',
    path: '/capacity',
    icon: IconGauge,
    group: 'results',
    needsProject: true,
    key: 'c',
  },
  {
    name: 'assumptions',
    path: '/assumptions',
    icon: IconAdjustments,
    group: 'record',
    needsProject: true,
    key: 'a',
  },
  {
    name: 'report',
    path: '/report',
    icon: IconFileText,
    group: 'record',
    needsProject: true,
    key: 'r',
  },
  {
    name: 'decisions',
    path: '/decisions',
    icon: IconGavel,
    group: 'record',
    needsProject: true,
    key: 'o',
  },
  {
    name: 'history',
    path: '/history',
    icon: IconHistory,
    group: 'record',
    needsProject: true,
    key: 'y',
  },
  {
    name: 'backups',
    path: '/backups',
    icon: IconDatabase,
    group: 'record',
    needsProject: false,
    key: 'b',
  },
];

/** The page a path belongs to; null for an address that does not exist. */
export function pageAt(path: string): PageEntry | null {
  return pages.find((page) => page.path === path) ?? null;
}

/** The entry of a page. */
export function pageNamed(name: PageName): PageEntry {
  return pages.find((page) => page.name === name) as PageEntry;
}
