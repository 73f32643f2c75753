import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocumentCodec } from '../../src/main/adapters/files/document-codec.ts';
import type { Failure } from '../../src/shared/base/failure.ts';
import { ok, type Result } from '../../src/shared/base/result.ts';
import { hostFromInput, hostToInput } from '../../src/shared/domain/host/host-document.ts';
import { hostInput } from '../../src/shared/domain/host/host-input.ts';
import {
  hostShortTextExample,
  parseHostShortText,
} from '../../src/shared/domain/host/host-short-text.ts';
import { decisionInput } from '../../src/shared/domain/project/decision-record.ts';
import { readBundle, toBundle } from '../../src/shared/domain/project/project-bundle.ts';
import {
  readPlannableFile,
  readProjectFile,
} from '../../src/shared/domain/project/project-file.ts';
import {
  projectDocument,
  weightsInput,
  type ProjectDocument,
} from '../../src/shared/domain/project/project.ts';
import { parseFields } from '../../src/shared/domain/schema/field-problems.ts';
import { weightingInput } from '../../src/shared/domain/weighting/weighting.ts';
import { loadPack } from '../../src/shared/model/load-pack.ts';
import { seedPack } from '../../src/shared/packs/seed/seed.ts';
import { evaluatePlan } from '../../src/shared/plan/evaluation/evaluate-plan.ts';
import { referenceHost } from '../unit/shared/model/reference-host.ts';

/** A kind of document: sound ones, and all that is done with one that somebody hands in. */
export interface DocumentKind {
  readonly name: string;
  /** Ending of its files; the text of a host has none. */
  readonly ending: '.json' | '.yaml' | '';
  readonly sound: readonly string[];
  read(text: string, file: string): Result<unknown, Failure>;
  /** What follows once it was read; takes longer, so that not every mutant gets there. */
  use?(read: unknown): void;
}

const codec = createDocumentCodec();
const repository = join(import.meta.dirname, '../..');
const sampleText = (name: string): string =>
  readFileSync(join(repository, 'resources/samples', name), 'utf8');

function parsed<Value>(
  read: (value: unknown, file: string) => Result<Value, Failure>,
): DocumentKind['read'] {
  return (text, file) => {
    const value = codec.parse(text, file);
    return value.ok ? read(value.value, file) : value;
  };
}

function planned(document: ProjectDocument): void {
  const sampling = { ...document.sampling, samples: 100 };
  const small = { ...document, sampling, workloads: document.workloads.slice(0, 3) };
  evaluatePlan({ document: small, host: referenceHost, pack: seedPack, version: '0.0.0' });
}

const yamlSample = sampleText('online-shop.en.yaml');
const workloadList = sampleText('workload-config.json');

function soundBundle(): string {
  const document = projectDocument.parse({ schema: 'isoplan/project@1', name: 'Bundle' });
  const edited = { ...document, notes: 'edited' };
  const at = '2026-01-02T03:04:05.000Z';
  return JSON.stringify(
    toBundle('Bundle', {
      current: 2,
      contents: [
        { number: 1, undo: null, redo: null, text: JSON.stringify(document) },
        { number: 2, undo: 1, redo: null, text: JSON.stringify(edited) },
      ],
      revisions: [
        { number: 1, kind: 'create', at, content: 1 },
        { number: 2, kind: 'edit', at, content: 2 },
      ],
      snapshots: [{ name: 'reviewed', revision: 2, at }],
      decisions: [],
      omitted: 0,
    }),
  );
}

const weightings = [
  { kind: 'ranking', order: [['cpu'], ['memory', 'io']] },
  { kind: 'swing', points: { cpu: 100, memory: { low: 20, high: 40 } } },
  { kind: 'pairwise', judgements: [{ row: 'cpu', column: 'memory', ratio: 3 }] },
  { kind: 'intervals', intervals: { cpu: { low: 0.1, high: 0.4 } } },
  {
    kind: 'tree',
    groups: [{ id: 'cost', weight: 1, criteria: [{ id: 'cpu', weight: 2 }] }],
  },
  { kind: 'stakeholders', members: [{ id: 'Lin', weights: { cpu: 1, memory: 2 } }] },
];

/** Every kind of document that people hand in. */
export function documentKinds(): readonly DocumentKind[] {
  const value = codec.parse(yamlSample, 'sample.yaml');
  const project = JSON.stringify(value.ok ? value.value : {});
  const readProject = parsed((found, source) => readPlannableFile(found, { source, name: 'P' }));
  const use = (read: unknown): void => planned(read as ProjectDocument);
  return [
    { name: 'project, YAML', ending: '.yaml', sound: [yamlSample], read: readProject, use },
    {
      name: 'project, JSON',
      ending: '.json',
      sound: [project],
      read: parsed((found, source) => readProjectFile(found, { source, name: 'P' })),
      use,
    },
    { name: 'list of workloads', ending: '.json', sound: [workloadList], read: readProject, use },
    {
      name: 'project with its history',
      ending: '.json',
      sound: [soundBundle()],
      read: parsed((found, source) => readBundle(found, source)),
    },
    {
      name: 'host',
      ending: '.json',
      sound: [JSON.stringify(hostToInput(referenceHost))],
      read: parsed((found, source) => {
        const host = parseFields(hostInput, found, { source });
        return host.ok ? ok(hostFromInput(host.value)) : host;
      }),
    },
    {
      name: 'host in one line',
      ending: '',
      sound: [hostShortTextExample, '32c/64t 2.6GHz, 512GiB'],
      read: (text) => parseHostShortText(text),
    },
    {
      name: 'pack',
      ending: '.json',
      sound: [JSON.stringify(seedPack)],
      read: parsed((found, source) => loadPack(found, source)),
    },
    {
      name: 'weights',
      ending: '.json',
      sound: ['{"cpu":2,"memory":1}'],
      read: parsed((found, source) => parseFields(weightsInput, found, { source })),
    },
    {
      name: 'how weights were obtained',
      ending: '.json',
      sound: weightings.map((one) => JSON.stringify(one)),
      read: parsed((found, source) => parseFields(weightingInput, found, { source })),
    },
    {
      name: 'decision',
      ending: '.json',
      sound: [
        '{"choices":[{"workload":null,"alternative":"container"}],"rationale":"cheap","who":"Lin","status":"accepted","triggers":[],"supersedes":null}',
      ],
      read: parsed((found, source) => parseFields(decisionInput, found, { source })),
    },
  ];
}
