import { assertNever } from '../../base/assert-never.ts';
import type { Failure } from '../../base/failure.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import { storeSentence } from './store-sentence.ts';
import { listed, oneLine, quoted, suggested } from './sentence-parts.ts';

/** Failures of the store, the machine and the wire, as opposed to those of what the user gave. */
export type SystemFailure = Extract<
  Failure,
  {
    code:
      | 'project-unknown'
      | 'project-stale'
      | 'project-empty'
      | 'revision-unknown'
      | 'decision-unknown'
      | 'decision-closed'
      | 'review-due'
      | 'backup-unknown'
      | 'backup-unusable'
      | 'sample-unknown'
      | 'name-taken'
      | 'store-unusable'
      | 'store-newer'
      | 'fact-unknown'
      | 'browser-missing'
      | 'print-failed'
      | 'method-unknown'
      | 'desktop-missing'
      | 'access-denied'
      | 'unreachable'
      | 'cancelled'
      | 'not-all-placed'
      | 'timed-out'
      | 'internal';
  }
>;

/** Wording of the failures that the system, not the user, brought about. */
export function systemFailureText(failure: SystemFailure, language: Language): Text {
  switch (failure.code) {
    case 'project-unknown':
      return text(
        `There is no project ${quoted(failure.id, 'en')}; the project list shows the ids.`,
        `没有项目${quoted(failure.id, 'zh')}；项目列表中可查看编号。`,
      );
    case 'project-stale':
      return text(
        `The project was changed elsewhere (revision ${failure.actual}, yours is ${failure.expected}); open it again to see the change.`,
        `项目已在别处被修改（当前修订号 ${failure.actual}，您的是 ${failure.expected}）；请重新打开以查看改动。`,
      );
    case 'revision-unknown':
      return text(
        `The project has no revision ${failure.number}; its history lists them.`,
        `项目没有修订 ${failure.number}；历史记录中列有全部修订。`,
      );
    case 'decision-unknown':
      return text(
        `There is no decision ${quoted(failure.id, 'en')} in this project; its list of decisions shows the ids.`,
        `该项目中没有决策${quoted(failure.id, 'zh')}；决策列表中可查看编号。`,
      );
    case 'decision-closed':
      return text(
        `The decision ${quoted(failure.id, 'en')} was superseded and stays as it is; record a new one.`,
        `决策${quoted(failure.id, 'zh')}已被取代，不再变更；请记录新的决策。`,
      );
    case 'review-due': {
      const numbers = failure.decisions.map((number) => `#${number}`).join(', ');
      return text(
        `A review trigger has fired for ${numbers}; look at the decision again, then record a new one.`,
        `决策 ${numbers} 的复审条件已触发；请重新审视，并记录新的决策。`,
      );
    }
    case 'backup-unknown':
      return text(
        `There is no backup ${quoted(failure.name, 'en')}; the list of backups shows their names.`,
        `没有备份${quoted(failure.name, 'zh')}；备份列表中可查看名称。`,
      );
    case 'backup-unusable': {
      const name = failure.name;
      return failure.reason === 'empty'
        ? text(
            `The backup ${quoted(name, 'en')} is empty and was not restored; choose another one.`,
            `备份${quoted(name, 'zh')}是空的，未恢复；请选择另一个备份。`,
          )
        : text(
            `The backup ${quoted(name, 'en')} is damaged and was not restored; choose another one.`,
            `备份${quoted(name, 'zh')}已损坏，未恢复；请选择另一个备份。`,
          );
    }
    case 'sample-unknown': {
      const id = quoted(failure.id, language);
      const hint = suggested(failure.id, failure.known, language);
      return text(`There is no sample ${id}; ${hint}`, `没有示例${id}；${hint}`);
    }
    case 'project-empty':
      return text(
        'The project has no workload; add one to get a plan.',
        '项目中没有工作负载；请先添加一个再生成方案。',
      );
    case 'name-taken':
      return text(
        `The name ${quoted(failure.name, 'en')} is taken; choose another one.`,
        `名称${quoted(failure.name, 'zh')}已被使用；请换一个名称。`,
      );
    case 'store-unusable':
      return storeSentence(failure);
    case 'store-newer':
      return text(
        `${failure.file}: written by a newer Isoplan (format ${failure.found}, this one knows ${failure.supported}); update Isoplan to open it.`,
        `${failure.file}：由更新版本的 Isoplan 写入（格式 ${failure.found}，当前版本支持到 ${failure.supported}）；请升级 Isoplan 后再打开。`,
      );
    case 'fact-unknown':
      return text(
        `This machine does not tell ${failure.fact}; give it with ${failure.option}.`,
        `无法从本机得知 ${failure.fact}；请用 ${failure.option} 给出。`,
      );
    case 'browser-missing': {
      const places = listed(failure.searched, language);
      return text(
        `PDF needs Chrome, Chromium or Edge and none was found (searched: ${places}); install one, or choose HTML.`,
        `生成 PDF 需要 Chrome、Chromium 或 Edge，但均未找到（已查找：${places}）；请安装其一，或改用 HTML。`,
      );
    }
    case 'print-failed':
      return text(
        `The PDF could not be printed: ${oneLine(failure.detail)}; choose HTML, or try again.`,
        `无法打印 PDF：${oneLine(failure.detail)}；请改用 HTML，或重试。`,
      );
    default:
      return wireText(failure);
  }
}

