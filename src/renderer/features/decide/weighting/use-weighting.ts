import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/base/failure.ts';
import type {
  WeightingInput,
  WeightingResult,
} from '../../../../shared/domain/weighting/weighting.ts';
import type { Pack } from '../../../../shared/packs/pack.ts';
import { resolveWeights } from '../../../../shared/plan/weighting/resolve-weights.ts';
import { useDocument, useDocumentActions } from '../../../workspace/document.ts';
import { startWeighting, type Shares } from './start-weighting.ts';

export const weightingKinds = [
  'direct',
  'ranking',
  'swing',
  'pairwise',
  'tree',
  'intervals',
  'ordinal',
  'stakeholders',
] as const;
export type WeightingKind = (typeof weightingKinds)[number];

export interface WeightingView {
  /** The way of stating weights that is shown; it need not be the one in use. */
  readonly kind: WeightingKind;
  readonly inUse: WeightingKind;
  /** What is shown; null where weights are stated directly. */
  readonly shown: WeightingInput | null;
  readonly result: WeightingResult | null;
  /** Why what is shown cannot be used. */
  readonly failure: Failure | null;
  readonly choose: (kind: WeightingKind) => void;
  /** Shows a statement without keeping it, while something is dragged. */
  readonly preview: (next: WeightingInput) => void;
  /** Takes a statement into use, as one step of undo; one that cannot be used is only shown. */
  readonly change: (next: WeightingInput) => void;
}

interface Draft {
  /** What the project said when the draft was begun; a draft ends when that changes. */
  readonly base: WeightingInput | undefined;
  readonly value: WeightingInput;
}

/** The project's statement of weights, and those that are tried beside it. */
export function useWeighting(pack: Pack): WeightingView {
  const { t } = useTranslation('weighting');
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const stored = document?.weighting;
  const inUse = stored?.kind ?? 'direct';
  const [chosen, setChosen] = useState<WeightingKind>(inUse);
  const [left, setLeft] = useState<Partial<Record<WeightingKind, WeightingInput>>>({});
  const [draft, setDraft] = useState<Draft | null>(null);

  const weights = document?.weights ?? {};
  const used = resolveWeights(pack, { weights, weighting: stored });
  const shares: Shares = pack.criteria.map(({ id }, index) => [
    id,
    used.ok ? (used.value.shares[index] ?? 0) : 1 / pack.criteria.length,
  ]);
  const names = {
    performance: t('tree.performance'),
    safety: t('tree.safety'),
    person: t('people.first'),
  };
  const standing = (kind: WeightingKind): WeightingInput | null => {
    if (kind === 'direct') return null;
    if (stored?.kind === kind) return stored;
    return left[kind] ?? startWeighting(kind, shares, names);
  };
  const drafted = draft !== null && draft.base === stored && draft.value.kind === chosen;
  const shown = drafted ? draft.value : standing(chosen);
  const resolved =
    shown === stored ? used : resolveWeights(pack, { weights, weighting: shown ?? undefined });
  const keepLeft = (value: WeightingInput) => setLeft((all) => ({ ...all, [value.kind]: value }));
  return {
    kind: chosen,
    inUse,
    shown,
    result: resolved.ok ? resolved.value.result : null,
    failure: resolved.ok ? null : resolved.error,
    choose: (kind) => {
      if (stored !== undefined) keepLeft(stored);
      if (shown !== null) keepLeft(shown);
      setDraft(null);
      setChosen(kind);
    },
    preview: (value) => setDraft({ base: stored, value }),
    change: (value) => {
      if (!resolveWeights(pack, { weights, weighting: value }).ok) {
        setDraft({ base: stored, value });
        return;
      }
      setDraft(null);
      if (stored !== undefined && stored.kind !== value.kind) keepLeft(stored);
      updateDocument((before) => ({ ...before, weighting: value }));
    },
  };
}
