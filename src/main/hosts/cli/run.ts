import { CommanderError } from 'commander';
import { createClient } from '../../../shared/api/client.ts';
import type { Expectation, Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { languages } from '../../../shared/base/text.ts';
import { findInstallation } from '../application-root.ts';
import { compose } from '../compose.ts';
import { defaultDataDirectory } from '../data-directory.ts';
import { keepPrivate } from '../private-files.ts';
import type { CommandAction } from './commands.ts';
import { defineProgram, type CommonOptions } from './define-program.ts';
import { requestedLanguage } from './language.ts';
import { choiceOption } from './option-values.ts';
import { CallProblem, type CallParser } from './program.ts';
import { tellNotices } from './tell-notices.ts';
import { createTerminal, type Streams } from './terminal.ts';

/** What a call asks for: an action to run, or nothing when help or the version was shown. */
interface ParsedCall {
  readonly action: CommandAction | null;
  readonly data: string;
}

/** Runs one call of the command line. Never throws; returns the exit status. */
export async function runCommandLine(words: readonly string[], streams: Streams): Promise<number> {
  const language = requestedLanguage(words, streams.environment);
  const terminal = createTerminal(streams, language);
  const { version } = findInstallation();
  let chosen: CommandAction | null = null;
  const program = defineProgram(language, version, (action) => {
    chosen = action;
  });
  program.configureOutput({
    writeOut: (text) => terminal.print(text),
    writeErr: () => undefined,
  });
  const parsed = parseCall(program, words, () => chosen);
  if (!parsed.ok) return terminal.fail(parsed.error);
  const { action, data } = parsed.value;
  if (action === null) return 0;

  const isAlone = !words.includes('serve');
  const application = compose({ host: 'cli', isAlone, data, userFileMode: keepPrivate() });
  try {
    const client = createClient((method, input) => application.dispatch({ method, input }));
    const done = await action({ terminal, client, files: application.files, application });
    if (application.hasOpenStore()) await tellNotices(terminal, client);
    return done.ok ? 0 : terminal.fail(done.error);
  } catch (cause) {
    const reference = application.log.error('command line', cause);
    return terminal.fail({ code: 'internal', reference });
  } finally {
    await application.close();
  }
}

function parseCall(
  program: CallParser,
  words: readonly string[],
  chosen: () => CommandAction | null,
): Result<ParsedCall, Failure> {
  if (words.length === 0) return err(commandMissing(program));
  try {
    program.parse(words, { from: 'user' });
  } catch (problem) {
    if (problem instanceof CallProblem) return err(problem.failure);
    // Help and the version end the parsing this way too, with nothing left to run.
    if (problem instanceof CommanderError && problem.exitCode === 0) {
      return ok({ action: null, data: '' });
    }
    if (isHelpAskedFor(problem)) return withoutCommand(program);
    throw problem;
  }
  const { data } = program.opts<CommonOptions>();
  const wrong = wrongCommonOption(program);
  if (wrong !== null) return err(wrong);
  const action = chosen();
  if (action === null) return err(commandMissing(program));
  const folder = data ?? defaultDataDirectory();
  if (folder !== null) return ok({ action, data: folder });
  return err(wrongFolder({ kind: 'folder-without-home' }));
}

/** The parser shows its help, as a failure, where only options were given. */
function isHelpAskedFor(problem: unknown): boolean {
  return problem instanceof CommanderError && problem.code === 'commander.help';
}

function withoutCommand(program: CallParser): Result<ParsedCall, Failure> {
  const wrong = wrongCommonOption(program);
  if (wrong !== null) return err(wrong);
  program.outputHelp();
  return ok({ action: null, data: '' });
}

function wrongCommonOption(program: CallParser): Failure | null {
  const { lang, data } = program.opts<CommonOptions>();
  const valid = lang === undefined ? ok(null) : choiceOption('--lang', lang, languages);
  if (!valid.ok) return valid.error;
  return data === '' ? wrongFolder({ kind: 'present' }) : null;
}

function wrongFolder(expected: Expectation): Failure {
  return { code: 'option-invalid', option: '--data', found: '', expected };
}

function commandMissing(program: CallParser): Failure {
  return { code: 'argument-missing', command: program.name(), argument: 'COMMAND' };
}
