import { useId, type ReactNode } from 'react';
import classes from './form-section.module.css';

interface FormSectionProps {
  readonly title: string;
  /** A control that belongs to the whole section, on the right of its title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields under a title; screen readers name the group with each field. */
export function FormSection({ title, aside, children }: FormSectionProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <span id={id} className={classes.title}>
          {title}
        </span>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </div>
  );
}
