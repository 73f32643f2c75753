import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

export interface PdfOptions {
  /** Milliseconds since the epoch; the only time that goes into the file. */
  readonly createdAt: number;
}

/**
 * Prints a self-contained HTML page to a tagged PDF with an outline. Title, language, page size,
 * running header and footer are the page's own; elements marked `data-page-of="ID"` are filled
 * with the number of the page the element of that id begins on.
 */
export interface PdfWriter {
  /** What was searched, when no browser was found. */
  available(): Promise<Result<null, Failure>>;
  print(html: string, options: PdfOptions): Promise<Result<Uint8Array, Failure>>;
}
