import { ok } from '../../../../shared/base/result.ts';
import type { CommandAction } from '../commands.ts';
import { readPlanFiles, type PlanOptions } from '../plan-file.ts';
import { planText } from '../plan-text.ts';

/** `plan FILE…`: evaluates what the files hold. */
export function planCommand(
  files: readonly string[],
  options: PlanOptions & { readonly json?: boolean },
): CommandAction {
  return async ({ terminal, client }) => {
    const document = readPlanFiles(files, options);
    if (!document.ok) return document;
    const plan = await client.invoke('plan.evaluate', { document: document.value });
    if (!plan.ok) return plan;
    if (options.json) terminal.printJson(plan.value);
    else terminal.print(planText(plan.value, document.value.name, terminal.language));
    return ok(null);
  };
}
