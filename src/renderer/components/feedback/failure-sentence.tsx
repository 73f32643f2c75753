import { Text } from '@mantine/core';
import { failureSentence } from '../../../shared/wording/failure/failure-sentence.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { useLanguage } from '../../language/use-language.ts';

/** A failure in words, in the language on the screen. */
export function FailureSentence({ failure }: { readonly failure: Failure }) {
  const language = useLanguage();
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {failureSentence(failure, language)}
    </Text>
  );
}
