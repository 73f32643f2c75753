import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../planner-test.ts';
import { run } from '../run-isoplan.ts';

test.describe('isoplan calibrate', () => {
  test('measures the machine, keeps the figures, and probe uses them', async ({ folder }) => {
    const data = path.join(folder, 'data');
    mkdirSync(data);
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
