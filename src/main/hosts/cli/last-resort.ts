import { text, type Text } from '../../../shared/base/text.ts';

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : '';
}

function detailOf(problem: unknown): string {
  return problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem);
}

/** Codes of Node for a library that is not there or cannot be loaded. */
const missingLibrary = /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)$/;

/** What is said of something that went wrong where nobody expected it: the cause, its code, what helps. */
export function lastResort(problem: unknown): Text {
  const code = codeOf(problem);
  const detail = detailOf(problem);
  if (missingLibrary.test(code)) {
    return text(
      `isoplan: cannot start: ${detail} (${code}); run npm ci again.`,
      `isoplan：无法启动：${detail}（${code}）；请重新运行 npm ci。`,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return text(
      `isoplan: the disk is full (${code}: ${detail}); free some space and try again.`,
      `isoplan：磁盘已满（${code}：${detail}）；请释放空间后重试。`,
    );
  }
  const cause = code === '' || detail.includes(code) ? detail : `${code}: ${detail}`;
  return text(
    `isoplan: stopped by an error that was not expected: ${cause}`,
    `isoplan：因意外错误而停止：${cause}`,
  );
}
