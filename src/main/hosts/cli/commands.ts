import type { Failure } from '../../../shared/base/failure.ts';
import type { Client } from '../../../shared/api/client.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Application } from '../compose.ts';
import type { Terminal } from './terminal.ts';

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly client: Client;
  readonly application: Application;
}

/** Does the work of one command; a failure becomes one line and an exit status. */
export type CommandAction = (context: CommandContext) => Promise<Result<null, Failure>>;
