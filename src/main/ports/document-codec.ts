import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

/** Turns the text of a user's file into plain data, and plain data into text people can read. */
export interface DocumentCodec {
  /**
   * Reads JSON or YAML. `file` names the text in failures; its ending chooses the format, and
   * without a known one the text does.
   */
  parse(text: string, file: string): Result<unknown, Failure>;
  /** Writes YAML in the order the fields have; the same value gives the same text. */
  format(value: unknown): string;
}
