import type { Wording } from '../wording.ts';
import type { shell as chinese } from '../zh/shell.ts';

/** The frame: navigation, header, shortcuts. */
export const shell: Wording<typeof chinese> = {
  skipToContent: 'Skip to content',
  navigation: 'Main navigation',
  menu: 'Open or close the navigation',
  group: {
    inputs: 'Inputs',
    results: 'Results',
    record: 'Record',
  },
  page: {
    projects: 'Projects',
    machine: 'This machine',
    workloads: 'Workloads',
    matrix: 'Decision matrix',
    decide: 'Decide',
    capacity: 'Capacity',
    assumptions: 'Assumptions & audit',
    report: 'Report',
  },
  notFound: {
    title: 'There is no such page',
    description: 'The address may be wrong. Choose a page in the navigation.',
  },
  crash: {
    title: 'This page has a fault',
    description: 'Your data is not affected. Try again, and reload if it comes back.',
  },
  language: {
    label: 'Language',
    en: 'English',
    zh: '中文',
  },
  scheme: {
    label: 'Colour scheme',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
  },
  saving: {
    saved: 'Saved',
    waiting: 'Saving…',
    saving: 'Saving…',
    failed: 'Not saved',
  },
  conflict: {
    title: 'The project was changed elsewhere',
    description: 'Another window or the command line saved a newer version of this project.',
    keepMine: 'Keep the changes made here',
    takeStored: 'Load the newer version',
  },
  saveFailed: 'The changes are not saved yet',
  renameProject: 'Rename project',
  next: 'Next: {{page}}',
  shortcuts: {
    title: 'Keyboard shortcuts',
    open: 'Keyboard shortcuts',
    general: 'General',
    navigation: 'Go to',
    workloads: 'Workloads',
    help: 'Show this list',
    undo: 'Undo',
    redo: 'Redo',
    saveNow: 'Save now',
    search: 'Search this page',
    add: 'Add a workload',
    edit: 'Edit the selected row',
    remove: 'Delete the selected row',
    move: 'Move between rows',
    singleKeys: 'Single-key shortcuts',
    singleKeysWhy: 'Switch off when you dictate; shortcuts with Ctrl stay.',
  },
};
