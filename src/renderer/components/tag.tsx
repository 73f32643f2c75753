import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type TagTone = 'quiet' | 'info' | 'good' | 'warn' | 'bad';

interface TagProps {
  readonly tone?: TagTone;
  /** Filled, for the one thing to be seen first. */
  readonly strong?: boolean;
  /** More about it, on hover. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word of state. Its text is readable in every tone; the tone only supports it. */
export function Tag({ tone = 'quiet', strong = false, title, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} data-strong={strong || undefined} title={title}>
      {children}
    </span>
  );
}
