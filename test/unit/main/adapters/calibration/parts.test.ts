import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createCalibrationFolder } from '../../../../../src/main/adapters/calibration/calibration-folder.ts';
import { disturbancesFrom } from '../../../../../src/main/adapters/calibration/run-calibration.ts';
import {
  busyShare,
  parseCpuTimes,
  stealShare,
} from '../../../../../src/main/adapters/calibration/conditions.ts';
import {
  randomOffsets,
  sequentialOffsets,
} from '../../../../../src/main/adapters/calibration/measures/disk.ts';
import { figureIn } from '../../../../../src/main/adapters/calibration/measures/fio.ts';
import { randomCycle } from '../../../../../src/main/adapters/calibration/measures/memory.ts';
import {
  measurementFrom,
  takeSamples,
} from '../../../../../src/main/adapters/calibration/samples.ts';
import { writeScratchFile } from '../../../../../src/main/adapters/calibration/scratch-file.ts';
import {
  makeScratchFolder,
  removeLeftoverFolders,
} from '../../../../../src/main/adapters/calibration/scratch-folder.ts';
import {
  chainLength,
  compileKernels,
  mixLength,
} from '../../../../../src/main/adapters/calibration/wasm-kernels.ts';
import type { Calibration } from '../../../../../src/shared/domain/calibration/calibration.ts';

