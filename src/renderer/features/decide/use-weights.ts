import { useState } from 'react';
import type { Criterion } from '../../../shared/domain/criterion.ts';
import type { Decision } from '../../../shared/domain/result/decision.ts';
import type { ProjectDocument } from '../../../shared/domain/project/project.ts';
import { useDocument, useDocumentActions } from '../../workspace/document.ts';
import { evenPoints, pointsOf, projectPoints, type WeightPoints } from './weights-draft.ts';

export interface WeightsView {
  /** What the sliders stand at: the project's weights, or those being dragged. */
  readonly points: WeightPoints;
  /** The project has weights of its own. */
  readonly isOwn: boolean;
  /** The weights come from something else than the sliders, for instance pairwise judgements. */
  readonly obtained: boolean;
  /** Shows a weight without keeping it, while a slider moves. */
  readonly preview: (criterion: Criterion, points: number) => void;
  /** Keeps what is shown, with one weight changed. */
  readonly keep: (criterion: Criterion, points: number) => void;
  /** Takes what is shown into use, in place of any other way of stating weights. */
  readonly keepAsShown: () => void;
  readonly even: () => void;
  readonly restore: () => void;
}

/** Weights of the project: previewed while they move, kept as one step of undo when they stop. */
export function useWeights(decision: Decision): WeightsView {
  const document = useDocument();
  const { updateDocument } = useDocumentActions();
  const [draft, setDraft] = useState<WeightPoints | null>(null);
  const stored =
    document === null
      ? evenPoints
      : document.weighting === undefined
        ? projectPoints(document, decision.meanWeights)
        : pointsOf(decision.meanWeights);
  const points = draft ?? stored;
  const store = (weights: Partial<WeightPoints>) => {
    setDraft(null);
    updateDocument((before) => ({ ...withoutWeighting(before), weights }));
  };
  return {
    points,
    isOwn: Object.keys(document?.weights ?? {}).length > 0,
    obtained: document?.weighting !== undefined,
    preview: (criterion, value) => setDraft({ ...points, [criterion]: value }),
    keep: (criterion, value) => store({ ...points, [criterion]: value }),
    keepAsShown: () => store(points),
    even: () => store(evenPoints),
    restore: () => store({}),
  };
}

/** The document without the way in which its weights were obtained: from here on they are set directly. */
function withoutWeighting(before: ProjectDocument): ProjectDocument {
  const document = { ...before };
  delete document.weighting;
  return document;
}
