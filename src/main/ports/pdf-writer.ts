import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';

export interface PdfOptions {
  /** Printed in the footer beside the page numbers. */
  readonly title: string;
  readonly language: 'en' | 'zh';
  /** Milliseconds since the epoch; the only time that goes into the file. */
  readonly createdAt: number;
}

/** Prints a self-contained HTML page to PDF. */
export interface PdfWriter {
  /** What was searched, when no browser was found. */
  available(): Promise<Result<null, Failure>>;
  print(html: string, options: PdfOptions): Promise<Result<Uint8Array, Failure>>;
}
