import type { CommandAction } from './commands.ts';
import {
  projectsBackupsCommand,
  projectsBackUpCommand,
  projectsRestoreCommand,
} from './commands/projects-backups.ts';
import { projectsNoticesCommand } from './commands/projects-notices.ts';
import { projectsDecideCommand, projectsDecisionsCommand } from './commands/projects-decisions.ts';
import { projectsCompareCommand, projectsHistoryCommand } from './commands/projects-history.ts';
import {
  projectsCommand,
  projectsExportCommand,
  projectsImportCommand,
  projectsSearchCommand,
} from './commands/projects.ts';
import type { CallParser } from './program.ts';

interface JsonOption {
  readonly json?: boolean;
}

/** `projects` and what can be done with them. */
export function addProjects(
  projects: CallParser,
  json: string,
  t: (en: string, zh: string) => string,
  choose: (action: CommandAction) => void,
): void {
  const theProject = t('the project', '项目');
  const command = (name: string, en: string, zh: string): CallParser =>
    projects.command(name).description(t(en, zh));

  projects.option('--json', json).action((options: JsonOption) => choose(projectsCommand(options)));
  command('search', 'finds projects by their words', '按文字查找项目')
    .argument('<words...>', t('all of them must be found', '须全部找到'))
    .option('--json', json)
    .action((words: readonly string[], _options: unknown, self: CallParser) =>
      choose(projectsSearchCommand(words, self.optsWithGlobals<JsonOption>())),
    );
  command('history', 'lists the changes of a project', '列出项目的修订')
    .argument('<id>', theProject)
    .option('--json', json)
    .action((id: string, _options: unknown, self: CallParser) =>
      choose(projectsHistoryCommand(id, self.optsWithGlobals<JsonOption>())),
    );
  command(
    'compare',
    'what changed between two revisions, and what that did to the results',
    '比较两个修订的输入与结果',
  )
    .argument('<id>', theProject)
    .argument('<from>', t('number of the earlier revision', '较早的修订号'))
    .argument('<to>', t('number of the later revision', '较晚的修订号'))
    .option('--json', json)
    .action((id: string, from: string, to: string, _options: unknown, self: CallParser) =>
      choose(projectsCompareCommand(id, from, to, self.optsWithGlobals<JsonOption>())),
    );
  command('decisions', 'lists the decisions of a project', '列出项目的决策')
    .argument('<id>', theProject)
    .option(
      '--review',
      t('read their triggers; status 1 when one fires', '检查复审条件；有触发时退出状态为 1'),
    )
    .option('--json', json)
    .action((id: string, _options: unknown, self: CallParser) =>
      choose(projectsDecisionsCommand(id, self.optsWithGlobals())),
    );
  command('decide', 'records a decision', '记录一项决策')
    .argument('<id>', theProject)
    .argument(
      '<file>',
      t(
        'JSON or YAML: choices, rationale, who, status, triggers, supersedes',
        'JSON 或 YAML 文件：choices、rationale、who、status、triggers、supersedes',
      ),
    )
    .option('--json', json)
    .action((id: string, file: string, _options: unknown, self: CallParser) =>
      choose(projectsDecideCommand(id, file, self.optsWithGlobals<JsonOption>())),
    );
  command('export', 'writes a project as a file', '将项目导出为文件')
    .argument('<id>', theProject)
    .option('--out <FILE>', t('default: standard output', '默认为标准输出'))
    .option(
      '--with-history',
      t('with all revisions, snapshots and decisions', '包含全部修订、快照与决策'),
    )
    .action((id: string, options: { readonly out?: string; readonly withHistory?: boolean }) =>
      choose(projectsExportCommand(id, options)),
    );
  command('import', 'stores what a file holds', '将文件内容存入项目库')
    .argument('<file>', t('JSON or YAML', 'JSON 或 YAML 文件'))
    .option('--dry-run', t('only say what would be done', '只说明将会做什么'))
    .option('--json', json)
    .action((file: string, _options: unknown, self: CallParser) =>
      choose(projectsImportCommand(file, self.optsWithGlobals())),
    );
  command('notices', 'tells what happened to the store', '列出项目库的通知')
    .option('--read', t('they were read and are told no more', '标记为已读，不再提示'))
    .option('--json', json)
    .action((_options: unknown, self: CallParser) =>
      choose(projectsNoticesCommand(self.optsWithGlobals())),
    );
  addBackups(
    command('backups', 'lists the backups of the store', '列出项目库的备份'),
    json,
    t,
    choose,
  );
}

function addBackups(
  backups: CallParser,
  json: string,
  t: (en: string, zh: string) => string,
  choose: (action: CommandAction) => void,
): void {
  backups
    .option('--json', json)
    .action((_options: unknown, self: CallParser) =>
      choose(projectsBackupsCommand(self.optsWithGlobals<JsonOption>())),
    );
  backups
    .command('make')
    .description(t('makes one now', '立即备份'))
    .option('--json', json)
    .action((_options: unknown, self: CallParser) =>
      choose(projectsBackUpCommand(self.optsWithGlobals<JsonOption>())),
    );
  backups
    .command('restore')
    .description(t('brings back what a backup holds', '恢复备份中的内容'))
    .argument('<name>', t('as the list shows it', '列表中的名称'))
    .option('--json', json)
    .action((name: string, _options: unknown, self: CallParser) =>
      choose(projectsRestoreCommand(name, self.optsWithGlobals<JsonOption>())),
    );
}
