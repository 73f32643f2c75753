import { Anchor } from '@mantine/core';
import type { AnalysedParameter } from '../../../../shared/domain/result/analysis.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { useExplain } from './explain.ts';

/** The name of a parameter; pressed, it says where its figures come from. */
export function ParameterLink({ parameter }: { readonly parameter: AnalysedParameter }) {
  const language = useLanguage();
  const ask = useExplain();
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      ta="start"
      onClick={() => ask({ kind: 'parameter', id: parameter.id })}
    >
      {parameter.title[language]}
    </Anchor>
  );
}
