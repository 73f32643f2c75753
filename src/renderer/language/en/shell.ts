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
  history: {
    undo: 'Undone: {{change}}',
    redo: 'Redone: {{change}}',
  },
  saving: {
    saved: 'Saved',
    waiting: 'Saving…',
    saving: 'Saving…',
    failed: 'Not saved',
    savedHint: 'Every change is saved at once and can be undone, back to the first.',
  },
  conflict: {
    title: 'The project was changed elsewhere',
    description:
      'Another window or the command line saved another version of this project ({{time}}) while changes were being made here. Neither is lost; choose the one to go on with.',
    descriptionShort:
      'Another window or the command line saved another version of this project; the changes made here are not saved yet.',
    choose: 'Compare and choose…',
    table: 'Where the two versions differ',
    what: 'What',
    mine: 'Version here',
    theirs: 'Stored version',
    changedBy: 'Changed by',
    by: { mine: 'here', theirs: 'the other', both: 'both' },
    keepMine: 'Go on with the version here',
    keepMineText: 'It is saved as a new revision; the other one stays in the history.',
    takeTheirs: 'Go on with the stored version',
    takeTheirsText: 'The version here goes into the history first, one step of undo away.',
    saveCopy: 'Save the version here as a new project',
    saveCopyText: 'This project keeps the stored version; the new one is opened.',
    taken: 'The project was changed in another window; the newest version is shown.',
    gone: 'The project was deleted elsewhere',
  },
  saveFailed: 'The changes are not saved yet',
  saveFailedHint:
    'They are still on this page, so do not close it. Mend the cause and try again, or save them as a new project.',
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
