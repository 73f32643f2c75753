import { Anchor, Text } from '@mantine/core';
import { datedCitation, hardwareText } from '../../../shared/wording/source-text.ts';
import type { ParameterSource } from '../../../shared/domain/provenance.ts';
import { useLanguage } from '../../language/use-language.ts';

interface SourceLineProps {
  readonly source: ParameterSource;
  /** The figure as the source prints it. */
  readonly printed?: string | undefined;
}

/** Where a figure comes from: the citation with its year, linked, and the machines it was measured on. */
export function SourceLine({ source, printed }: SourceLineProps) {
  const language = useLanguage();
  const words = datedCitation(source)[language];
  const hardware = hardwareText(source)?.[language];
  return (
    <Text size="xs" c="dimmed" component="div">
      {source.url === null ? (
        words
      ) : (
        <Anchor href={source.url} target="_blank" rel="noreferrer" inherit>
          {words}
        </Anchor>
      )}
      {printed !== undefined && !words.includes(printed) && <div>{`“${printed}”`}</div>}
      {hardware !== undefined && <div>{hardware}</div>}
    </Text>
  );
}
