import { err, ok } from '../../../../shared/base/result.ts';
import { say, text, type Language } from '../../../../shared/base/text.ts';
import {
  decisionInput,
  type DecisionReview,
  type RecordedDecision,
} from '../../../../shared/domain/project/decision-record.ts';
import { parseFields } from '../../../../shared/domain/schema/field-problems.ts';
import { triggerText } from '../../../../shared/plan/comparison/read-triggers.ts';
import { decisionStatusWords } from '../../../../shared/wording/decision-record-words.ts';
import type { CommandAction } from '../commands.ts';

interface DecisionsOptions {
  readonly review?: boolean;
  readonly json?: boolean;
}

function decisionLines(decision: RecordedDecision, language: Language): readonly string[] {
  const t = (en: string, zh: string): string => say(text(en, zh), language);
  const chosen = decision.choices.map(({ workload, alternative }) =>
    workload === null ? alternative : `${workload}: ${alternative}`,
  );
  return [
    `#${decision.number}  ${decision.at}  ${say(decisionStatusWords[decision.status], language)}  ${decision.who}`,
    `  ${chosen.join(', ')}`,
    `  ${decision.rationale.replaceAll(/\s+/g, ' ')}`,
    ...decision.triggers.map((trigger) => `  ${say(triggerText(trigger), language)}`),
    `  ${t('made on revision', '依据修订')} ${decision.basis.revision}, ${decision.basis.pack.id} ${decision.basis.pack.hash.slice(0, 12)}`,
    ...(decision.staleness ? [`  ${say(decision.staleness.because, language)}`] : []),
  ];
}

function reviewLines(review: DecisionReview, language: Language): readonly string[] {
  const marks = { fired: '!', quiet: ' ', unknown: '?' } as const;
  return [
    ...decisionLines(review.decision, language),
    ...review.readings.map(({ state, text: words }) => `  ${marks[state]} ${say(words, language)}`),
  ];
}

/** `projects decisions ID`: what was decided, and with `--review` how its triggers stand now. */
export function projectsDecisionsCommand(
  project: string,
  options: DecisionsOptions,
): CommandAction {
  return async ({ terminal, client }) => {
    const { language } = terminal;
    const nothing = say(text('No decisions.', '没有决策。'), language);
    if (options.review !== true) {
      const decisions = await client.invoke('decisions.list', { project });
      if (!decisions.ok) return decisions;
      if (options.json) {
        terminal.printJson({ schema: 'isoplan/decisions@1', project, decisions: decisions.value });
      } else {
        const lines = decisions.value.flatMap((decision) => decisionLines(decision, language));
        terminal.print(lines.length === 0 ? nothing : lines.join('\n'));
      }
      return ok(null);
    }
    const reviews = await client.invoke('decisions.review', { project });
    if (!reviews.ok) return reviews;
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/review@1', project, reviews: reviews.value });
    } else {
      const lines = reviews.value.flatMap((review) => reviewLines(review, language));
      terminal.print(lines.length === 0 ? nothing : lines.join('\n'));
    }
    const fired = reviews.value.filter((review) => review.fired).map(({ decision }) => decision);
    return fired.length === 0
      ? ok(null)
      : err({ code: 'review-due', project, decisions: fired.map(({ number }) => number) });
  };
}

/** `projects decide ID FILE`: records the decision of a file on the project as it is now. */
export function projectsDecideCommand(
  project: string,
  file: string,
  options: Pick<DecisionsOptions, 'json'>,
): CommandAction {
  return async ({ terminal, client, files }) => {
    const value = files.readDocument(file);
    if (!value.ok) return value;
    const decision = parseFields(decisionInput, value.value, { source: file });
    if (!decision.ok) return decision;
    const current = await client.invoke('projects.read', { id: project });
    if (!current.ok) return current;
    const { revision } = current.value;
    const recorded = await client.invoke('decisions.record', {
      project,
      revision,
      decision: decision.value,
    });
    if (!recorded.ok) return recorded;
    if (options.json) {
      terminal.printJson({ schema: 'isoplan/decision@1', project, decision: recorded.value });
    } else {
      terminal.print(decisionLines(recorded.value, terminal.language).join('\n'));
    }
    return ok(null);
  };
}
