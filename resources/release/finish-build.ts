import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { billOfMaterials, licencesText } from './bill-of-materials.ts';
import { shippedPackages } from './shipped-packages.ts';

/** The files of a typeface that reports are set in. */
const fontFiles: Readonly<Record<string, RegExp>> = {
  'noto-sans-sc': /-(400|700)-normal\.woff2$/,
  'noto-sans-math': /-400-normal\.woff2$/,
};

function copyFonts(root: string): void {
  for (const [name, wanted] of Object.entries(fontFiles)) {
    const from = path.join(root, 'node_modules/@fontsource', name);
    const to = path.join(root, 'out/fonts', name);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true });
    for (const file of ['unicode.json', 'LICENSE']) {
      cpSync(path.join(from, file), path.join(to, file));
    }
    cpSync(path.join(from, 'files'), path.join(to, 'files'), {
      recursive: true,
      filter: (file) => !file.includes('.woff') || wanted.test(file),
    });
  }
}

/** Puts beside the bundles what they need and what must be said of them. */
export function finishBuild(root: string): void {
  copyFonts(root);
  const product = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const packages = shippedPackages(root);
  const write = (file: string, text: string): void =>
    writeFileSync(path.join(root, 'out', file), text);
  write('sbom.cdx.json', billOfMaterials(product, packages));
  write('licences.txt', licencesText(packages));
  const short = packages.map(({ name, version, licence }) => ({ name, version, licence }));
  write('licences.json', `${JSON.stringify(short, null, 2)}\n`);
}
