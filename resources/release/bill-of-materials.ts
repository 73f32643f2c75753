import { createHash } from 'node:crypto';
import type { ShippedPackage } from './shipped-packages.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** `pkg:npm/%40scope/name@1.2.3`, as the package URL specification has it. */
function packageUrl({
  name,
  version,
}: {
  readonly name: string;
  readonly version: string;
}): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A licence by its SPDX identifier, or an expression of several. */
function licences(licence: string): readonly object[] {
  const isExpression = /\s|[()]/.test(licence);
  return [isExpression ? { expression: licence } : { license: { id: licence } }];
}

/** The lock file's digest, in the notation of the bill. */
function hashes(integrity: string | null): readonly object[] {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (base64 === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** A version 5-like identifier of what the bill says: the same packages make the same bill. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** The bill of materials in CycloneDX 1.6, without a time, so that two builds make the same bytes. */
export function billOfMaterials(product: Product, packages: readonly ShippedPackage[]): string {
  const own = packageUrl(product);
  const components = packages.map((one) => ({
    type: 'library',
    'bom-ref': `${packageUrl(one)}#${one.folder}`,
    name: one.name,
    version: one.version,
    scope: 'required',
    hashes: hashes(one.integrity),
    licenses: licences(one.licence),
    purl: packageUrl(one),
    properties: [{ name: 'isoplan:shipped', value: one.isInstalled ? 'package' : 'bundled' }],
  }));
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(JSON.stringify([product.version, components])),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: product.name,
        version: product.version,
        licenses: licences(product.license),
        purl: own,
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((one) => one['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The licences of everything shipped, to be read: a list, then their words. */
export function licencesText(packages: readonly ShippedPackage[]): string {
  const list = packages.map((one) => `${one.name} ${one.version}: ${one.licence}`);
  const words = packages.map(
    (one) =>
      `${'='.repeat(72)}\n${one.name} ${one.version} (${one.licence})\n\n` +
      (one.licenceText || 'The package brings no text of its licence.'),
  );
  return `${list.join('\n')}\n\n${words.join('\n\n')}\n`;
}
