import type { AppDescription } from '../../../shared/api/contract.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';

/** Says what runs here, where it keeps its data, and what it can do. */
export async function describeApplication(
  facts: Omit<AppDescription, 'canPrint'>,
  pdf: PdfWriter,
): Promise<AppDescription> {
  const available = await pdf.available();
  return { ...facts, canPrint: available.ok };
}