const folder = mkdtempSync(join(tmpdir(), 'isoplan-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inside = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};

describe('kernels compute what they are said to', () => {
  const mask = (1n << 64n) - 1n;
  const kernels = compileKernels();

  test.each([
    [1, 1n, 3n],
    [3, 12345678901234567n, 0x9e3779b97f4a7c15n],
  ])('a chain of %d rounds', (rounds, start, operand) => {
    let expected = start;
    for (let operation = 0; operation < (rounds * chainLength) / 2; operation += 1) {
      expected = (expected + operand) & mask;
      expected ^= operand & mask;
    }
    expect(BigInt.asUintN(64, kernels.chain(rounds, start, operand))).toBe(expected);
  });

  test('a mix of two rounds', () => {
    const multiplier = BigInt.asUintN(64, 0xff51afd7ed558ccdn);
    const chains = [0n, 1n, 2n, 3n].map((index) => (7n * (11n + index)) & mask);
    for (let step = 0; step < (2 * mixLength) / 12; step += 1) {
      for (const [index, value] of chains.entries()) {
        chains[index] = ((value ^ (value >> 29n)) * multiplier) & mask;
      }
    }
    const expected = chains.reduce((sum, value) => sum ^ value, 0n);
    expect(BigInt.asUintN(64, kernels.mix(2, 7n, 11n))).toBe(expected);
  });
});

describe('samples', () => {
  test('are taken until they settle, without the first', async () => {
    let count = 0;
    const samples = await takeSamples(() => (count += 1) && (count === 1 ? 500 : 100), {
      seconds: 5,
      minSamples: 3,
    });
    expect(samples.length).toBe(15);
    expect(new Set(samples)).toEqual(new Set([100]));
  });

  test('are taken until the time is up when they do not settle', async () => {
    let count = 0;
    const samples = await takeSamples(
      () => {
        count += 1;
        const end = performance.now() + 1;
        while (performance.now() < end);
        return count % 2 === 0 ? 1 : 100;
      },
      { seconds: 0.1, minSamples: 3 },
    );
    expect(samples.length).toBeGreaterThan(15);
    expect(samples.length).toBeLessThan(200);
  });

  test('are as few as asked for at least, however long they take', async () => {
    const samples = await takeSamples(() => 5, { seconds: 0, minSamples: 4 });
    expect(samples).toEqual([5, 5, 5, 5]);
  });

  const description = { id: 'clock', unit: 'hertz', method: 'test' } as const;

  test.each([[[]], [[0, 0, 0]], [[NaN]], [[-1, -2]]])('%j make no measurement', (samples) => {
    expect(measurementFrom(description, [samples])).toBeNull();
  });

  test('of a long series, a picture keeps two hundred', () => {
    const measurement = measurementFrom(description, [
      Array.from({ length: 999 }, (_, index) => 1 + index),
    ]);
    expect(measurement).toMatchObject({ median: 500, repeats: 999 });
    expect(measurement?.samples).toHaveLength(200);
  });
});

describe('ways through memory and files', () => {
  test('a random cycle comes by every line once before it returns', () => {
    const chain = randomCycle(64 * 1000);
    const visited = new Set<number>();
    let place = 0;
    do {
      visited.add(place);
      place = chain[place] ?? 0;
    } while (place !== 0);
    expect(visited.size).toBe(1000);
  });

  test('random offsets are whole blocks within the file, spread over it', () => {
    const next = randomOffsets(1_000_000, 4096, 3);
    const offsets = Array.from({ length: 5000 }, next);
    expect(offsets.every((offset) => offset % 4096 === 0 && offset + 4096 <= 1_000_000)).toBe(true);
    expect(new Set(offsets).size).toBe(Math.floor(1_000_000 / 4096));
  });

  test('sequential readers share the file out', () => {
    const readers = [1, 2, 3, 4].map((seed) => sequentialOffsets(8 * 2 ** 20, 2 ** 20, seed));
    expect(readers.map((next) => [next(), next(), next()].map((at) => at / 2 ** 20))).toEqual([
      [0, 1, 0],
      [2, 3, 2],
      [4, 5, 4],
      [6, 7, 6],
    ]);
  });

  test('a scratch file is written with as much as there is time for', () => {
    const whole = writeScratchFile(inside('whole'), 32 * 2 ** 20, 60);
    expect(whole.bytes).toBe(32 * 2 ** 20);
    expect(whole.writeSamples).toHaveLength(4);
    expect(writeScratchFile(inside('short'), 2 ** 30, 0).bytes).toBe(16 * 2 ** 20);
  });
});

describe('conditions', () => {
  const before = parseCpuTimes('cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 1 2 3 4\n');
  const after = parseCpuTimes('cpu  250 0 130 700 100 0 0 20 0 0\n');

  test('shares of the time between two readings of /proc/stat', () => {
    expect(before).toEqual({ total: 1000, idle: 800, stolen: 0 });
    if (before === null || after === null) throw new Error('unread');
    expect(busyShare(before, after)).toBe(1);
    expect(stealShare(before, after)).toBe(0.1);
    expect(busyShare(before, before)).toBeNull();
    expect(stealShare({ ...before, stolen: null }, after)).toBeNull();
  });

  test.each(['', 'cpu', 'cpu a b c d', 'intr 5'])('"%s" is no reading', (text) => {
    expect(parseCpuTimes(text)).toBeNull();
  });

  const calm = { busy: 0.05, stolen: 0, throttled: false, clockShare: 1 };

  test.each([
    [calm, []],
    [{ busy: null, stolen: null, throttled: false, clockShare: 1.2 }, []],
    [{ ...calm, busy: 0.5 }, ['busy']],
    [{ ...calm, stolen: 0.05 }, ['steal-time']],
    [{ ...calm, throttled: true, clockShare: 0.7 }, ['thermal', 'clock-dropped']],
  ])('%j gives reason to doubt: %j', (conditions, disturbances) => {
    expect(disturbancesFrom(conditions)).toEqual(disturbances);
  });
});

describe("fio's report", () => {
  // The fields of fio's JSON that are read, as its HOWTO (section "JSON output") names them.
  const report = `fio: a note before the report\n${JSON.stringify({
    'fio version': 'fio-3.33',
    jobs: [
      {
        jobname: 'isoplan',
        error: 0,
        read: {
          iops: 48_570.5,
          bw_bytes: 198_944_768,
          clat_ns: { mean: 81_000, percentile: { '50.000000': 74_240, '99.000000': 150_000 } },
        },
      },
    ],
  })}`;

  test.each([
    ['operations', 48_570.5],
    ['bytes', 198_944_768],
    ['latency', 7.424e-5],
  ] as const)('%s', (figure, value) => {
    expect(figureIn(report, { figure })).toBeCloseTo(value, 10);
  });

  test.each(['', 'no JSON', '{}', '{"jobs":[]}', '{"jobs":[{"read":{"iops":0}}]}', '{"jobs":5}'])(
    'of %j, nothing is taken',
    (text) => {
      expect(figureIn(text, { figure: 'operations' })).toBeNull();
    },
  );
});

describe('scratch folders', () => {
  test('are made in the folder named, and removed with their record', async () => {
    const [parent, records] = [inside('parent'), inside('records')];
    const made = await makeScratchFolder(parent, 1000, records);
    if (!made.ok) throw new Error(made.error.code);
    writeFileSync(join(made.value.path, 'data'), 'x');
    expect(readdirSync(parent)).toEqual([expect.stringMatching(/^isoplan-calibration-/)]);
    expect(readdirSync(records)).toHaveLength(1);
    made.value.remove();
    expect([readdirSync(parent), readdirSync(records)]).toEqual([[], []]);
  });

  test.each([
    ['less than twice the space is free', 1e17, 'disk-full'],
    ['the folder is not there', 1000, 'missing'],
  ])('are refused when %s', async (_, bytes, reason) => {
    const [parent, records] = [inside('refused'), inside('refused-records')];
    const where = reason === 'missing' ? join(parent, 'absent') : parent;
    const made = await makeScratchFolder(where, bytes, records);
    expect(made).toMatchObject({ ok: false, error: { code: 'file-unusable', reason } });
    expect([readdirSync(parent), readdirSync(records)]).toEqual([[], []]);
  });

  const gone = 2 ** 22 + 1;
  const id = '01234567-89ab-cdef-0123-456789abcdef';

  test('of a process that is gone are removed, those of a running one are not', async () => {
    const [parent, records] = [inside('left'), inside('left-records')];
    const own = await makeScratchFolder(parent, 1000, records);
    if (!own.ok) throw new Error(own.error.code);
    const left = (first: string, number: number): string => {
      const path = join(parent, `isoplan-calibration-${first}${id.slice(1)}`);
      mkdirSync(path);
      const record = join(records, `calibration-${first}${id.slice(1)}.pending`);
      writeFileSync(record, JSON.stringify({ folder: path, process: number }));
      return basename(path);
    };
    left('a', gone);
    // The number of this process, which an earlier one in the same container had before it.
    left('b', process.pid);
    const other = left('c', process.ppid);
    expect(await removeLeftoverFolders(records)).toBe(2);
    expect(readdirSync(parent).toSorted()).toEqual([basename(own.value.path), other].toSorted());
    expect(readdirSync(records)).toHaveLength(2);
  });

  test('a record that names anything else, or was cut short, removes nothing but itself', async () => {
    const [precious, records] = [inside('precious'), inside('bad-records')];
    writeFileSync(join(precious, 'file'), 'kept');
    const names = ['a', 'b', 'c'].map((letter) => `calibration-${letter}${id.slice(1)}.pending`);
    writeFileSync(
      join(records, names[0] ?? ''),
      JSON.stringify({ folder: precious, process: gone }),
    );
    writeFileSync(join(records, names[1] ?? ''), '{"folder": "/');
    writeFileSync(join(records, names[2] ?? ''), '');
    writeFileSync(join(records, 'other.json'), '{}');
    expect(await removeLeftoverFolders(records)).toBe(0);
    expect(readdirSync(precious)).toEqual(['file']);
    expect(readdirSync(records)).toEqual(['other.json']);
  });

  test('where nothing was ever recorded there is nothing to remove', async () => {
    expect(await removeLeftoverFolders(join(folder, 'never'))).toBe(0);
  });
});

describe('a kept calibration', () => {
  const calibration: Calibration = {
    schema: 'isoplan/calibration@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    kind: 'full',
    seconds: 80,
    machine: 'm',
    disk: null,
    background: { busyShare: null, stealShare: null },
    measurements: [],
    missing: [{ id: 'sync', reason: 'not-readable' }],
    troubles: ['busy'],
  };

  test('is the latest until the next one, and stays in the list', async () => {
    const store = createCalibrationFolder(join(inside('store'), 'deep'));
    expect(await store.latest()).toBeNull();
    expect(await store.save(calibration)).toEqual({ ok: true, value: null });
    expect(await store.latest()).toEqual(calibration);
    await store.save({ ...calibration, seconds: 9 });
    expect((await store.latest())?.seconds).toBe(9);
    expect(await store.list()).toHaveLength(1);
    const later = { ...calibration, takenAt: '2026-01-03T03:04:05.000Z' };
    await store.save(later);
    expect((await store.list()).map(({ takenAt }) => takenAt)).toEqual([
      later.takenAt,
      calibration.takenAt,
    ]);
    expect(await store.latest()).toEqual(later);
  });

  test.each(['', '{"schema":"isoplan/calibration@1"', '{"schema":"isoplan/calibration@9"}', '[]'])(
    'a file that holds %j counts as none',
    async (text) => {
      const place = inside('broken/calibrations');
      writeFileSync(join(place, '2026-01-02T03-04-05-000Z.json'), text);
      expect(await createCalibrationFolder(join(place, '..')).latest()).toBeNull();
    },
  );

  test('that was being written when the planner was killed is none, and is removed later', async () => {
    const place = inside('killed/calibrations');
    writeFileSync(join(place, '2026-01-02T03-04-05-000Z.json.77.new'), '{"schema":"isopl');
    const store = createCalibrationFolder(join(place, '..'));
    expect(await store.list()).toEqual([]);
    await store.save(calibration);
    expect(readdirSync(place)).toEqual(['2026-01-02T03-04-05-000Z.json']);
  });

  test('goes when fifty newer ones are kept', async () => {
    const store = createCalibrationFolder(inside('many'));
    for (let day = 0; day < 52; day += 1) {
      const takenAt = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
      await store.save({ ...calibration, takenAt });
    }
    const kept = await store.list();
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)?.takenAt).toBe('2026-01-03T00:00:00.000Z');
  });

  test('cannot be kept where a file is in the way, and that is said', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const store = createCalibrationFolder(join(folder, 'in-the-way'));
    expect(await store.save(calibration)).toMatchObject({
      ok: false,
      error: { code: 'file-unusable', reason: 'unwritable' },
    });
  });
});
