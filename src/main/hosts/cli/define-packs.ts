import type { CommandAction } from './commands.ts';
import { packsCompareCommand, type CompareOptions } from './commands/packs-compare.ts';
import {
  packsCommand,
  packsExportCommand,
  packsImportCommand,
  packsRemoveCommand,
  packsShowCommand,
} from './commands/packs.ts';
import type { CallParser } from './program.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `packs` and what can be done with them. */
export function addPacks(
  packs: CallParser,
  json: string,
  t: (en: string, zh: string) => string,
  choose: (action: CommandAction) => void,
): void {
  const thePack = t('the pack', '模型包');
  packs.option('--json', json).action((options: JsonOption) => choose(packsCommand(options)));
  packs
    .command('show')
    .description(t('shows one pack with its sources', '显示一个模型包及其来源'))
    .argument('<id>', thePack)
    .option('--json', json)
    .action((id: string, _options: JsonOption, self: CallParser) =>
      choose(packsShowCommand(id, self.optsWithGlobals<JsonOption>())),
    );
  packs
    .command('import')
    .description(t('keeps a pack of your own', '导入自己的模型包'))
    .argument('<file>', t('JSON or YAML', 'JSON 或 YAML 文件'))
    .option('--replace', t('in place of the one with its id', '替换同 id 的模型包'))
    .option('--json', json)
    .action((file: string, _options: unknown, self: CallParser) =>
      choose(packsImportCommand(file, self.optsWithGlobals())),
    );
  packs
    .command('export')
    .description(t('writes a pack as a file', '将模型包导出为文件'))
    .argument('<id>', thePack)
    .option('--out <FILE>', t('default: standard output', '默认为标准输出'))
    .action((id: string, options: { readonly out?: string }) =>
      choose(packsExportCommand(id, options)),
    );
  packs
    .command('remove')
    .description(t('forgets a pack of your own', '移除自己导入的模型包'))
    .argument('<id>', thePack)
    .action((id: string) => choose(packsRemoveCommand(id)));
  packs
    .command('compare')
    .description(t('holds a pack against published figures', '将模型包与已发表数据对照'))
    .argument('[stated]', t('the pack in question', '被质疑的模型包'), 'seed')
    .argument('[evidence]', t('the pack of measurements', '测量数据的模型包'), 'evidence')
    .option('--for <FILE>', t('the first workload of this file', '采用该文件的第一个工作负载'))
    .option('--host <FILE>', t('the host; default: this machine', '主机文件；默认为本机'))
    .option(
      '--basis <BASIS>',
      t('stated, derived or calibrated (default)', 'stated、derived 或 calibrated（默认）'),
    )
    .option('--csv', t('print comma-separated values', '输出逗号分隔值'))
    .option('--json', json)
    .action((stated: string, evidence: string, _options: unknown, self: CallParser) =>
      choose(packsCompareCommand(stated, evidence, self.optsWithGlobals<CompareOptions>())),
    );
}
