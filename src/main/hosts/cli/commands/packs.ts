import { ok } from '../../../../shared/base/result.ts';
import { say, text } from '../../../../shared/base/text.ts';
import type { CommandAction } from '../commands.ts';
import { packListText, packText } from '../pack-text.ts';
import { plainTexts } from '../plain-texts.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `packs`: the packs that are there. */
export function packsCommand(options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const packs = await client.invoke('packs.list', {});
    if (!packs.ok) return packs;
    if (options.json) terminal.printJson({ schema: 'isoplan/packs@1', packs: packs.value });
    else terminal.print(packListText(plainTexts(packs.value), terminal.language));
    return ok(null);
  };
}

/** `packs show ID`: one pack with its parameters and their sources. */
export function packsShowCommand(id: string, options: JsonOption): CommandAction {
  return async ({ terminal, client }) => {
    const read = await client.invoke('packs.read', { id });
    if (!read.ok) return read;
    if (options.json) terminal.printJson({ ...read.value.pack, hash: read.value.hash });
    else terminal.print(packText(plainTexts(read.value.pack), read.value.hash, terminal.language));
    return ok(null);
  };
}

/** `packs import FILE`: keeps the pack that a file holds; nothing is kept of one with a fault. */
export function packsImportCommand(
  file: string,
  options: JsonOption & { readonly replace?: boolean },
): CommandAction {
  return async ({ terminal, client, files }) => {
    const content = files.readText(file);
    if (!content.ok) return content;
    const replace = options.replace ?? false;
    const call = { fileName: file, text: content.value, replace };
    const imported = await client.invoke('packs.import', call);
    if (!imported.ok) return imported;
    if (options.json) terminal.printJson(imported.value);
    else terminal.print(packListText([plainTexts(imported.value)], terminal.language));
    return ok(null);
  };
}

/** `packs export ID`: a pack as it can be changed and imported again, in both languages. */
export function packsExportCommand(id: string, options: { readonly out?: string }): CommandAction {
  return async ({ terminal, client, files }) => {
    const file = await client.invoke('packs.export', { id });
    if (!file.ok) return file;
    if (options.out !== undefined) {
      return files.write(options.out, file.value.text);
    }
    terminal.printFile(file.value.text);
    return ok(null);
  };
}

/** `packs remove ID`: forgets a pack of the user's own. */
export function packsRemoveCommand(id: string): CommandAction {
  return async ({ terminal, client }) => {
    const removed = await client.invoke('packs.remove', { id });
    if (!removed.ok) return removed;
    terminal.note(say(text(`removed ${id}`, `已移除 ${id}`), terminal.language));
    return ok(null);
  };
}
