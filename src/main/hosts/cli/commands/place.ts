import type { Client } from '../../../../shared/api/client.ts';
import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { Placement } from '../../../../shared/placement/placement.ts';
import type { UserFiles } from '../../../ports/user-files.ts';
import type { CommandAction } from '../commands.ts';
import { integerOption, numberOption } from '../option-values.ts';
import { plainTexts } from '../plain-texts.ts';
import { placementText } from '../placement-text.ts';
import { readPlanFiles, type PlanOptions } from '../plan-file.ts';

const minSeconds = 0.05;
const maxSeconds = 3600;
const maxIterations = 1_000_000_000;
const maxSpare = 1_000_000;

export interface PlaceOptions extends PlanOptions {
  readonly vbp?: string;
  readonly paradigm?: string;
  readonly spare: string;
  readonly seconds: string;
  readonly iterations?: string;
  readonly json?: boolean;
}

/** `place FILE…`: places workloads on hosts; `--vbp` takes a plain instance of vector bin packing instead. */
export function placeCommand(names: readonly string[], options: PlaceOptions): CommandAction {
  return async ({ terminal, client, files }) => {
    const budget = readBudget(options);
    if (!budget.ok) return budget;
    const [unexpected] = names;
    if (options.vbp !== undefined && unexpected !== undefined) {
      return err({ code: 'argument-unexpected', command: 'isoplan place', found: unexpected });
    }
    const placement =
      options.vbp === undefined
        ? await placeFiles(client, files, names, options, budget.value)
        : await packInstance(client, files, options.vbp, budget.value);
    if (!placement.ok) return placement;
    if (options.json) terminal.printJson(placement.value);
    else terminal.print(placementText(plainTexts(placement.value), terminal.language));
    return allPlaced(placement.value);
  };
}

interface Budget {
  readonly seconds: number;
  readonly iterations?: number;
}

function readBudget(options: PlaceOptions): Result<Budget, Failure> {
  const seconds = numberOption('--seconds', options.seconds, minSeconds, maxSeconds);
  if (!seconds.ok) return seconds;
  if (options.iterations === undefined) return ok({ seconds: seconds.value });
  const iterations = integerOption('--iterations', options.iterations, 0, maxIterations);
  return iterations.ok ? ok({ seconds: seconds.value, iterations: iterations.value }) : iterations;
}

async function placeFiles(
  client: Client,
  files: UserFiles,
  names: readonly string[],
  options: PlaceOptions,
  budget: Budget,
): Promise<Result<Placement, Failure>> {
  if (names.length === 0)
    return err({ code: 'argument-missing', command: 'isoplan place', argument: 'file' });
  const spare = integerOption('--spare', options.spare, 0, maxSpare);
  if (!spare.ok) return spare;
  const document = readPlanFiles(files, names, options);
  if (!document.ok) return document;
  const { paradigm = 'best' } = options;
  return client.invoke('placement.place', {
    document: document.value,
    alternative: paradigm === 'best' ? null : paradigm,
    spare: spare.value,
    ...budget,
  });
}

async function packInstance(
  client: Client,
  files: UserFiles,
  file: string,
  budget: Budget,
): Promise<Result<Placement, Failure>> {
  const instance = files.readText(file);
  if (!instance.ok) return instance;
  return client.invoke('placement.packBins', { instance: instance.value, source: file, ...budget });
}

function allPlaced({ hosts, unplaced }: Placement): Result<null, Failure> {
  const missing = unplaced.reduce((sum, { count }) => sum + count, 0);
  if (missing === 0) return ok(null);
  const found = hosts
    .flatMap(({ patterns }) => patterns)
    .reduce(
      (sum, { times, instances }) =>
        sum + times * instances.reduce((many, { count }) => many + count, 0),
      0,
    );
  return err({ code: 'not-all-placed', unplaced: missing, asked: missing + found });
}
