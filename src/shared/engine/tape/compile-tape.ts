import {
  addends,
  type BinaryExpression,
  type CallExpression,
  type Expression,
} from '../formula/expression.ts';
import type { PreparedPack } from '../formula/prepared-pack.ts';
import { resolveName, type Selection } from '../formula/scope.ts';
import type { Dependencies, Operation, Slot, Step, Tape } from './tape.ts';

/** A quantity to compute: a symbol of the pack, or an expression under a name of the caller's. */
export interface Output {
  readonly symbol: string;
  readonly expression: Expression;
}

/** A name as an output: the figure of the formula, parameter or input of that name. */
export function named(symbol: string): Output {
  return { symbol, expression: { kind: 'name', name: symbol, position: 0 } };
}

/** The register of a compiled expression, or the names it lacks. */
type Compiled = number | readonly string[];

/**
 * Flattens the formulas behind some outputs, for one alternative under one selection.
 *
 * The pack has been prepared, so names either resolve or are legitimately absent for this
 * alternative; outputs that need an absent name are listed as missing.
 */
export function compileTape(
  prepared: PreparedPack,
  alternative: string,
  selection: Selection,
  wanted: readonly Output[],
): Tape {
  const compiler = new Compiler(prepared, alternative, selection);
  const outputs = new Map<string, number>();
  const missing = new Map<string, readonly string[]>();
  for (const { symbol, expression } of wanted) {
    const compiled = compiler.compile(expression);
    if (typeof compiled === 'number') outputs.set(symbol, compiled);
    else missing.set(symbol, [...new Set(compiled)]);
  }
  return compiler.finish(outputs, missing);
}

class Compiler {
  readonly #prepared: PreparedPack;
  readonly #alternative: string;
  readonly #selection: Selection;
  readonly #slots: Slot[] = [];
  readonly #steps: Step[] = [];
  /** Slots are numbered 0, 1, 2 …; steps -1, -2, -3 … until `finish` knows how many slots there are. */
  readonly #registers = new Map<string, number>();
  readonly #names = new Map<string, Compiled>();

  constructor(prepared: PreparedPack, alternative: string, selection: Selection) {
    this.#prepared = prepared;
    this.#alternative = alternative;
    this.#selection = selection;
  }

  compile(expression: Expression): Compiled {
    switch (expression.kind) {
      case 'number':
        return this.#slot({ kind: 'constant', value: expression.value });
      case 'name':
        return this.#compileName(expression.name);
      case 'negation':
        return this.#unary('negate', this.compile(expression.operand));
      case 'binary':
        return this.#compileBinary(expression);
      case 'call':
        return this.#compileCall(expression);
    }
  }

