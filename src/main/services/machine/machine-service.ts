import type { MethodName } from '../../../shared/api/contract.ts';
import { ok } from '../../../shared/base/result.ts';
import { parseFields } from '../../../shared/domain/schema/field-problems.ts';
import { hostInput } from '../../../shared/domain/host/host-input.ts';
import { hostWithoutIdentifiers } from '../../../shared/domain/host/identifiers.ts';
import type { DocumentCodec } from '../../ports/document-codec.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { MachineReader } from './machine-reader.ts';

/** The methods of the contract that this service answers. */
type MachineMethod = Extract<MethodName, `machine.${string}` | `hosts.${string}`>;

export interface MachineSources {
  readonly machine: MachineReader;
  readonly text: DocumentCodec;
}

/** Hosts: the machine the planner runs on, and those in files. */
export function createMachineService({ machine, text }: MachineSources): HandlersOf<MachineMethod> {
  return {
    'machine.probe': (question) => machine.read(question),
    'machine.record': () => machine.record(),
    // A host file is such as `probe --json` prints; what tells whose machine it was is left out.
    'hosts.read': async ({ fileName, text: content }) => {
      const value = text.parse(content, fileName);
      if (!value.ok) return value;
      const host = parseFields(hostInput, value.value, { source: fileName });
      return host.ok ? ok(hostWithoutIdentifiers(host.value)) : host;
    },
  };
}
