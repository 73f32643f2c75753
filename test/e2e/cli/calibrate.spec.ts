import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { plainEnvironment, program, run } from '../run-isoplan.ts';

/** What a calibration puts into the planner's folder while it runs. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /^(?:isoplan-)?calibration-/.test(name));
}

/** A calibration that has begun to write to the disk. */
async function underWay(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [program, 'calibrate', '--data', folder], {
    env: plainEnvironment(),
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const written = (): number => {
    const scratch = filesOf(folder).find((name) => name.startsWith('isoplan-'));
    const data = scratch && path.join(folder, scratch, 'data');
    return data !== undefined && existsSync(data) ? statSync(data).size : 0;
  };
  await expect.poll(written, { timeout: 100_000 }).toBeGreaterThan(0);
  return { child, ended };
}

test.describe('isoplan calibrate', () => {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    test(`asked to end by ${signal} it says so and leaves nothing behind`, async ({ folder }) => {
      const { child, ended } = await underWay(folder);
      child.kill(signal);
      expect(await ended).toBe(1);
      expect(filesOf(folder)).toEqual([]);
    });
  }

  test('killed in the middle it keeps no result, and the next start removes its files', async ({
    folder,
  }) => {
    const { child, ended } = await underWay(folder);
    child.kill('SIGKILL');
    await ended;
    expect(filesOf(folder).length).toBeGreaterThan(0);
    const next = await run(['packs', '--data', folder]);
    expect([next.status, next.stderr]).toEqual([0, '']);
    expect(filesOf(folder)).toEqual([]);
    expect(existsSync(path.join(folder, 'calibrations'))).toBe(false);
  });

  test('measures the machine, keeps the figures, and probe uses them', async ({ folder }) => {
    // The folder of the planner is made, as for every other command.
    const data = path.join(folder, 'data');
    const done = await run(['calibrate', '--quick', '--json', '--data', data]);
    expect([done.status, done.stderr]).toEqual([0, '']);
    const calibration = JSON.parse(done.stdout);
    expect(calibration).toMatchObject({ schema: 'isoplan/calibration@1', kind: 'quick' });
    const found = calibration.measurements.map((one: { id: string }) => one.id);
    expect(found).toEqual(expect.arrayContaining(['clock', 'random-latency', 'system-call']));
    // Nothing is left on the disk but the figures, and the store that has them on record.
    const others = readdirSync(data).filter((name) => !name.startsWith('isoplan.sqlite'));
    expect(others).toEqual(['calibrations']);
    expect(readdirSync(path.join(data, 'calibrations'))).toHaveLength(1);
    const probed = await run(['probe', '--json', '--data', data]);
    const host = JSON.parse(probed.stdout);
    expect(
      host.disks.some((disk: { latencySeconds: unknown }) => disk.latencySeconds !== null),
    ).toBe(true);
  });

  test('refuses a folder that is not there in one line', async ({ folder }) => {
    const missing = path.join(folder, 'nowhere');
    const done = await run(['calibrate', '--quick', '--folder', missing, '--data', folder]);
    expect(done.status).not.toBe(0);
    expect(done.stdout).toBe('');
    expect(done.stderr.trim().split('\n')).toHaveLength(1);
    expect(done.stderr).toContain('nowhere');
  });
});
