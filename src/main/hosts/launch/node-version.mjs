const oldestNode = { major: 24, minor: 15 };

/** The oldest Node that Isoplan runs on, as people write it. */
export const oldestNodeName = `${oldestNode.major}.${oldestNode.minor}`;

/**
 * Whether a Node is too old: the store's library would end the process without a word.
 *
 * @param {string} version such as `24.15.0`
 */
export function isOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor);
}

/**
 * Says that this Node is too old, and what to do.
 *
 * @param {string} version
 * @returns {readonly [english: string, chinese: string]}
 */
export function oldNodeSentence(version) {
  return [
    `Isoplan needs Node ${oldestNodeName} or newer, this is ${version}; install a newer Node, or run it through npm in a checkout (npm start).`,
    `Isoplan 需要 Node ${oldestNodeName} 或更新版本，当前为 ${version}；请安装更新的 Node，或在源代码目录中通过 npm 运行（npm start）。`,
  ];
}
