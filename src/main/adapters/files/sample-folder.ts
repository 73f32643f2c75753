import { join } from 'node:path';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { say } from '../../../shared/base/text.ts';
import { parseFields } from '../../../shared/domain/schema/field-problems.ts';
import { readPlannableFile } from '../../../shared/domain/project/project-file.ts';
import { sampleIndex, type SampleIndex } from '../../../shared/domain/project/sample-index.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { SampleLibrary } from '../../ports/sample-library.ts';
import { readDocumentFile } from './read-document-file.ts';

/** The samples in a folder: `index.json` lists them, with one project file per language. */
export function createSampleFolder(folder: string, text: DocumentCodec): SampleLibrary {
  const index = (): Result<SampleIndex, Failure> => {
    const source = join(folder, 'index.json');
    const value = readDocumentFile(source, text);
    return value.ok ? parseFields(sampleIndex, value.value, { source }) : value;
  };
  return {
    list: () => {
      const samples = index();
      if (!samples.ok) return samples;
      return ok(samples.value.map(({ id, title, description }) => ({ id, title, description })));
    },
    read: (id, language) => {
      const samples = index();
      if (!samples.ok) return samples;
      const sample = samples.value.find((candidate) => candidate.id === id);
      if (sample === undefined) {
        const known = samples.value.map((candidate) => candidate.id);
        return err({ code: 'sample-unknown', id, known });
      }
      const source = join(folder, sample.files[language]);
      const value = readDocumentFile(source, text);
      if (!value.ok) return value;
      return readPlannableFile(value.value, { source, name: say(sample.title, language) });
    },
  };
}
