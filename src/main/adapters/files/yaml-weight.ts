import { Lexer } from 'yaml';
import { maxNesting } from './nesting.ts';

/** Building the document takes some microseconds and some hundred bytes per token. */
export const maxYamlTokens = 1_000_000;

/**
 * Whether a YAML text is safe to build a document from. The library builds before it can refuse: a
 * few megabytes of brackets would cost gigabytes.
 */
export function yamlWeight(text: string): 'fine' | 'too-many' | 'too-deep' {
  let tokens = 0;
  let brackets = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > maxYamlTokens) return 'too-many';
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?') indicators += 1;
    else if (token === '\n') indicators = 0;
    if (brackets > maxNesting || indicators > maxNesting) return 'too-deep';
  }
  return 'fine';
}
