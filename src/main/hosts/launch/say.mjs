/** The locale of the environment, as POSIX orders the variables. */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/**
 * Writes one line to standard error, in the language of the environment.
 *
 * @param {string} english
 * @param {string} chinese
 */
export function say(english, chinese) {
  process.stderr.write(`${/^zh/i.test(locale) ? chinese : english}\n`);
}

/**
 * Says what is wrong.
 *
 * @param {string} english
 * @param {string} chinese
 * @param {number} [exitCode]
 * @returns {number} the exit code to end with
 */
export function complain(english, chinese, exitCode = 1) {
  say(english, chinese);
  return exitCode;
}
