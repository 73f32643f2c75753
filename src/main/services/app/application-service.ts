import type { AppDescription } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/base/result.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';

/** Says what runs here, where it keeps its data, and what it can do. */
export function createApplicationService(
  facts: Omit<AppDescription, 'canPrint'>,
  pdf: PdfWriter,
): HandlersOf<'app.describe'> {
  return {
    'app.describe': async () => {
      const available = await pdf.available();
      return ok({ ...facts, canPrint: available.ok });
    },
  };
}
