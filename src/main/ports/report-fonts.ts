import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { FontFace, UsedCharacters } from '../../shared/report/html/font-face.ts';

/** The typeface of reports, as far as a text needs it. */
export interface ReportFonts {
  facesFor(used: UsedCharacters): Result<readonly FontFace[], Failure>;
}
