import type { Text } from './text.ts';

/**
 * What would have been right in a field, an option or a file: kept as data, so that one function can
 * say it in any language (`failureSentence`).
 */
export type Expectation =
  | {
      readonly kind: 'type';
      readonly type: 'text' | 'number' | 'integer' | 'yes-no' | 'list' | 'object';
    }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  | {
      readonly kind: 'between';
      readonly low: number;
      readonly high: number;
      readonly unit?: string;
    }
  | { readonly kind: 'at-least'; readonly low: number; readonly unit?: string }
  | { readonly kind: 'quantity'; readonly example: string }
  /** A time above 0, in seconds. */
  | { readonly kind: 'seconds'; readonly example: number }
  /** A quantity that is right by its grammar and wrong by its size: what it comes to, and the likely intent. */
  | {
      readonly kind: 'meant';
      readonly value: number;
      readonly unit: string;
      readonly meant: string;
    }
  | { readonly kind: 'known-field'; readonly known: readonly string[] }
  | { readonly kind: 'present' }
  | { readonly kind: 'text-length'; readonly low: number; readonly high: number }
  | { readonly kind: 'schema'; readonly schema: string }
  | { readonly kind: 'range-order' }
  /** What a distribution needs besides ends in order. */
  | {
      readonly kind: 'range-needs';
      readonly needs:
        | 'positive-low'
        | 'equal-ends'
        | 'shapes'
        | 'values'
        | 'values-inside'
        | 'probabilities'
        | 'observations';
    }
  /** What a list of correlations needs besides numbers from -1 to 1. */
  | {
      readonly kind: 'correlation-needs';
      readonly needs: 'unit-diagonal' | 'symmetry' | 'fewer-members';
    }
  | { readonly kind: 'unique' }
  /** Characters of all formulas, counted for every alternative, basis and guest they hold for. */
  | { readonly kind: 'formula-characters'; readonly high: number }
  | { readonly kind: 'free-port' }
  /** The folder of data of a user whose home is not known. */
  | { readonly kind: 'folder-without-home' }
  | { readonly kind: 'same-as'; readonly where: string };

/** A field whose value is wrong: its place, what was found there, and what would have been right. */
export interface FieldFailure {
  readonly code: 'field-invalid';
  /** File, pack or request the field is in; null when the caller typed it into a form. */
  readonly source: string | null;
  /** Path of the field, for instance `workloads[0].memory`. */
  readonly field: string;
  /** What was found, shortened for display. */
  readonly found: string;
  readonly expected: Expectation;
}

/** Several fields of one document are wrong. */
export interface FieldsFailure {
  readonly code: 'fields-invalid';
  /** Two or more, each about another field. */
  readonly problems: readonly FieldFailure[];
  /** How many more there are than are listed. */
  readonly more: number;
}

/** What is wrong with the content of a document: one field, or several. */
export type ContentFailure = FieldFailure | FieldsFailure;

/** Why a file could not be used. */
export type FileReason =
  | 'missing'
  | 'directory'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'denied'
  | 'exists'
  | 'disk-full'
  | 'read-only'
  | 'unwritable'
  | 'unknown-ending';

/** Why a formula in a pack was refused. */
export type FormulaReason =
  | 'syntax'
  | 'unknown-name'
  | 'unknown-function'
  | 'wrong-arity'
  | 'cycle'
  | 'unit-mismatch'
  | 'too-deep'
  /** Over the given ranges the formula has no finite value, for instance a division by a range around 0. */
  | 'undefined-value';

/** A formula that was refused, with its place. */
export interface FormulaFailure {
  readonly code: 'formula-invalid';
  readonly pack: string;
  /** The formula's symbol, for instance `vm.cpu.utilization`. */
  readonly formula: string;
  readonly text: string;
  /** Zero-based offset into `text`. */
  readonly position: number;
  readonly reason: FormulaReason;
  readonly found: FormulaWords;
  readonly expected: FormulaWords;
}

/** Names and units as they stand in the pack; anything worded in every language. */
export type FormulaWords = string | Text;

