import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';

/** Random identifiers (UUID version 4). */
export const randomIds: Ids = { next: () => randomUUID() };
