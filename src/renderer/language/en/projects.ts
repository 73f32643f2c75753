import type { Wording } from '../wording.ts';
import type { projects as chinese } from '../zh/projects.ts';

/** The list of projects. */
export const projects: Wording<typeof chinese> = {
  title: 'Projects',
  description:
    'A project holds workloads, a host, weights and assumptions, and the plan that follows from them.',
  search: 'Search projects',
  new: 'New project',
  newTitle: 'New project',
  renameTitle: 'Rename project',
  defaultName: 'Untitled project',
  copyName: '{{name}} copy',
  isOpen: 'open',
  moreFor: 'More actions for “{{name}}”',
  deleted: 'Deleted “{{name}}”.',
  exportTitle: 'Export',
  exportAs: {
    yaml: 'Project file (YAML, readable)',
    json: 'Project file (JSON)',
    bundle: 'With history and decisions',
  },
  importing: {
    title: 'Import a project',
    reading: 'Reading {{file}}…',
    from: 'File: {{file}}',
    creates_one: 'A new project “{{name}}” with {{count}} workload will be made.',
    creates_other: 'A new project “{{name}}” with {{count}} workloads will be made.',
    renamed: 'The name in the file, “{{name}}”, is taken; so it gets a number.',
    history:
      'It brings its history: {{revisions}} revisions, {{snapshots}} named states, {{decisions}} decisions.',
    omitted_one: 'The oldest revision was left out when the file was made.',
    omitted_other: 'The oldest {{count}} revisions were left out when the file was made.',
    untouched: 'No project that is here is changed; the import is done as a whole or not at all.',
    refused: 'This file cannot be imported; nothing was changed',
  },
  trash: {
    open_one: 'Recently deleted ({{count}})',
    open_other: 'Recently deleted ({{count}})',
    title: 'Recently deleted projects',
    deletedAt: 'Deleted',
    restoreNamed: 'Restore “{{name}}”',
  },
  column: {
    workloads: 'Workloads',
    updated: 'Last change',
    created: 'Created',
  },
  found: {
    title_one: '{{count}} project found',
    title_other: '{{count}} projects found',
    name: 'Name',
    notes: 'Notes',
    workload: 'Workload',
    override: 'Reason for',
    decision: 'Decision',
    labelled: '{{kind}} {{label}}',
  },
  notFound: {
    title: 'No project matches',
    description: '“{{search}}” is in no name, note, workload, reason or decision.',
  },
  samples: {
    title: 'Samples',
    description: 'Opening a sample makes a copy that you can change as you like.',
  },
  firstRun: {
    title: 'Start from this machine',
    description:
      'Isoplan compares full virtualization, paravirtualization, containers and sandboxes for your workloads on this hardware, and traces every figure to its formula and source. Everything is computed here, offline.',
    start: 'Start the first plan',
    step: {
      machine: {
        title: 'Detect this machine',
        text: 'CPU, memory, disks, network and limits, each with its source.',
      },
      workloads: {
        title: 'Describe workloads',
        text: 'Pick one of ten presets, or type the requests yourself.',
      },
      matrix: {
        title: 'Read the decision matrix',
        text: 'Seven criteria side by side; every number opens into its formula.',
      },
      report: {
        title: 'Hand over the report',
        text: 'A PDF with the rule trace and every assumption.',
      },
    },
  },
};
