import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly description?: ReactNode;
  /** What to do about it. */
  readonly actions?: ReactNode;
}

/** Says why there is nothing here, and what to do next. */
export function EmptyState({ icon, title, description, actions }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title order={2}>{title}</Title>
      {description !== undefined && (
        <Text size="xs" c="dimmed" className={classes.description ?? ''} component="div">
          {description}
        </Text>
      )}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
