import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

const product = 'Isoplan';

interface PageProps {
  readonly title: string;
  /** One or two sentences on what the page is for. */
  readonly description?: ReactNode;
  /** Buttons of the page, on the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: its heading, its actions, its content. */
export function Page({ title, description, actions, children }: PageProps) {
  useDocumentTitle(title === product ? product : `${title} · ${product}`);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={1} className={classes.title ?? ''} tabIndex={-1}>
            {title}
          </Title>
          {description !== undefined && (
            <Text size="xs" c="dimmed" className={classes.description ?? ''} component="div">
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
