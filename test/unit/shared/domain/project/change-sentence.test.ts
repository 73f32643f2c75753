import { describe, expect, it } from 'vitest';
import { revisionSentence } from '../../../../../src/shared/domain/project/change-sentence.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../../src/shared/domain/project/project.ts';

function document(fields: Readonly<Record<string, unknown>> = {}): ProjectDocument {
  const workloads = [{ name: 'web', cpu: '1', memory: '4Gi' }];
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', workloads, ...fields });
}

const cases: readonly (readonly [Readonly<Record<string, unknown>>, string, string])[] = [
  [
    { workloads: [{ name: 'web', cpu: '1', memory: '6Gi' }] },
    'Workload web: memory request from 4Gi to 6Gi',
    '工作负载“web”的内存请求由 4Gi 改为 6Gi',
  ],
  [
    { workloads: [{ name: 'web', cpu: '1', memory: '4Gi' }, { name: 'db' }] },
    'Workload db added',
    '新增工作负载“db”',
  ],
  [{ workloads: [] }, 'Workload web removed', '移除工作负载“web”'],
  [{ notes: 'a long story' }, 'Notes changed', '修改备注'],
  [{ name: 'Store' }, 'Name from Shop to Store', '名称由 Shop 改为 Store'],
  [{ weights: { cpu: 3 } }, 'Weight of CPU set to 3', 'CPU 权重设为 3'],
  [{ thresholds: { 'io.high': 9 } }, 'Rule threshold io.high set to 9', '规则阈值 io.high 设为 9'],
  [
    { workloads: [{ name: 'web', cpu: '1', memory: '4Gi', ioRequirement: { level: 'high' } }] },
    'Workload web: IO use set to {level: "high"}',
    '工作负载“web”的 IO 需求设为 {level: "high"}',
  ],
  [
    { pack: 'evidence', basis: 'stated', notes: 'x' },
    'Notes changed; pack from seed to evidence; 1 more',
    '修改备注；模型包由 seed 改为 evidence；另有 1 处',
  ],
];

describe('a revision in one sentence', () => {
  it.each(cases)('%j', (fields, en, zh) => {
    expect(revisionSentence('edit', document(), document(fields))).toEqual({ en, zh });
  });

  it('says how it came about', () => {
    expect(revisionSentence('create', null, document()).en).toBe('Created');
    expect(revisionSentence('undo', document({ notes: 'x' }), document())).toEqual({
      en: 'Undone: Notes changed',
      zh: '撤销：修改备注',
    });
  });
});
