import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectStore } from '../../src/main/ports/project-store.ts';
import {
  documentWith,
  noon,
  readNotices,
  valueOf,
} from '../unit/main/adapters/sqlite/store-parts.ts';
import { leftoversIn } from './leftovers.ts';
import { madeFolder, openedAt, originalStore, states, type Original } from './original-store.ts';
import { oneOf, randomOf, type Random } from './random.ts';

/** One damage to one file. */
export interface Damage {
  readonly part: string;
  readonly kind: 'flip' | 'zero' | 'truncate' | 'empty' | 'delete' | 'noise';
  /** Share of the file's length. */
  readonly at: number;
  /** Bit to turn, or bytes to overwrite. */
  readonly size: number;
}

const kinds = ['flip', 'zero', 'truncate', 'empty', 'delete', 'noise'] as const;

export function someDamage(parts: readonly string[], random: Random): Damage {
  const kind = oneOf(random, kinds);
  const sizes = [1, 16, 512, 4096, 40_000];
  const size = kind === 'flip' ? random(8) : oneOf(random, sizes);
  return { part: oneOf(random, parts), kind, at: random(1_000_000) / 1e6, size };
}

export function damageFile(folder: string, { part, kind, at, size }: Damage): void {
  const file = join(folder, part);
  if (kind === 'delete') return rmSync(file);
  if (kind === 'empty') return truncateSync(file, 0);
  const content = readFileSync(file);
  const place = Math.min(Math.max(0, content.length - 1), Math.floor(at * content.length));
  if (kind === 'truncate') return truncateSync(file, place);
  if (kind === 'flip') content[place] = (content[place] ?? 0) ^ (1 << size);
  if (kind === 'zero') content.fill(0, place, Math.min(content.length, place + size));
  if (kind === 'noise') {
    const random = randomOf(place);
    const end = Math.min(content.length, place + size);
    for (let index = place; index < end; index += 1) content[index] = random(256);
  }
  writeFileSync(file, content);
}

/**
 * What became of a damaged store: everything is there; something may be missing, and that was told;
 * refused as the store of a newer program; or one of what must not be.
 */
export type Ending =
  | 'intact'
  | 'told'
  | 'refused'
  | 'lost silently'
  | 'lost more than the backup'
  | 'does not work'
  | 'told again'
  | 'left over';

function seen(original: Original, store: ProjectStore): Ending {
  const { notices } = valueOf(store.status());
  const isIntact = original.projects.every((project) => {
    const now = store.read(project.id);
    return now.ok && now.value.document.notes === project.document.notes;
  });
  if (notices.length === 0 && !isIntact) return 'lost silently';
  for (const notice of notices) {
    const kept = 'setAside' in notice ? notice.setAside : null;
    if (kept !== null && !existsSync(kept)) return 'lost silently';
  }
  // The oldest state that may come back is the backup's: never nothing.
  if (valueOf(store.list()).length !== original.projects.length) return 'lost more than the backup';
  const { id } = valueOf(store.create(documentWith()));
  if (!store.read(id).ok) return 'does not work';
  readNotices(store);
  return notices.length === 0 ? 'intact' : 'told';
}

/** Opens a damaged store twice: what is repaired stays repaired, and what was read is not told again. */
export async function endingOf(original: Original, folder: string): Promise<Ending> {
  const store = await openedAt(folder, noon + 60_000);
  // A turned bit in the version number looks like a newer program's file.
  if (!store.ok) return store.error.code === 'store-newer' ? 'refused' : 'does not work';
  let ending: Ending;
  try {
    ending = seen(original, store.value);
  } finally {
    store.value.close();
  }
  if (ending !== 'intact' && ending !== 'told') return ending;
  const again = valueOf(await openedAt(folder, noon + 120_000));
  try {
    if (valueOf(again.status()).notices.length > 0) return 'told again';
    if (valueOf(again.list()).length !== original.projects.length + 1) return 'lost silently';
  } finally {
    again.close();
  }
  return leftoversIn(folder).length > 0 ? 'left over' : ending;
}

/** What became of so many damaged stores. */
export interface DamageFigures {
  readonly stores: number;
  readonly endings: Readonly<Partial<Record<Ending, number>>>;
  /** An error of the program instead of an ending, or an ending that must not be, with the damage. */
  readonly crashes: readonly string[];
  readonly wrong: readonly string[];
}

const good: readonly Ending[] = ['intact', 'told', 'refused'];

/** Damages copies of stores that were left behind in different states, the same ones for the same seed. */
export async function damagedStores(stores: number, seed: number): Promise<DamageFigures> {
  const random = randomOf(seed);
  const originals = await Promise.all(states.map((state) => originalStore(state)));
  const endings: Partial<Record<Ending, number>> = {};
  const crashes: string[] = [];
  const wrong: string[] = [];
  for (let number = 0; number < stores; number += 1) {
    const place = number % states.length;
    const original = originals[place] as Original;
    const damage = someDamage(original.parts, random);
    const folder = madeFolder();
    const words = `${states[place]}, ${JSON.stringify(damage)}`;
    try {
      cpSync(original.folder, folder, { recursive: true });
      damageFile(folder, damage);
      const ending = await endingOf(original, folder);
      endings[ending] = (endings[ending] ?? 0) + 1;
      if (!good.includes(ending)) wrong.push(`${ending}: ${words}`);
    } catch (error) {
      crashes.push(`${String(error)}: ${words}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const { folder } of originals) rmSync(folder, { recursive: true, force: true });
  return { stores, endings, crashes, wrong };
}
