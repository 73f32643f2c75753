import { afterEach, describe, expect, test, vi } from 'vitest';
import { saveFile, textAsBase64 } from '../../../../src/renderer/api/save-file.ts';

const file = { fileName: 'a.csv', mediaType: 'text/csv', base64: textAsBase64('1,2') };

afterEach(() => {
  vi.unstubAllGlobals();
});

function desktop(answer: () => Promise<unknown>): void {
  const invoke = (method: string): Promise<unknown> =>
    method === 'desktop.saveFile' ? answer() : Promise.reject(new Error(method));
  vi.stubGlobal('isoplan', { invoke });
}

describe('text as base64', () => {
  test.each([
    ['', ''],
    ['abc', 'YWJj'],
    ['容器', '5a655Zmo'],
    ['\uFEFF', '77u/'],
  ])('%j is %s', (text, expected) => {
    expect(textAsBase64(text)).toBe(expected);
  });
});

describe('in the desktop application a file', () => {
  test('goes where the user said', async () => {
    desktop(() => Promise.resolve({ ok: true, value: { path: '/home/a.csv' } }));
    expect(await saveFile(file)).toEqual({ ok: true, value: { name: '/home/a.csv' } });
  });

  test('goes nowhere when the dialog was cancelled', async () => {
    desktop(() => Promise.resolve({ ok: true, value: null }));
    expect(await saveFile(file)).toEqual({ ok: true, value: null });
  });

  test('that cannot be written is a failure, as data', async () => {
    const error = { code: 'file-unusable', file: '/home/a.csv', reason: 'denied' };
    desktop(() => Promise.resolve({ ok: false, error }));
    expect(await saveFile(file)).toEqual({ ok: false, error });
  });

  test('is a failure too when the window is gone', async () => {
    desktop(() => Promise.reject(new Error('closed')));
    expect(await saveFile(file)).toEqual({
      ok: false,
      error: { code: 'unreachable', detail: 'closed' },
    });
  });
});

test('in a browser a file is downloaded under its name, with its bytes', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:test';
  });
  const clicked: string[] = [];
  document.addEventListener('click', (event) => {
    event.preventDefault();
    clicked.push((event.target as HTMLAnchorElement).download);
  });
  expect(await saveFile(file)).toEqual({ ok: true, value: { name: 'a.csv' } });
  expect(clicked).toEqual(['a.csv']);
  expect(await blobs[0]?.text()).toBe('1,2');
  expect(blobs[0]?.type).toBe('text/csv');
});
