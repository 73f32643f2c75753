import { spawn } from 'node:child_process';
import { electronBinary, fetchElectronOnce } from './electron-binary.mjs';
import { say } from './say.mjs';

/** A window that closes this soon with an error never opened: a library or the display is missing. */
const startSeconds = 5;

/**
 * What decides whether a window can open.
 *
 * @typedef {{
 *   platform: NodeJS.Platform,
 *   isRoot: boolean,
 *   environment: Readonly<Record<string, string | undefined>>,
 * }} Desktop
 */

/** @returns {Desktop} */
function thisDesktop() {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    environment: process.env,
  };
}

/**
 * Opens the planner in its own window.
 *
 * @param {string} root
 * @param {readonly string[]} options
 * @param {Desktop} [desktop]
 * @returns {Promise<number | null>} the window's exit code, or null when there is no window to be had
 */
export async function startDesktop(root, options, desktop = thisDesktop()) {
  const obstacle = desktopObstacle(desktop);
  if (obstacle !== null) {
    say(
      `${obstacle.english}: Isoplan opens in the browser.`,
      `${obstacle.chinese}：Isoplan 将在浏览器中打开。`,
    );
    return null;
  }
  const { environment } = desktop;
  let binary = electronBinary(root, environment);
  if (binary === null && fetchElectronOnce(root, environment)) {
    binary = electronBinary(root, environment);
  }
  if (binary === null) {
    say(
      'The Electron window is not installed (npx install-electron fetches it): Isoplan opens in the browser.',
      '未安装 Electron 窗口程序（可用 npx install-electron 获取）：Isoplan 将在浏览器中打开。',
    );
    return null;
  }
  const { code, seconds } = await run(binary, root, options, environment);
  if (code !== 0 && seconds < startSeconds) {
    say(
      `The Electron window did not start (exit status ${code}): Isoplan opens in the browser.`,
      `Electron 窗口未能启动（退出状态 ${code}）：Isoplan 将在浏览器中打开。`,
    );
    return null;
  }
  return code;
}

/**
 * What keeps a window from opening on this machine at all.
 *
 * @param {Desktop} desktop
 */
function desktopObstacle({ platform, isRoot, environment }) {
  if (platform !== 'linux') return null;
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) {
    return { english: 'There is no display', chinese: '没有图形显示环境' };
  }
  // Electron refuses to run as root with its sandbox, and we do not run it without.
  return isRoot
    ? { english: 'The window does not run as root', chinese: '窗口程序不能以 root 身份运行' }
    : null;
}

/**
 * @param {string} binary
 * @param {string} root
 * @param {readonly string[]} options
 * @param {Desktop['environment']} environment
 * @returns {Promise<{ code: number, seconds: number }>}
 */
function run(binary, root, options, environment) {
  const begun = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = environment;
  const child = spawn(binary, ['.', ...options], { cwd: root, stdio: 'inherit', env: inherited });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return new Promise((resolve) => {
    /** @param {number} code */
    const ended = (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve({ code, seconds: (performance.now() - begun) / 1000 });
    };
    child.once('error', () => ended(1));
    child.once('exit', (code, signal) =>
      ended(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1)),
    );
  });
}
