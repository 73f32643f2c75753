import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './form-section.module.css';

interface FoldingSectionProps {
  readonly title: string;
  /** What is in the section, in a few words, while it is folded. */
  readonly note: string;
  /** Whether it is open at first. */
  readonly startsOpen: boolean;
  /** 0 while nothing in it is wrong; every other number opens it once. */
  readonly alarm: number;
  /** A control that belongs to the whole section, on the right of its title while it is open. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields that can be folded away. What is typed in it stays, and what is wrong opens it. */
export function FoldingSection(props: FoldingSectionProps) {
  const { title, note, startsOpen, alarm, aside, children } = props;
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  const [heard, setHeard] = useState(0);
  if (alarm !== heard) {
    setHeard(alarm);
    if (alarm > 0) setOpen(true);
  }
  return (
    <div role="group" aria-labelledby={`${id}-title`} className={classes.section}>
      <div className={classes.head}>
        <UnstyledButton
          className={classes.fold ?? ''}
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={16} className={classes.chevron ?? ''} aria-hidden />
          <span id={`${id}-title`} className={classes.title}>
            {title}
          </span>
          {!open && note !== '' && <span className={classes.note}>{note}</span>}
        </UnstyledButton>
        {open && aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      <div id={`${id}-fields`} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
