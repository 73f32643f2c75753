import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const place = z.int().min(-100_000).max(100_000);
const bounds = z.object({ x: place, y: place, width: place, height: place });
const stateShape = z.object({
  /** Where the window was, by display. */
  windows: z.record(z.string(), bounds),
  /** The display it was on last. */
  display: z.string().nullable(),
  /** Files that were opened, newest first. */
  recent: z.array(z.string().max(4000)),
});

export type Bounds = Readonly<z.infer<typeof bounds>>;
export type DesktopState = Readonly<z.infer<typeof stateShape>>;

const emptyState: DesktopState = { windows: {}, display: null, recent: [] };
const maxRecent = 10;

/** What the window remembers from one start to the next; losing it is no harm. */
export interface DesktopMemory {
  read(): DesktopState;
  rememberWindow(display: string, bounds: Bounds): void;
  rememberFile(file: string): void;
  forgetFiles(): void;
}

export function createDesktopMemory(folder: string): DesktopMemory {
  const file = path.join(folder, 'desktop.json');
  let state = readState(file);
  const change = (next: DesktopState): void => {
    state = next;
    writeState(file, next);
  };
  return {
    read: () => state,
    rememberWindow: (display, where) =>
      change({ ...state, display, windows: { ...state.windows, [display]: where } }),
    rememberFile: (opened) => {
      const others = state.recent.filter((one) => one !== opened);
      change({ ...state, recent: [opened, ...others].slice(0, maxRecent) });
    },
    forgetFiles: () => change({ ...state, recent: [] }),
  };
}

function readState(file: string): DesktopState {
  try {
    return stateShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return emptyState;
  }
}

function writeState(file: string, state: DesktopState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

interface DisplayArea {
  readonly id: number;
  readonly workArea: Bounds;
}

/** What a display is known by: the same screen at another resolution is another place. */
export function displayKey({ id, workArea }: DisplayArea): string {
  return `${id}:${workArea.width}x${workArea.height}`;
}

/** Where the window goes: where it was, if that display is there and holds it; null otherwise. */
export function rememberedBounds(
  state: DesktopState,
  displays: readonly DisplayArea[],
): Bounds | null {
  const display = displays.find((one) => displayKey(one) === state.display) ?? displays[0];
  const where = display && state.windows[displayKey(display)];
  if (display === undefined || where === undefined) return null;
  const { workArea: area } = display;
  const isInside =
    where.x >= area.x &&
    where.y >= area.y &&
    where.x + where.width <= area.x + area.width &&
    where.y + where.height <= area.y + area.height;
  return isInside ? where : null;
}
