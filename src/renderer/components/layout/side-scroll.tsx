import { useResizeObserver } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './side-scroll.module.css';

interface SideScrollProps {
  /** Says what scrolls, for screen readers. */
  readonly label: string;
  /** Narrower than this, in pixels, the content scrolls sideways. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** Lets wide content scroll sideways; while it does, the keyboard can reach and scroll it. */
export function SideScroll({ label, minWidth, children }: SideScrollProps) {
  const [ref, { width }] = useResizeObserver<HTMLDivElement>();
  const scrolls = width > 0 && width < minWidth;
  return (
    <div
      ref={ref}
      className={classes.scroll}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
