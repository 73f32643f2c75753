import { Anchor, Text } from '@mantine/core';
import { linkAddress } from '../../../shared/base/link-address.ts';
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
  const address = source.url === null ? null : linkAddress(source.url);
  return (
    <Text size="xs" c="dimmed" component="div">
      {address === null ? (
        words
      ) : (
        <Anchor href={address} target="_blank" rel="noreferrer" inherit>
          {words}
        </Anchor>
      )}
      {printed !== undefined && !words.includes(printed) && <div>{`“${printed}”`}</div>}
      {hardware !== undefined && <div>{hardware}</div>}
    </Text>
  );
}
