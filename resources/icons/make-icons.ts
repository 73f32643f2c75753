// Draws icon.svg in every size that systems ask for. Run after a change of the drawing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { testOrder } from '../../src/main/adapters/pdf/browser.ts';
import { findBrowser } from '../../src/main/adapters/pdf/find-browser.ts';

const folder = import.meta.dirname;
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

async function drawn(): Promise<ReadonlyMap<number, Buffer>> {
  const found = await findBrowser(testOrder);
  if (!found.ok) throw new Error(found.error.code);
  const browser = await chromium.launch({ executablePath: found.value.path });
  const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
  const pictures = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** Windows: a directory of pictures, 256 written as 0. */
function ico(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const entries = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  for (const [index, [size, picture]] of entries.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...entries.map(([, picture]) => picture)]);
}

/** macOS: parts with a name of four letters per size. */
const icnsNames = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

function icns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const part = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const parts = Object.entries(icnsNames).map(([size, name]) =>
    part(name, pictures.get(Number(size)) ?? Buffer.alloc(0)),
  );
  return part('icns', Buffer.concat(parts));
}

mkdirSync(folder, { recursive: true });
const pictures = await drawn();
for (const [size, picture] of pictures) {
  writeFileSync(path.join(folder, `${size}x${size}.png`), picture);
}
writeFileSync(path.join(folder, 'icon.ico'), ico(pictures));
writeFileSync(path.join(folder, 'icon.icns'), icns(pictures));
