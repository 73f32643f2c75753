import { describe, expect, test } from 'vitest';
import { billOfMaterials, licencesText } from '../../../resources/release/bill-of-materials.ts';
import { packageOf } from '../../../resources/release/shipped-modules.ts';
import {
  installedPackages,
  type ShippedPackage,
} from '../../../resources/release/shipped-packages.ts';

const root = new URL('../../..', import.meta.url).pathname;
const product = { name: 'isoplan', version: '1.2.3', license: 'MIT' };
const zod: ShippedPackage = {
  folder: 'node_modules/zod',
  name: 'zod',
  version: '4.0.0',
  licence: 'MIT',
  integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
  licenceText: 'Permission is hereby granted',
  isInstalled: false,
};
const two: ShippedPackage = {
  ...zod,
  folder: 'node_modules/@a/b',
  name: '@a/b',
  licence: '(MIT OR ISC)',
  integrity: null,
  licenceText: '',
};

describe('the bill of materials', () => {
  const bill = JSON.parse(billOfMaterials(product, [zod, two]));

  test('is CycloneDX, of this product and version, and names no time', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(bill.metadata.component).toMatchObject({ purl: 'pkg:npm/isoplan@1.2.3' });
    expect(bill.metadata.timestamp).toBeUndefined();
  });

  test('names each package with address, licence and the digest of the lock file', () => {
    expect(bill.components[0]).toMatchObject({
      purl: 'pkg:npm/zod@4.0.0',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
    });
    expect(bill.components[1]).toMatchObject({
      purl: 'pkg:npm/%40a/b@4.0.0',
      licenses: [{ expression: '(MIT OR ISC)' }],
      hashes: [],
    });
  });

  test('is the same bytes for the same packages, and another for others', () => {
    expect(billOfMaterials(product, [zod, two])).toBe(billOfMaterials(product, [zod, two]));
    expect(JSON.parse(billOfMaterials(product, [zod])).serialNumber).not.toBe(bill.serialNumber);
  });
});

test('licences are listed, with their words', () => {
  const text = licencesText([zod, two]);
  expect(text).toContain('zod 4.0.0: MIT\n@a/b 4.0.0: (MIT OR ISC)\n');
  expect(text).toContain('Permission is hereby granted');
  expect(text).toContain('brings no text');
});

test.each([
  ['/x/node_modules/zod/v4/a.js', 'node_modules/zod'],
  ['/x/node_modules/@mantine/core/esm/a.mjs', 'node_modules/@mantine/core'],
  ['/x/node_modules/a/node_modules/@b/c/i.js', 'node_modules/a/node_modules/@b/c'],
  ['C:\\x\\node_modules\\zod\\a.js', 'node_modules/zod'],
  ['/x/src/main/a.ts', null],
  ['\0rolldown/runtime.js', null],
])('the module %s is of %s', (module, folder) => {
  expect(packageOf(module)).toBe(folder);
});

test('what is installed beside the bundles is the closure of the dependencies, and no tool', () => {
  const installed = installedPackages(root);
  for (const name of ['better-sqlite3', 'pino', 'sonic-boom', 'playwright-core']) {
    expect(installed).toContain(`node_modules/${name}`);
  }
  for (const tool of ['vitest', 'typescript', 'electron', 'react', 'zod']) {
    expect(installed).not.toContain(`node_modules/${tool}`);
  }
});
