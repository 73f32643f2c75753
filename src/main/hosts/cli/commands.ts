import type { Failure } from '../../../shared/base/failure.ts';
import type { Client } from '../../../shared/api/client.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { UserFiles } from '../../ports/user-files.ts';
import type { Application } from '../compose.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Whatever a command asks of the planner goes through the same door as the calls of the other hosts. */
  readonly client: Client;
  /** The files that the words of the call name. */
  readonly files: UserFiles;
  /** For `serve`, which is a host of its own. */
  readonly application: Application;
}

/** Does the work of one command; a failure becomes one line and an exit status. */
export type CommandAction = (context: CommandContext) => Promise<Result<null, Failure>>;
