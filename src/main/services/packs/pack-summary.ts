import type { PackSummary } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { text } from '../../../shared/base/text.ts';
import { packHash } from '../../../shared/packs/pack-hash.ts';
import type { Pack } from '../../../shared/packs/pack.ts';

/** A pack as a list shows it. */
export function packSummary(pack: Pack, origin: PackSummary['origin']): PackSummary {
  return {
    id: pack.id,
    version: pack.version,
    hash: packHash(pack),
    title: pack.title,
    description: pack.description,
    alternatives: pack.alternatives.map((alternative) => alternative.id),
    parameters: pack.parameters.length,
    formulas: pack.formulas.length,
    origin,
    failure: null,
  };
}

/** A file that holds no pack that can be planned with, as a list shows it. */
export function brokenSummary(name: string, failure: Failure): PackSummary {
  return {
    id: name,
    version: '',
    hash: '',
    title: text(name, name),
    description: text('This file cannot be used.', '该文件无法使用。'),
    alternatives: [],
    parameters: 0,
    formulas: 0,
    origin: 'user',
    failure,
  };
}
