import type { Client } from '../../../../shared/api/client.ts';
import type { Failure } from '../../../../shared/base/failure.ts';
import { ok, type Result } from '../../../../shared/base/result.ts';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { ProjectDocument } from '../../../../shared/domain/project/project.ts';
import { analysisText } from '../analysis-text.ts';
import type { CommandAction } from '../commands.ts';
import { readPlanFiles, type PlanOptions } from '../plan-file.ts';
import { plainTexts } from '../plain-texts.ts';
import { planText } from '../plan-text.ts';

/** `plan FILE…`: evaluates what the files hold, and analyses the decisions when asked. */
export function planCommand(
  names: readonly string[],
  options: PlanOptions & { readonly json?: boolean; readonly analyze?: boolean },
): CommandAction {
  return async ({ terminal, client, files }) => {
    const document = readPlanFiles(files, names, options);
    if (!document.ok) return document;
    const plan = await client.invoke('plan.evaluate', { document: document.value });
    if (!plan.ok) return plan;
    const analysed = options.analyze ? await analyzeAll(client, document.value) : ok([]);
    if (!analysed.ok) return analysed;
    const analyses = analysed.value;
    if (options.json) {
      terminal.printJson(options.analyze ? { ...plan.value, analyses } : plan.value);
      return ok(null);
    }
    const { language } = terminal;
    const texts = analyses.map((analysis) => analysisText(plainTexts(analysis), language));
    terminal.print(
      [planText(plainTexts(plan.value), plainTexts(document.value.name), language), ...texts].join(
        '\n\n',
      ),
    );
    return ok(null);
  };
}

async function analyzeAll(
  client: Client,
  document: ProjectDocument,
): Promise<Result<readonly DecisionAnalysis[], Failure>> {
  const analyses: DecisionAnalysis[] = [];
  for (const workload of document.workloads.keys()) {
    const analysis = await client.invoke('decision.analyze', { document, workload });
    if (!analysis.ok) return analysis;
    analyses.push(analysis.value);
  }
  return ok(analyses);
}
