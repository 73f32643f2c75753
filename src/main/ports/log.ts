/** Where the program writes what happened, for whoever has to find out later. Never user data. */
export interface Log {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
  /** Records an unexpected error and returns the reference a user can quote. */
  error(event: string, cause: unknown): string;
}
