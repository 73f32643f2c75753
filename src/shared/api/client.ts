import type { Envelope } from './envelope.ts';
import type { MethodInput, MethodName, MethodOutput } from './contract.ts';

/** Carries one call to the dispatcher and its envelope back: in process, over HTTP, or over IPC. */
export type Transport = (method: string, input: unknown) => Promise<Envelope<unknown>>;

/** The API as a caller sees it. */
export interface Client {
  invoke<Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
  ): Promise<Envelope<MethodOutput<Name>>>;
}

/** Types a transport by the contract. The dispatcher behind it guarantees the output's shape. */
export function createClient(transport: Transport): Client {
  return {
    invoke: (name, input) => transport(name, input) as Promise<Envelope<never>>,
  };
}
