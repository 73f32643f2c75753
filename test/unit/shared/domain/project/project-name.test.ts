import { describe, expect, test } from 'vitest';
import {
  fileNameFor,
  freeName,
  nameFromFile,
} from '../../../../../src/shared/domain/project/project-name.ts';

describe('freeName', () => {
  test.each([
    ['Shop', [], 'Shop'],
    ['Shop', ['Shop'], 'Shop (2)'],
    ['Shop', ['Shop', 'Shop (2)', 'Shop (3)'], 'Shop (4)'],
    ['Shop (2)', ['Shop', 'Shop (2)'], 'Shop (3)'],
    ['商城', ['商城'], '商城 (2)'],
  ])('of %j beside %j is %j', (wanted, taken, name) => {
    expect(freeName(wanted, taken)).toBe(name);
  });

  test('stays within 200 characters', () => {
    const long = 'x'.repeat(200);
    expect(freeName(long, [long])).toBe(`${'x'.repeat(196)} (2)`);
  });
});

describe('fileNameFor', () => {
  test.each([
    ['Shop', 'Shop.yaml'],
    ['网上商城', '网上商城.yaml'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.yaml'],
    ['..', 'project.yaml'],
    ['../../etc/passwd', 'etc-passwd.yaml'],
    ['line\nbreak\u202E', 'line-break.yaml'],
    ['CON', 'project.yaml'],
    ['x'.repeat(300), `${'x'.repeat(80)}.yaml`],
  ])('of %j is %j', (name, file) => {
    expect(fileNameFor(name, '.yaml')).toBe(file);
  });
});

describe('nameFromFile', () => {
  test.each([
    ['shop.yaml', 'shop'],
    ['/home/me/plans/shop.v2.json', 'shop.v2'],
    ['C:\\plans\\shop.yml', 'shop'],
    ['shop', 'shop'],
    ['.yaml', '.yaml'],
    ['', 'project'],
    ['/', 'project'],
    [`${'x'.repeat(300)}.yaml`, 'x'.repeat(200)],
  ])('of %j is %j', (file, name) => {
    expect(nameFromFile(file)).toBe(name);
  });
});
