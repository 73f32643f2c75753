import { z } from 'zod';

const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** The list of sample projects: what each one is, and its file in each language. */
export const sampleIndex = z.array(
  z.strictObject({
    id: z.string().min(1).max(100),
    title: bilingual,
    description: bilingual,
    files: bilingual,
  }),
);
export type SampleIndex = z.output<typeof sampleIndex>;
