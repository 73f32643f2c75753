import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Trace, TraceParameter } from '../domain/result/trace.ts';
import type { Context } from './context.ts';

/** How many workloads have every figure of their matrix explained. */
export const maxTraced = 6;

/** The explanation of one cell of a decision matrix. */
export interface TracedFigure {
  readonly workload: number;
  readonly alternative: string;
  readonly criterion: Criterion;
  readonly trace: Trace;
}

/**
 * Explains the figures of the matrices, alternative by alternative. A figure that the pack cannot
 * give (its cell says so) has no explanation; any other failure is the report's.
 */
export function collectTraces(context: Context): Result<readonly TracedFigure[], Failure> {
  const traced: TracedFigure[] = [];
  for (const [workload, plan] of context.plan.workloads.slice(0, maxTraced).entries()) {
    for (const { id: alternative } of plan.alternatives) {
      for (const { criterion, cells } of plan.matrix) {
        const symbol = cells.find((found) => found.alternative === alternative)?.symbol ?? null;
        if (symbol === null) continue;
        const trace = context.explain({ workload, alternative, symbol });
        if (trace.ok) traced.push({ workload, alternative, criterion, trace: trace.value });
        else if (trace.error.code !== 'quantity-unavailable') return trace;
      }
    }
  }
  return ok(traced);
}

/** A trace and everything under it, in reading order, each symbol once. */
export function flatten(trace: Trace): readonly Trace[] {
  const seen = new Map<string, Trace>();
  const visit = (one: Trace): void => {
    if (seen.has(one.symbol)) return;
    seen.set(one.symbol, one);
    for (const child of one.children) visit(child);
  };
  visit(trace);
  return [...seen.values()];
}

/** Every parameter that went into the figures, once each, in the order of first use. */
export function parametersOf(traced: readonly TracedFigure[]): readonly TraceParameter[] {
  const found = new Map<string, TraceParameter>();
  for (const { trace } of traced) {
    for (const { parameters } of flatten(trace)) {
      for (const parameter of parameters) {
        if (!found.has(parameter.id)) found.set(parameter.id, parameter);
      }
    }
  }
  return [...found.values()];
}
