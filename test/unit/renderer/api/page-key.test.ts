import { beforeEach, expect, test } from 'vitest';
import { pageKey } from '../../../../src/renderer/api/page-key.ts';

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
});

test('the key of the address is kept, and taken out of the address', () => {
  location.hash = '#key=abc';
  expect(pageKey()).toBe('abc');
  expect(location.href).not.toContain('abc');
});

test('a page opened without a key has the one of the page before', () => {
  location.hash = '#key=abc';
  pageKey();
  location.hash = '#/machine';
  expect(pageKey()).toBe('abc');
  expect(location.hash).toBe('#/machine');
});

test('without any key there is none', () => {
  expect(pageKey()).toBe('');
});
