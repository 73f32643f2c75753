import type { Calibration } from '../calibration/calibration.ts';
import type { ProjectSummary } from './project.ts';

/** A report that was made of a stored project. */
export interface ReportMade {
  readonly id: string;
  readonly project: string;
  readonly revision: number;
  /** ISO 8601 time. */
  readonly at: string;
  readonly format: string;
  readonly language: string;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the file: tells whether a file at hand is this report. */
  readonly file: string;
  /** Hash of what its results came from. */
  readonly inputs: string;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly sampling: { readonly samples: number; readonly seed: number };
}

/** A calibration on record. */
export interface MeasurementRun {
  readonly id: string;
  readonly calibration: Calibration;
}

/** Part of a text; `match` where it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

/** A place where something was found. */
export interface SearchPlace {
  readonly kind: 'name' | 'notes' | 'workload' | 'override' | 'decision';
  /** What the place is called: the workload, the parameter, the number of the decision. */
  readonly label: string | null;
  readonly snippet: readonly SnippetPart[];
}

/** A project in which every word of a search was found. */
export interface SearchHit {
  readonly project: ProjectSummary;
  readonly places: readonly SearchPlace[];
}
