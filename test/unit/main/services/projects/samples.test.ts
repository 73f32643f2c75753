import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocumentCodec } from '../../../../../src/main/adapters/files/document-codec.ts';
import { createSampleFolder } from '../../../../../src/main/adapters/files/sample-folder.ts';
import { readDocumentFile } from '../../../../../src/main/adapters/files/read-document-file.ts';
import type { ProjectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { valueOf } from '../../adapters/sqlite/open-store.ts';

const folder = join(import.meta.dirname, '../../../../../resources/samples');
const text = createDocumentCodec();
const library = createSampleFolder(folder, text);
const samples = valueOf(library.list());

/** A document without what is in a language. */
function figuresOf(document: ProjectDocument): unknown {
  return {
    ...document,
    name: '',
    notes: '',
    workloads: document.workloads.map(({ name: _name, trustDomain, ...figures }) => ({
      ...figures,
      hasTrustDomain: trustDomain !== undefined,
    })),
    host: document.host && { ...document.host, name: '' },
    overrides: document.overrides.map(({ reason: _reason, ...override }) => override),
  };
}

describe('the sample projects', () => {
  test('are at least four, and every file of the folder belongs to one', () => {
    expect(samples.length).toBeGreaterThanOrEqual(4);
    const named = valueOf(readDocumentFile(join(folder, 'index.json'), text)) as readonly {
      readonly files: Readonly<Record<string, string>>;
    }[];
    const used = new Set(named.flatMap((sample) => Object.values(sample.files)));
    expect(readdirSync(folder).sort()).toEqual([...used, 'index.json'].sort());
  });

  test.each(samples.map((sample) => sample.id))(
    '%s can be planned, and has the same figures in both languages',
    (id) => {
      const [english, chinese] = [library.read(id, 'en'), library.read(id, 'zh')].map(valueOf);
      if (!english || !chinese) throw new Error('unreadable');
      expect(figuresOf(chinese)).toEqual(figuresOf(english));
      expect(english.workloads.length).toBeGreaterThan(0);
      expect(english.name).not.toBe(chinese.name);
      expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test("include the seed's own example to the letter", () => {
    expect(valueOf(readDocumentFile(join(folder, 'workload-config.json'), text))).toEqual({
      type: 'container',
      cpu_requests: '2',
      memory_requests: '4Gi',
      io_requirements: 'high',
      network_requirements: 'medium',
    });
  });
});