function wireText(
  failure: Extract<
    SystemFailure,
    {
      code:
        | 'method-unknown'
        | 'desktop-missing'
        | 'access-denied'
        | 'unreachable'
        | 'cancelled'
        | 'not-all-placed'
        | 'timed-out'
        | 'internal';
    }
  >,
): Text {
  switch (failure.code) {
    case 'method-unknown':
      return text(
        `The planner has no method ${quoted(failure.method, 'en')}; reload the window.`,
        `规划器没有方法${quoted(failure.method, 'zh')}；请重新载入窗口。`,
      );
    case 'desktop-missing':
      return text(
        `${quoted(failure.method, 'en')} needs the desktop application; start the planner there.`,
        `${quoted(failure.method, 'zh')}需要桌面应用程序；请在桌面应用程序中使用。`,
      );
    case 'access-denied':
      return denials[failure.reason];
    case 'unreachable':
      return text(
        `The planner does not answer (${oneLine(failure.detail)}); start it again and reload.`,
        `规划器没有响应（${oneLine(failure.detail)}）；请重新启动并刷新页面。`,
      );
    case 'cancelled':
      return text('Cancelled.', '已取消。');
    case 'not-all-placed':
      return text(
        `${failure.unplaced} of ${failure.asked} instances have no place on the hosts at hand.`,
        `现有主机放不下 ${failure.asked} 个实例中的 ${failure.unplaced} 个。`,
      );
    case 'timed-out':
      return text(
        `${failure.operation} took longer than ${failure.seconds} s and was stopped; try again.`,
        `${failure.operation} 超过 ${failure.seconds} 秒，已停止；请重试。`,
      );
    case 'internal':
      return text(
        `Isoplan made an error of its own; isoplan.log in the data directory has the details under ${failure.reference}.`,
        `Isoplan 内部出错；可在数据目录的 isoplan.log 中按 ${failure.reference} 查到详情。`,
      );
    default:
      return assertNever(failure);
  }
}

const denials: Readonly<Record<Extract<SystemFailure, { code: 'access-denied' }>['reason'], Text>> =
  {
    token: text(
      'Access denied: this address was used before or has expired; start the planner again and open the address it prints.',
      '拒绝访问：该地址已被使用或已失效；请重新启动规划器并打开它给出的地址。',
    ),
    host: text(
      'Access denied: the planner answers on 127.0.0.1 and localhost only.',
      '拒绝访问：规划器只在 127.0.0.1 和 localhost 上响应。',
    ),
    origin: text(
      "Access denied: the call came from another site, not from the planner's own page.",
      '拒绝访问：请求来自其他网站，而不是规划器自己的页面。',
    ),
    sender: text(
      "Access denied: the call did not come from the planner's own window.",
      '拒绝访问：请求不是来自规划器自己的窗口。',
    ),
    method: text(
      'Access denied: calls are sent by POST as application/json.',
      '拒绝访问：请求应以 POST 方式、application/json 格式发送。',
    ),
    size: text('Access denied: the call is larger than 32 MB.', '拒绝访问：请求超过 32 MB。'),
  };