  finish(outputs: ReadonlyMap<string, number>, missing: Tape['missing']): Tape {
    const first = this.#slots.length;
    const place = (register: number): number => (register >= 0 ? register : first - register - 1);
    const steps = this.#steps.map(({ operation, left, right }) => ({
      operation,
      left: place(left),
      right: place(right),
    }));
    const placed = new Map([...outputs].map(([symbol, register]) => [symbol, place(register)]));
    const dependencies = findDependencies(first, steps, placed);
    return { slots: this.#slots, steps, outputs: placed, missing, dependencies };
  }

  /** Operand by operand: a sum of hundreds is nested as deep as it is long, in every formula on the way. */
  #compileBinary(expression: BinaryExpression): Compiled {
    const nested: BinaryExpression[] = [];
    let innermost: Expression = expression;
    while (innermost.kind === 'binary') {
      nested.push(innermost);
      innermost = innermost.left;
    }
    return nested.reduceRight<Compiled>(
      (left, { operator, right }) =>
        this.#binary(binaryOperations[operator], left, this.compile(right)),
      this.compile(innermost),
    );
  }

  #compileName(name: string): Compiled {
    const cached = this.#names.get(name);
    if (cached !== undefined) return cached;
    const compiled = this.#resolveName(name);
    this.#names.set(name, compiled);
    return compiled;
  }

  #resolveName(name: string): Compiled {
    const resolved = resolveName(this.#prepared, this.#alternative, this.#selection, name);
    if (!resolved) return [name];
    switch (resolved.kind) {
      case 'parameter':
        return this.#slot({ kind: 'parameter', id: resolved.parameter.id });
      case 'input':
        return this.#slot({ kind: 'input', symbol: resolved.input.symbol });
      case 'formula':
        return once(this.compile(resolved.formula.expression));
    }
  }

  #compileCall(expression: CallExpression): Compiled {
    const [first, ...others] = expression.arguments;
    if (!first) return [];
    switch (expression.function) {
      case 'mid':
        return this.#midpoint(first);
      case 'ln':
        return this.#unary('logarithm', this.compile(first));
      case 'exp':
        return this.#unary('exponential', this.compile(first));
      case 'sqrt':
        return this.#unary('squareRoot', this.compile(first));
      case 'clamp': {
        const [low, high] = others;
        if (!low || !high) return [];
        const raised = this.#binary('maximum', this.compile(first), this.compile(low));
        return this.#binary('minimum', raised, this.compile(high));
      }
      case 'min':
      case 'max': {
        const operation = expression.function === 'min' ? 'minimum' : 'maximum';
        return others.reduce<Compiled>(
          (left, right) => this.#binary(operation, left, this.compile(right)),
          this.compile(first),
        );
      }
    }
  }

  #midpoint(argument: Expression): Compiled {
    if (argument.kind !== 'name') return [];
    const resolved = resolveName(this.#prepared, this.#alternative, this.#selection, argument.name);
    if (resolved?.kind !== 'parameter') return [argument.name];
    return this.#slot({ kind: 'midpoint', id: resolved.parameter.id });
  }

  #slot(slot: Slot): number {
    const key = `slot ${JSON.stringify(slot)}`;
    return this.#register(key, () => this.#slots.push(slot) - 1);
  }

  #unary(operation: Operation, operand: Compiled): Compiled {
    return typeof operand === 'number' ? this.#step(operation, operand, operand) : operand;
  }

  #binary(operation: Operation, left: Compiled, right: Compiled): Compiled {
    if (typeof left === 'number' && typeof right === 'number') {
      return this.#step(operation, left, right);
    }
    return [left, right].flatMap((one) => (typeof one === 'number' ? [] : one));
  }

  #step(operation: Operation, left: number, right: number): number {
    const key = `${operation} ${left} ${right}`;
    return this.#register(key, () => -this.#steps.push({ operation, left, right }));
  }

  #register(key: string, create: () => number): number {
    const cached = this.#registers.get(key);
    if (cached !== undefined) return cached;
    const register = create();
    this.#registers.set(key, register);
    return register;
  }
}

/** Each lacking name once: formulas that share what they lack would double the list at every level. */
function once(compiled: Compiled): Compiled {
  return typeof compiled === 'number' ? compiled : [...new Set(compiled)];
}

const binaryOperations = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
} as const satisfies Record<string, Operation>;

const unaryOperations: ReadonlySet<Operation> = new Set([
  'negate',
  'logarithm',
  'exponential',
  'squareRoot',
]);

/** Whether an operation reads one register only. */
export function isUnary(operation: Operation): boolean {
  return unaryOperations.has(operation);
}

/** Counts, for every output, the paths from each register to it; a slot with more than one repeats. */
function findDependencies(
  slots: number,
  steps: readonly Step[],
  outputs: ReadonlyMap<string, number>,
): ReadonlyMap<string, Dependencies> {
  const dependencies = new Map<string, Dependencies>();
  const paths = new Float64Array(slots + steps.length);
  for (const [symbol, register] of outputs) {
    paths.fill(0);
    paths[register] = 1;
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const count = paths[slots + at] ?? 0;
      const step = steps[at];
      if (count === 0 || !step) continue;
      paths[step.left] = (paths[step.left] ?? 0) + count;
      if (!isUnary(step.operation)) paths[step.right] = (paths[step.right] ?? 0) + count;
    }
    if (!paths.subarray(0, slots).some((count) => count > 1)) continue;
    dependencies.set(symbol, {
      steps: reached(paths.subarray(slots), 1),
      slots: reached(paths.subarray(0, slots), 1),
      repeated: reached(paths.subarray(0, slots), 2),
    });
  }
  return dependencies;
}

/** Registers reached along at least so many paths. */
function reached(paths: Float64Array, times: number): Int32Array {
  const indices: number[] = [];
  paths.forEach((count, index) => {
    if (count >= times) indices.push(index);
  });
  return Int32Array.from(indices);
}

/** The outputs of a formula's addends, named `symbol#0`, `symbol#1`, …; none when it is no sum. */
export function addendOutputs(symbol: string, expression: Expression): readonly Output[] {
  const parts = addends(expression);
  if (parts.length < 2) return [];
  return parts.map((part, index) => ({ symbol: `${symbol}#${index}`, expression: part }));
}
