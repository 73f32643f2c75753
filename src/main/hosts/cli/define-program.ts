import { say, text, type Language } from '../../../shared/base/text.ts';
import type { CommandAction } from './commands.ts';
import { auditCommand } from './commands/audit.ts';
import { calibrateCommand, type CalibrateOptions } from './commands/calibrate.ts';
import { placeCommand, type PlaceOptions } from './commands/place.ts';
import { planCommand } from './commands/plan.ts';
import { probeCommand, type ProbeOptions } from './commands/probe.ts';
import { reportCommand } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { addPacks } from './define-packs.ts';
import { addProjects } from './define-projects.ts';
import type { PlanOptions } from './plan-file.ts';
import { CallParser } from './program.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang?: string;
  readonly data?: string;
}

interface JsonOption {
  readonly json?: boolean;
}

/**
 * The command line as the contract lays it down. Parsing a call only chooses an action; nothing
 * runs before the whole call has been understood.
 */
export function defineProgram(
  language: Language,
  version: string,
  choose: (action: CommandAction) => void,
): CallParser {
  const t = (en: string, zh: string): string => say(text(en, zh), language);
  const program = new CallParser('isoplan', language);
  program
    .description(t('Decides how to isolate workloads.', '决定如何隔离工作负载。'))
    .version(version, '-V, --version', t('shows the version', '显示版本'))
    .option('--lang <LANG>', t('language: en or zh', '语言：en 或 zh'))
    .option('--data <DIR>', t('where the project store is', '项目库所在目录'));

  const json = t('print one JSON document', '输出一个 JSON 文档');
  const command = (name: string, en: string, zh: string): CallParser =>
    program.command(name).description(t(en, zh));

  command('probe', 'reads this machine', '识别本机')
    .option('--whole-machine', wholeMachine(t))
    .option(
      '--with-identifiers',
      t(
        'also serial numbers, hardware addresses, host and user names',
        '同时输出序列号、硬件地址、主机名与用户名',
      ),
    )
    .option(
      '--record <FILE>',
      t(
        'write all that is read to a file, without serial numbers, addresses and names, to be sent with a report of a wrong reading',
        '将读到的全部内容写入文件（不含序列号、地址与名称），便于随问题报告发送',
      ),
    )
    .option('--json', json)
    .action((options: ProbeOptions) => choose(probeCommand(options)));

  command('calibrate', 'measures this machine', '测量本机')
    .option('--quick', t('under 10 s instead of under 2 minutes', '10 秒以内，而非 2 分钟以内'))
    .option('--folder <DIR>', t('a folder on the disk to measure', '待测磁盘上的目录'))
    .option(
      '--runtimes',
      t(
        'also start the installed runtimes with a tiny workload (V8, wasmtime, docker, podman, qemu), up to 20 s each; nothing is downloaded or left behind',
        '同时以微小负载启动已安装的运行时（V8、wasmtime、docker、podman、qemu），每个至多 20 秒；不下载、不残留任何内容',
      ),
    )
    .option('--json', json)
    .action((options: CalibrateOptions) => choose(calibrateCommand(options)));

  addPlanOptions(command('plan', 'evaluates a project or workloads', '评估项目或工作负载'), t)
    .argument('<file...>', t('JSON or YAML', 'JSON 或 YAML 文件'))
    .option('--analyze', t('how firm each decision is', '分析各结论的可靠程度'))
    .option('--json', json)
    .action(
      (
        files: readonly string[],
        options: PlanOptions & JsonOption & { readonly analyze?: boolean },
      ) => choose(planCommand(files, options)),
    );

  addPlanOptions(command('place', 'places workloads on hosts', '将负载放置到主机'), t)
    .argument('[file...]', t('JSON or YAML', 'JSON 或 YAML 文件'))
    .option(
      '--paradigm <ID>',
      t(
        'best: the recommended alternative of each workload (default); else one for all',
        'best：各负载的推荐方案（默认）；否则全部采用该方案',
      ),
    )
    .option(
      '--spare <N>',
      t('all must still fit when any N hosts fail', '任意 N 台主机故障后仍须放得下'),
      '0',
    )
    .option(
      '--vbp <FILE>',
      t('a plain instance of vector bin packing instead', '改为向量装箱问题的纯文本实例'),
    )
    .option(
      '--seconds <S>',
      t('budget; the best found is given then', '时间预算，届时给出最优'),
      '2',
    )
    .option(
      '--iterations <N>',
      t(
        'exchanges at most: the same number gives the same placement',
        '交换次数上限：次数相同则结果相同',
      ),
    )
    .option('--json', json)
    .action((files: readonly string[], options: PlaceOptions) =>
      choose(placeCommand(files, options)),
    );

  addPlanOptions(command('report', 'writes the decision report', '生成决策报告'), t)
    .argument('<file>', t('JSON or YAML', 'JSON 或 YAML 文件'))
    .requiredOption(
      '--out <FILE>',
      t('the report: .pdf .html .md .csv .json', '报告文件：.pdf .html .md .csv .json'),
    )
    .action((file: string, options: PlanOptions & { readonly out: string }) =>
      choose(reportCommand(file, options)),
    );

  command('audit', 'checks a pack against itself', '检查模型包自身是否一致')
    .option('--pack <ID>', t('the pack', '模型包'), 'seed')
    .option('--json', json)
    .action((options: JsonOption & { readonly pack: string }) => choose(auditCommand(options)));

  addPacks(command('packs', 'lists the packs', '列出模型包'), json, t, choose);
  addProjects(
    command('projects', 'lists the stored projects', '列出已保存的项目'),
    json,
    t,
    choose,
  );

  command('serve', 'opens the planner in the browser', '在浏览器中打开规划器')
    .option('--port <N>', t('port on 127.0.0.1; 0 for any', '127.0.0.1 上的端口；0 为自动'), '0')
    .option('--no-open', t('only print the address', '只显示地址，不打开浏览器'))
    .action((options: { readonly port: string; readonly open: boolean }) =>
      choose(serveCommand(options)),
    );
  return program;
}

type Wording = (en: string, zh: string) => string;

const wholeMachine = (t: Wording): string =>
  t('all of this machine, not only what this process may use', '按整机规划，不受本进程限制约束');

function addPlanOptions(command: CallParser, t: Wording): CallParser {
  return command
    .option('--host <FILE>', t('the host; default: this machine', '主机文件；默认为本机'))
    .option('--whole-machine', wholeMachine(t))
    .option('--pack <ID>', t('the pack; default: seed', '模型包；默认 seed'))
    .option(
      '--basis <BASIS>',
      t('stated, derived or calibrated (default)', 'stated、derived 或 calibrated（默认）'),
    )
    .option('--samples <N>', t('samples; default: 20000', '样本数；默认 20000'))
    .option('--seed <N>', t('seed of the samples; default: 1', '样本的种子；默认 1'))
    .option('--weights <FILE>', t('weights of the criteria', '准则权重文件'));
}
