import { basisWords } from '../../../shared/wording/basis-words.ts';
import { criterionTitles } from '../../../shared/wording/criterion-words.ts';
import {
  compatibilityWords,
  isolationTitles,
} from '../../../shared/wording/workload/isolation-words.ts';
import { levelWords } from '../../../shared/wording/workload/level-words.ts';
import { paradigmTitles } from '../../../shared/wording/paradigm-words.ts';
import { provenanceWords } from '../../../shared/wording/provenance-words.ts';
import { workloadClassTitles } from '../../../shared/wording/workload/workload-class-words.ts';
import { wordsIn } from '../words-in.ts';
import type { Wording } from '../wording.ts';
import type { common as chinese } from '../zh/common.ts';

/** Words that all screens share. */
export const common: Wording<typeof chinese> = {
  product: 'Isoplan',
  unknown: 'unknown',
  none: 'none',
  yes: 'yes',
  no: 'no',
  automatic: 'automatic',
  all: 'All',
  name: 'Name',
  nameNeeded: 'A name is needed.',
  expected: 'Found “{{found}}”; expected {{expected}}.',
  required: 'A value is required.',
  optional: 'optional',
  justNow: 'just now',
  action: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    undo: 'Undo',
    redo: 'Redo',
    edit: 'Edit',
    rename: 'Rename',
    duplicate: 'Duplicate',
    create: 'Create',
    open: 'Open',
    add: 'Add',
    apply: 'Apply',
    reset: 'Reset to default',
    retry: 'Try again',
    reload: 'Reload',
    export: 'Export',
    import: 'Import',
    restore: 'Restore',
    clearSearch: 'Clear search',
    showMore: 'Show more',
    showLess: 'Show less',
    more: 'More actions',
  },
  pagination: {
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
  },
  pending: {
    working: 'Working…',
    elapsed: '{{seconds}} s so far',
  },
  failure: {
    title: 'That did not work',
    reference: 'Code: {{code}}',
  },
  noProject: {
    title: 'No project is open',
    description: 'Open or create a project to see this page.',
    action: 'Go to projects',
  },
  paradigm: wordsIn(paradigmTitles, 'en'),
  criterion: wordsIn(criterionTitles, 'en'),
  level: wordsIn(levelWords, 'en'),
  isolation: wordsIn(isolationTitles, 'en'),
  compatibility: wordsIn(compatibilityWords, 'en'),
  workloadClass: wordsIn(workloadClassTitles, 'en'),
  basis: wordsIn(basisWords, 'en'),
  provenance: wordsIn(provenanceWords, 'en'),
  workloadCount_one: '{{count}} workload',
  workloadCount_other: '{{count}} workloads',
  instanceCount_one: '{{count}} instance',
  instanceCount_other: '{{count}} instances',
};
