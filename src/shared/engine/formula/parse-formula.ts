import type { FormulaReason, FormulaWords } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { text as words } from '../../base/text.ts';
import {
  functionArity,
  isFunctionName,
  type BinaryOperator,
  type Expression,
} from './expression.ts';
import { tokenize, type Token } from './tokenize.ts';

/** What is wrong with a formula, and where. */
export interface FormulaProblem {
  readonly reason: FormulaReason;
  readonly position: number;
  readonly found: FormulaWords;
  readonly expected: FormulaWords;
}

/** Longest formula and deepest nesting accepted: far above any real one, far below any limit of the host. */
const maxTextLength = 4000;
const maxNesting = 64;

const precedence: Readonly<Record<BinaryOperator, number>> = {
  '+': 1,
  '-': 1,
  '*': 2,
  '/': 2,
  '^': 4,
};
const negationPrecedence = 3;

/** Carries a problem out of the recursive descent; never leaves this file. */
class Refusal extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}

/**
 * Parses the text of a formula: `+ - * / ^`, parentheses, numbers, dotted names, and the functions
 * of `functionArity`. `^` binds tightest and to the right, then unary minus, then `* /`, then `+ -`.
 *
 * @returns the expression, or the reason with its place in the text.
 * Method: precedence climbing (Richards 1979).
 */
export function parseFormula(text: string): Result<Expression, FormulaProblem> {
  if (text.length > maxTextLength) {
    return err({
      reason: 'too-deep',
      position: maxTextLength,
      found: words(`${text.length} characters`, `${text.length} 个字符`),
      expected: words(`at most ${maxTextLength} characters`, `不超过 ${maxTextLength} 个字符`),
    });
  }
  const tokens = tokenize(text);
  if (!tokens.ok) {
    const found = text.charAt(tokens.error);
    return err({
      reason: 'syntax',
      position: tokens.error,
      found,
      expected: words('a number, a name or an operator', '数字、名称或运算符'),
    });
  }
  try {
    return ok(new Parser(tokens.value).parseAll());
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parseAll(): Expression {
    const expression = this.#parseBinary(0);
    if (this.#current.kind !== 'end') this.#refuse(endExpected);
    return expression;
  }

  get #current(): Token {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw new Error('the token list is closed by an end token');
    return token;
  }

  #isAt(symbol: string): boolean {
    return this.#current.kind === 'symbol' && this.#current.text === symbol;
  }

  #advance(): Token {
    const token = this.#current;
    this.#index += 1;
    return token;
  }

  #parseBinary(least: number): Expression {
    this.#depth += 1;
    if (this.#depth > maxNesting) {
      this.#refuse(nestingExpected, 'too-deep');
    }
    let left = this.#parseOperand();
    for (;;) {
      const token = this.#current;
      if (token.kind !== 'symbol' || !isBinaryOperator(token.text)) break;
      const strength = precedence[token.text];
      if (strength < least) break;
      this.#advance();
      const right = this.#parseBinary(token.text === '^' ? strength : strength + 1);
      left = { kind: 'binary', operator: token.text, left, right, position: token.position };
    }
    this.#depth -= 1;
    return left;
  }

  #parseOperand(): Expression {
    const token = this.#current;
    if (token.kind === 'number') {
      const value = Number(token.text);
      if (!Number.isFinite(value)) this.#refuse(words('a finite number', '有限的数'));
      this.#advance();
      return { kind: 'number', value, position: token.position };
    }
    if (token.kind === 'name') return this.#parseName();
    if (token.text === '-') {
      this.#advance();
      const operand = this.#parseBinary(negationPrecedence);
      return { kind: 'negation', operand, position: token.position };
    }
    if (token.text === '(') {
      this.#advance();
      const inner = this.#parseBinary(0);
      this.#expect(')');
      return inner;
    }
    return this.#refuse(operandExpected);
  }

  #parseName(): Expression {
    const token = this.#advance();
    if (!this.#isAt('(')) {
      return { kind: 'name', name: token.text, position: token.position };
    }
    if (!isFunctionName(token.text)) {
      const expected = Object.keys(functionArity).join(', ');
      throw new Refusal({
        reason: 'unknown-function',
        position: token.position,
        found: token.text,
        expected,
      });
    }
    this.#advance();
    const values: Expression[] = [this.#parseBinary(0)];
    while (this.#isAt(',')) {
      this.#advance();
      values.push(this.#parseBinary(0));
    }
    this.#expect(')');
    const { least, most } = functionArity[token.text];
    if (values.length < least || values.length > most) {
      const expected = argumentCount(least, most);
      const found = words(
        `${token.text} with ${values.length}`,
        `${token.text} 有 ${values.length} 个参数`,
      );
      throw new Refusal({ reason: 'wrong-arity', position: token.position, found, expected });
    }
    return { kind: 'call', function: token.text, arguments: values, position: token.position };
  }

  #expect(symbol: string): void {
    if (!this.#isAt(symbol)) this.#refuse(`"${symbol}"`);
    this.#advance();
  }

  #refuse(expected: FormulaWords, reason: FormulaReason = 'syntax'): never {
    const { position, text, kind } = this.#current;
    const found = kind === 'end' ? words('the end of the formula', '公式结尾') : text;
    throw new Refusal({ reason, position, found, expected });
  }
}

const endExpected = words('an operator or the end of the formula', '运算符或公式结尾');
const operandExpected = words('a number, a name or an opening parenthesis', '数字、名称或左括号');
const nestingExpected = words(
  `at most ${maxNesting} levels of nesting`,
  `不超过 ${maxNesting} 层嵌套`,
);

function argumentCount(least: number, most: number): FormulaWords {
  if (least !== most) return words(`${least} to ${most} arguments`, `${least} 到 ${most} 个参数`);
  return words(least === 1 ? '1 argument' : `${least} arguments`, `${least} 个参数`);
}

function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedence, text);
}
