import { ok } from '../../../../shared/base/result.ts';
import type { CommandAction } from '../commands.ts';
import { packListText, packText } from '../pack-text.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `packs`: the packs that are there. */
export function packsCommand(options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const packs = await client.invoke('packs.list', {});
    if (!packs.ok) return packs;
    if (options.json) terminal.printJson({ schema: 'isoplan/packs@1', packs: packs.value });
    else terminal.print(packListText(packs.value, terminal.language));
    return ok(null);
  };
}

/** `packs show ID`: one pack with its parameters and their sources. */
export function packsShowCommand(id: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const read = await client.invoke('packs.read', { id });
    if (!read.ok) return read;
    if (options.json) terminal.printJson({ ...read.value.pack, hash: read.value.hash });
    else terminal.print(packText(read.value.pack, read.value.hash, terminal.language));
    return ok(null);
  };
}
