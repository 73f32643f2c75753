import { applyOperation } from './evaluate-point.ts';
import type { Operation } from './tape.ts';

type Column = Float64Array;

/**
 * One operation over whole columns. The common operations have a loop of their own: a choice inside
 * the loop would cost several times the arithmetic.
 */
export function runColumns(
  operation: Operation,
  left: Column,
  right: Column,
  result: Column,
): void {
  switch (operation) {
    case 'add':
      return add(left, right, result);
    case 'subtract':
      return subtract(left, right, result);
    case 'multiply':
      return multiply(left, right, result);
    case 'divide':
      return divide(left, right, result);
    default:
      for (let index = 0; index < result.length; index += 1) {
        result[index] = applyOperation(operation, left[index] ?? 0, right[index] ?? 0);
      }
  }
}

function add(left: Column, right: Column, result: Column): void {
  for (let index = 0; index < result.length; index += 1) {
    result[index] = (left[index] ?? 0) + (right[index] ?? 0);
  }
}

function subtract(left: Column, right: Column, result: Column): void {
  for (let index = 0; index < result.length; index += 1) {
    result[index] = (left[index] ?? 0) - (right[index] ?? 0);
  }
}

function multiply(left: Column, right: Column, result: Column): void {
  for (let index = 0; index < result.length; index += 1) {
    result[index] = (left[index] ?? 0) * (right[index] ?? 0);
  }
}

function divide(left: Column, right: Column, result: Column): void {
  for (let index = 0; index < result.length; index += 1) {
    result[index] = (left[index] ?? 0) / (right[index] ?? 0);
  }
}