/** Every failure the product can report. The union is closed: adding one means wording it. */
export type Failure =
  | FieldFailure
  | FieldsFailure
  | FormulaFailure
  | {
      readonly code: 'file-unusable';
      readonly file: string;
      readonly reason: FileReason;
      readonly limit?: string;
    }
  | {
      readonly code: 'syntax-invalid';
      readonly file: string;
      readonly format: 'json' | 'yaml';
      readonly line: number | null;
      readonly column: number | null;
      readonly detail: string;
    }
  | { readonly code: 'option-unknown'; readonly option: string; readonly known: readonly string[] }
  | {
      readonly code: 'option-invalid';
      readonly option: string;
      readonly found: string;
      readonly expected: Expectation;
    }
  | {
      readonly code: 'command-unknown';
      readonly command: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'argument-missing'; readonly command: string; readonly argument: string }
  | { readonly code: 'argument-unexpected'; readonly command: string; readonly found: string }
  | { readonly code: 'pack-unknown'; readonly id: string; readonly known: readonly string[] }
  /** A pack of the user has this id, and replacing it was not asked for. */
  | { readonly code: 'pack-exists'; readonly id: string }
  /** The pack comes with the planner and stays. */
  | { readonly code: 'pack-built-in'; readonly id: string }
  | { readonly code: 'parameter-unknown'; readonly id: string; readonly pack: string }
  | { readonly code: 'alternative-unknown'; readonly id: string; readonly known: readonly string[] }
  | {
      readonly code: 'quantity-unavailable';
      readonly symbol: string;
      readonly missing: readonly string[];
    }
  | { readonly code: 'project-unknown'; readonly id: string }
  | {
      readonly code: 'project-stale';
      readonly id: string;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly code: 'project-empty'; readonly id: string }
  | { readonly code: 'revision-unknown'; readonly id: string; readonly number: number }
  | { readonly code: 'decision-unknown'; readonly id: string }
  /** The decision was superseded: it stays as it is. */
  | { readonly code: 'decision-closed'; readonly id: string }
  /** Figures have passed the review triggers of these decisions. */
  | {
      readonly code: 'review-due';
      readonly project: string;
      readonly decisions: readonly number[];
    }
  | { readonly code: 'backup-unknown'; readonly name: string }
  /** The backup is there and holds no store that could be restored. */
  | {
      readonly code: 'backup-unusable';
      readonly name: string;
      readonly reason: 'damaged' | 'empty';
    }
  | { readonly code: 'sample-unknown'; readonly id: string; readonly known: readonly string[] }
  | { readonly code: 'name-taken'; readonly name: string }
  | {
      readonly code: 'store-unusable';
      readonly file: string;
      readonly reason:
        | FileReason
        | 'corrupt'
        | 'busy'
        | 'no-library'
        | 'not-a-file'
        | 'not-a-folder';
      /** Bytes left on a full disk, where it says so. */
      readonly free?: number;
    }
  | {
      readonly code: 'store-newer';
      readonly file: string;
      readonly found: number;
      readonly supported: number;
    }
  | { readonly code: 'fact-unknown'; readonly fact: string; readonly option: string }
  | { readonly code: 'browser-missing'; readonly searched: readonly string[] }
  | { readonly code: 'print-failed'; readonly detail: string }
  | { readonly code: 'method-unknown'; readonly method: string }
  /** The method needs the desktop application, and this is a browser or a terminal. */
  | { readonly code: 'desktop-missing'; readonly method: string }
  | {
      readonly code: 'access-denied';
      readonly reason: 'token' | 'host' | 'origin' | 'sender' | 'method' | 'size';
    }
  | { readonly code: 'unreachable'; readonly detail: string }
  | { readonly code: 'cancelled' }
  /** Not all instances have a place on the hosts at hand. */
  | { readonly code: 'not-all-placed'; readonly unplaced: number; readonly asked: number }
  | { readonly code: 'timed-out'; readonly operation: string; readonly seconds: number }
  | { readonly code: 'internal'; readonly reference: string };
