import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reachedOutside, socketCalls } from '../../support/traced-sockets.ts';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, program, repository } from '../run-isoplan.ts';

const sample = path.join(repository, 'resources/samples/online-shop.en.yaml');

test.skip(
  process.platform !== 'linux' || spawnSync('strace', ['-e', 'trace=none', 'true']).status !== 0,
  'seen by strace, on Linux',
);

for (const words of [
  ['probe'],
  ['plan', sample, '--samples', '200'],
  ['report', sample, '--out', 'r.pdf', '--samples', '200'],
  ['projects', 'import', sample],
]) {
  test(`isoplan ${words[0]} reaches nothing outside of this machine`, ({ folder }) => {
    test.slow();
    const trace = path.join(folder, 'trace');
    const call = [process.execPath, program, ...words, '--data', path.join(folder, 'data')];
    const done = spawnSync(
      'strace',
      ['-f', '-qq', '-yy', '-e', socketCalls, '-o', trace, ...call],
      {
        cwd: folder,
        env: plainEnvironment(),
        encoding: 'utf8',
      },
    );
    expect(done.status, done.stderr).toBe(0);
    expect(reachedOutside(readFileSync(trace, 'utf8'))).toEqual([]);
    if (words.includes('r.pdf')) expect(existsSync(path.join(folder, 'r.pdf'))).toBe(true);
  });
}
