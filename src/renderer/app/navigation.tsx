import { Badge, NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { pages, type PageEntry } from '../workspace/pages.ts';
import classes from './shell.module.css';
import { useDocument } from '../workspace/document.ts';

const groups = [null, 'inputs', 'results', 'record'] as const;

function PageLink({ page, onFollow }: { readonly page: PageEntry; readonly onFollow: () => void }) {
  const { t } = useTranslation('shell');
  const [path] = useLocation();
  const workloadCount = useDocument((document) => document?.workloads.length ?? 0);
  const current = path === page.path;
  const count = page.name === 'workloads' ? workloadCount : 0;
  return (
    <li>
      <NavLink
        component={Link}
        href={page.path}
        label={t(`page.${page.name}`)}
        leftSection={<page.icon size={17} stroke={1.7} aria-hidden />}
        rightSection={count > 0 && <Badge color="gray">{count}</Badge>}
        active={current}
        aria-current={current ? 'page' : undefined}
        className={classes.link ?? ''}
        onClick={onFollow}
      />
    </li>
  );
}

/** Links to all pages, in the order of the work. */
export function Navigation({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTranslation('shell');
  return groups.map((group) => (
    <div key={group ?? 'first'}>
      {group !== null && (
        <div className={classes.group} id={`group-${group}`}>
          {t(`group.${group}`)}
        </div>
      )}
      <ul
        className={classes.list}
        {...(group === null ? {} : { 'aria-labelledby': `group-${group}` })}
      >
        {pages
          .filter((page) => page.group === group)
          .map((page) => (
            <PageLink key={page.name} page={page} onFollow={onFollow} />
          ))}
      </ul>
    </div>
  ));
}
