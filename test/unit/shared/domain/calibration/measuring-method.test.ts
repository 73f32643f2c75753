import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  calibrationSourceOf,
  factSource,
  measuringMethod,
} from '../../../../../src/shared/domain/calibration/measuring-method.ts';

const folder = join(import.meta.dirname, '../../../../../src/main/adapters/calibration');

/** What stands in the place of a figure or a name in the text of a method. */
const samples: Readonly<Record<string, string>> = { version: 'fio-3.33', engine: 'podman' };

/** Every text that the measurements give as their method, as it is written in their code. */
function methodsInCode(): readonly string[] {
  const found = globSync('{measures,runtimes}/*.ts', { cwd: folder }).flatMap((file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    const written = /\b(?:method|start|memory|slowdown): (?:'([^']+)'|`([^`]+)`)/g;
    return Array.from(code.matchAll(written), ([, plain, template]) => plain ?? template ?? '');
  });
  return found.map((method) =>
    method.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('accelerated')) return 'translated (TCG)';
      if (name === 'access') return 'through the cache';
      return samples[name] ?? (name.startsWith('sizeText') ? '64 MiB' : '8');
    }),
  );
}

/** Names that are the same in both languages. */
const names =
  /\b(?:WebAssembly|JavaScript|QEMU|KVM|TCG|TCP|MiB|KiB|fdatasync|(?:wasmtime|podman) run)\b/g;

describe('how a figure was measured', () => {
  const methods = methodsInCode().filter((method) => !/^[a-z.]+$/i.test(method));

  test('the methods in the code are found', () => {
    expect(methods.length).toBeGreaterThan(15);
  });

  test.each(methods)('%s is said in Chinese', (method) => {
    const { en, zh } = measuringMethod(method);
    expect(en).toBe(method);
    expect(zh.replaceAll(names, '')).not.toMatch(/(?:^|，)[a-z ]{4,}(?:，|$)/i);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  test('names and versions of programs stay', () => {
    expect(measuringMethod('fio-3.33, direct, depth 8').zh).toBe('fio-3.33，直接 IO，队列深度 8');
  });

  test('as the source of a fact, with its day', () => {
    const source = calibrationSourceOf('2026-01-02T03:04:05.000Z', 'TCP, 1 byte');
    expect(source).toBe('calibration 2026-01-02: TCP, 1 byte');
    expect(factSource(source, 'en')).toBe(source);
    expect(factSource(source, 'zh')).toBe('2026-01-02 校准：TCP，1 字节');
  });

  test('the source of a fact that was read is left as it is', () => {
    expect(factSource('/proc/meminfo MemTotal', 'zh')).toBe('/proc/meminfo MemTotal');
  });
});
