import { Mark, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit, SearchPlace } from '../../../shared/domain/project/store-records.ts';
import { useClient } from '../../workspace/client.ts';
import { useProject } from '../../workspace/document.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './projects.module.css';

const settleDelay = 200;
const maxPlaces = 4;

/** The projects the words are found in; the last answer stays while the next one is on its way. */
function useSearch(search: string) {
  const client = useClient();
  const project = useProject();
  const [query] = useDebouncedValue(search, settleDelay, { leading: true });
  return useQuery({
    queryKey: ['projects.search', query, project?.revision ?? 0],
    enabled: query !== '',
    queryFn: () => client.invoke('projects.search', { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

function Snippet({ place }: { readonly place: SearchPlace }) {
  const { t } = useTranslation('projects');
  const where =
    place.label === null
      ? t(`found.${place.kind}`)
      : t('found.labelled', { kind: t(`found.${place.kind}`), label: place.label });
  return (
    <li className={classes.snippet}>
      <Text size="xs" c="dimmed" span>
        {where}
      </Text>
      <Text size="xs" span>
        {place.snippet.map((part, index) =>
          part.match ? (
            // Parts of one text have no names; they are never reordered.
            // oxlint-disable-next-line react/no-array-index-key
            <Mark key={index}>{part.text}</Mark>
          ) : (
            part.text
          ),
        )}
      </Text>
    </li>
  );
}

/** Where in a project the words were found, below its name. */
export function FoundPlaces({ places }: { readonly places: readonly SearchPlace[] }) {
  return (
    <ul className={classes.snippets}>
      {places.slice(0, maxPlaces).map((place, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Snippet key={index} place={place} />
      ))}
    </ul>
  );
}

interface SearchResultsProps {
  readonly search: string;
  readonly children: (hits: readonly SearchHit[]) => ReactNode;
}

/** Where every word of the search is found: in names, notes, workloads, reasons, rationales. */
export function SearchResults({ search, children }: SearchResultsProps) {
  const { t } = useTranslation('projects');
  const { data, refetch } = useSearch(search);
  if (data === undefined) return <Pending />;
  if (!data.ok) return <FailureAlert failure={data.error} onRetry={() => void refetch()} />;
  return (
    <Panel title={t('found.title', { count: data.value.length })} flush>
      {data.value.length === 0 ? (
        <EmptyState
          icon={<IconSearchOff size={22} />}
          title={t('notFound.title')}
          description={t('notFound.description', { search })}
        />
      ) : (
        children(data.value)
      )}
    </Panel>
  );
}
