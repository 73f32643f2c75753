import '@fontsource/noto-sans-math/400.css';
import { Code } from '@mantine/core';
import { createElement, useMemo, type ReactNode } from 'react';
import { readMath, type MathNode } from './math-elements.ts';
import classes from './trace.module.css';

function render(node: MathNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.name, { key, ...node.attributes }, ...node.children.map(render));
}

interface FormulaProps {
  readonly mathml: string;
  /** The same as text, for when the mathematics cannot be read. */
  readonly text: string;
}

/** A formula as mathematics. */
export function Formula({ mathml, text }: FormulaProps) {
  const math = useMemo(() => readMath(mathml), [mathml]);
  return (
    // A long formula scrolls sideways, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.formula} tabIndex={0} role="group" aria-label={text}>
      {math === null ? <Code>{text}</Code> : render(math, 0)}
    </div>
  );
}
