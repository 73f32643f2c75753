import { composed, text, type Text } from '../../base/text.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { inSentence } from '../../wording/title-in-sentence.ts';
import { missingName } from '../figures/criterion-values.ts';
import { missingValueName } from './score-model.ts';

/** What an uncertain figure is called: a parameter, an input, or a value nothing is published for. */
export function parameterTitle(prepared: PreparedPack, id: string): Text {
  const parameter = prepared.parameters.get(id);
  if (parameter) {
    const { alternative, title } = parameter.definition;
    return ofAlternative(prepared, alternative, title);
  }
  const input = prepared.inputs.get(id);
  if (input) return input.title;
  const missing = missingValueOf(prepared, id);
  if (missing === null) return text(id, id);
  const title = inSentence(missing.criterion.title);
  const value = composed(
    `value of ${title.en} (no figure is published)`,
    `${title.zh}的价值（无公开数值）`,
  );
  return ofAlternative(prepared, missing.alternative.id, value);
}

/** The name under which a figure is drawn. */
export function drawnName(prepared: PreparedPack, name: string): string {
  if (prepared.parameters.has(name) || prepared.inputs.has(name)) return name;
  const missing = missingValueOf(prepared, name);
  return missing === null ? name : missingName(missing.alternative.id, missing.criterion.id);
}

function ofAlternative(prepared: PreparedPack, id: string | null, title: Text): Text {
  const owner = prepared.pack.alternatives.find((one) => one.id === id)?.name;
  return owner ? text(`${owner.en}: ${title.en}`, `${owner.zh}：${title.zh}`) : title;
}

/** What a name of a value for which nothing is published stands for; null for any other name. */
function missingValueOf({ pack }: PreparedPack, name: string) {
  for (const alternative of pack.alternatives) {
    for (const criterion of pack.criteria) {
      if (missingValueName(alternative.id, criterion.id) === name)
        return { alternative, criterion };
    }
  }
  return null;
}
