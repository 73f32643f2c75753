import { flatten, letters, unsigned, type Code } from './bytes.ts';
import { Local, valueTypes, type ValueType } from './instructions.ts';

/** A function brought in from outside: takes and gives doubles. */
export interface ImportedFunction {
  readonly name: string;
  readonly operands: number;
}

/** A function under construction: its parameters first, then the locals it asks for. */
export class FunctionBuilder {
  readonly #parameters: readonly ValueType[];
  readonly #locals: ValueType[] = [];

  constructor(parameters: readonly ValueType[]) {
    this.#parameters = parameters;
  }

  /** The parameter at a place. */
  parameter(index: number): Local {
    return new Local(index);
  }

  /** A new local variable, zero at first. */
  local(type: ValueType): Local {
    this.#locals.push(type);
    return new Local(this.#parameters.length + this.#locals.length - 1);
  }

  /** The finished body with its declarations, behind its size. */
  finish(body: Code): readonly number[] {
    const declarations = this.#locals.map((type) => [1, valueTypes[type]]);
    const code = flatten([unsigned(declarations.length), ...declarations, body, 0x0b]);
    return [...unsigned(code.length), ...code];
  }
}

/** A function of the module, exported under its name. */
export interface DefinedFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result: ValueType | null;
  readonly body: readonly number[];
}

/** The memory of a module: `host.memory` of whoever starts it, one of its own, or none. */
export type ModuleMemory =
  | 'of-host'
  | { readonly pages: number; readonly exportedAs: string }
  | 'none';

const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/**
 * The bytes of a module that imports functions over doubles and exports its own functions. Imported
 * functions are numbered before the defined ones.
 *
 * Source: WebAssembly Core Specification 2.0, section 5 (binary format).
 */
export function encodeModule(
  imported: readonly ImportedFunction[],
  defined: readonly DefinedFunction[],
  memory: ModuleMemory = 'of-host',
): Uint8Array<ArrayBuffer> {
  const types = [
    ...imported.map(({ operands }) =>
      functionType(
        Array.from({ length: operands }, () => 'f64'),
        'f64',
      ),
    ),
    ...defined.map(({ parameters, result }) => functionType(parameters, result)),
  ];
  const ownMemory = typeof memory === 'string' ? null : memory;
  const hostMemory: readonly Code[] =
    memory === 'of-host' ? [[letters('host'), letters('memory'), 0x02, 0x00, unsigned(0)]] : [];
  const imports = imported.map(({ name }, index) => [
    letters('host'),
    letters(name),
    0x00,
    unsigned(index),
  ]);
  const exports = defined.map(({ name }, index) => [
    letters(name),
    0x00,
    unsigned(imported.length + index),
  ]);
  const signatures = defined.map((_, index) => unsigned(imported.length + index));
  const memories = ownMemory === null ? [] : [[0x00, unsigned(ownMemory.pages)]];
  const memoryExports = ownMemory === null ? [] : [[letters(ownMemory.exportedAs), 0x02, 0x00]];
  return Uint8Array.from([
    ...magicAndVersion,
    ...section(1, types),
    ...section(2, [...hostMemory, ...imports]),
    ...section(3, signatures),
    ...section(5, memories),
    ...section(7, [...exports, ...memoryExports]),
    ...section(
      10,
      defined.map(({ body }) => body),
    ),
  ]);
}

function functionType(parameters: readonly ValueType[], result: ValueType | null): Code {
  const results = result === null ? [] : [valueTypes[result]];
  return [
    0x60,
    unsigned(parameters.length),
    parameters.map((type) => valueTypes[type]),
    unsigned(results.length),
    results,
  ];
}

/** A section that engines skip, to be put behind the others: a name and any bytes. */
export function customSection(name: string, content: Uint8Array): readonly number[] {
  const body = [...letters(name), ...content];
  return [0x00, ...unsigned(body.length), ...body];
}

function section(id: number, entries: readonly Code[]): readonly number[] {
  if (entries.length === 0) return [];
  const content = flatten([unsigned(entries.length), ...entries]);
  return [id, ...unsigned(content.length), ...content];
}
