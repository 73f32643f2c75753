import type { Wording } from '../wording.ts';
import type { history as chinese } from '../zh/history.ts';

/** The history of a project. */
export const history: Wording<typeof chinese> = {
  title: 'History',
  description:
    'Every change is kept as a revision that can be named, compared and returned to; returning is a change like any other and can be undone.',
  revisions: 'Revisions',
  current: 'current',
  beginning: 'The first state of the project',
  wentTo: 'to the state of revision {{number}}',
  older: 'Show older revisions',
  pick: 'Pick revision {{number}} for comparison',
  comparePicked: 'Pick two to compare',
  compareTwo: 'Compare {{from}} with {{to}}',
  compareCurrent: 'Compare with the current one',
  returnTo: 'Return to this revision',
  returned: 'Returned to the state of revision {{number}}.',
  name: 'Name it',
  nameCurrent: 'Name the current state',
  nameThis: 'Name this revision…',
  nameTitle: 'Name revision {{number}}',
  unname: 'Remove the name “{{name}}”',
  unnamed: 'The name “{{name}}” is gone; the revision stays.',
  moreFor: 'More actions for revision {{number}}',
  show: { label: 'Which revisions to show', all: 'All', named: 'Named only' },
  noneNamed: {
    title: 'No revision has a name yet',
    description:
      'Name the states that matter, such as “before the review”, to find and compare them later.',
  },
  column: {
    pick: 'Pick',
    number: 'No.',
    time: 'Time',
    kind: 'Action',
    what: 'What changed',
    menu: 'More actions',
  },
  kind: {
    create: 'created',
    import: 'imported',
    duplicate: 'duplicated',
    edit: 'edited',
    rename: 'renamed',
    undo: 'undone',
    redo: 'redone',
    return: 'returned',
    recover: 'recovered',
  },
  comparison: {
    title: 'Revision {{from}} against revision {{to}}',
    revision: 'Revision {{number}}',
    inputs: 'Changed inputs and weights',
    sameInputs: 'Both revisions have the same content.',
  },
};
