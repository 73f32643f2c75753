import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../../src/shared/report/html.ts';
import { aReport, hostileNames, hostileReport } from './a-report.ts';
import { parsePage } from './parse-page.ts';

const bare = { drawings: new Map<string, string>(), faces: [] };
const page = writeHtml(aReport(), bare);

describe('the page', () => {
  test('names its language, so that it is read aloud and hyphenated right', () => {
    expect(page).toContain('<html lang="en">');
    expect(writeHtml(aReport({ language: 'zh' }), bare)).toContain('<html lang="zh-Hans">');
  });

  test('asks for nothing outside itself', () => {
    const withFaces = writeHtml(aReport(), {
      drawings: new Map(),
      faces: [{ family: 'F', weight: 400, unicodeRange: 'U+41', base64: 'AAAA' }],
    });
    const addresses = [...withFaces.matchAll(/(?:src|href|url)[=(]["']?([^"')\s>]+)/g)].map(
      ([, address = '']) => address,
    );
    const outside = addresses.filter((address) => !/^(?:#|data:font\/woff2)/.test(address));
    expect(outside).toEqual(['https://example.org/a']);
    expect(withFaces).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(withFaces).toContain('unicode-range:U+41');
  });

  test('forbids scripts and everything that is not its own', () => {
    const policy = parsePage(page).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none';/);
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/ style="/);
  });

  test('has one title and no gap in the order of headings', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
  });

  test('links every entry of the contents to an element that is there, and asks for its page', () => {
    const document = parsePage(page);
    const targets = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(targets).toEqual(['summary', 'first']);
    for (const id of targets) {
      expect(document.getElementById(id)).not.toBeNull();
      expect(page).toContain(`data-page-of="${id}"`);
    }
  });

  test('gives every id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('marks heads of tables as heads of columns and rows, and has a caption', () => {
    const table = parsePage(page).querySelector('#matrix');
    expect(table?.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
    expect(table?.querySelectorAll('tbody th[scope="row"]')).toHaveLength(1);
    expect(table?.querySelector('caption')?.textContent).toBe('Matrix');
  });

  test('says in words what it marks with colour', () => {
    const best = parsePage(page).querySelector('td.best');
    expect(best?.textContent).toContain('best');
    expect(best?.textContent).toContain('▲');
  });

  test('sets sound mathematics and falls back to text where the markup is not', () => {
    expect(page).toContain('<math><mfrac>');
    expect(page).toContain('<code>1 / (1 + 25 %)</code>');
  });

  test('runs title, origin and page numbers in the margins of every page but the first', () => {
    expect(page).toContain('@top-left{content:"Order platform"');
    expect(page).toContain('content:counter(page) " / " counter(pages)');
    expect(page).toContain('@page :first{@top-left{content:none}');
  });

  test('leaves out the lines of a contents list that would not fit on one page', () => {
    const blocks = Array.from({ length: 60 }, (_, index) => ({
      kind: 'heading' as const,
      level: 1 as const,
      id: `w-${index}`,
      number: `1.${index}`,
      words: `workload ${index}`,
    }));
    const long = writeHtml(
      aReport({ sections: [{ id: 'summary', number: '1', title: 'Summary', blocks }] }),
      bare,
    );
    expect([...long.matchAll(/data-page-of=/g)]).toHaveLength(1);
  });

  test('writes English quotes straight and leaves Chinese ones as they are', () => {
    const words = '“host’s”';
    const section = (language: 'en' | 'zh'): string =>
      writeHtml(
        aReport({
          language,
          sections: [{ id: 's', number: '1', title: words, blocks: [] }],
        }),
        bare,
      );
    expect(section('en')).toContain('&quot;host&#39;s&quot;');
    expect(section('zh')).toContain(words);
  });
});

describe.each(hostileNames)('somebody’s words %j', (name) => {
  const hostile = writeHtml(hostileReport(name), bare);
  const document = parsePage(hostile);

  test('add no element, no attribute and no address', () => {
    const foreign = document.querySelectorAll(
      'script, img, iframe, object, embed, form, base, link',
    );
    expect(foreign).toHaveLength(0);
    expect(hostile).not.toMatch(/<[a-z][^<>]* on[a-z]+=/i);
    expect(hostile).not.toMatch(/href="(?!#|https?:)/);
  });

  test('cannot end the style sheets', () => {
    expect([...hostile.matchAll(/<style>/g)]).toHaveLength(2);
    expect([...hostile.matchAll(/<\/style>/g)]).toHaveLength(2);
  });

  test('hold no control character and no half of a character', () => {
    // oxlint-disable-next-line no-control-regex -- controls are what is being looked for
    expect(hostile).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(hostile.isWellFormed()).toBe(true);
  });

  test('are isolated, so that their direction ends with them', () => {
    expect(document.querySelector('h1 bdi')).not.toBeNull();
    expect(document.querySelector('td bdi, th bdi')).not.toBeNull();
  });
});
