import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './notice-box.module.css';

interface NoticeBoxProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Something that calls for attention above the work, with what can be done about it. */
export function NoticeBox({ icon, title, actions, children }: NoticeBoxProps) {
  const id = useId();
  return (
    <section role="alert" aria-labelledby={id} className={classes.box}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <div className={classes.words}>
        <Text id={id} size="sm" fw={700}>
          {title}
        </Text>
        {children}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
    </section>
  );
}
