import { describe, expect, it } from 'vitest';
import { text } from '../../../../src/shared/base/text.ts';
import { datedCitation, hardwareText } from '../../../../src/shared/wording/source-text.ts';

const eli = text('A. Gordon et al., ELI', 'A. Gordon et al., ELI');

describe('a citation', () => {
  it('gets its year behind it, in the brackets of the language', () => {
    expect(datedCitation({ citation: eli, year: 2012 })).toEqual({
      en: 'A. Gordon et al., ELI (2012)',
      zh: 'A. Gordon et al., ELI（2012）',
    });
  });

  it('that names its year, or has none, stays as it is', () => {
    const dated = text('ELI, ASPLOS 2012', 'ELI, ASPLOS 2012');
    expect(datedCitation({ citation: dated, year: 2012 })).toBe(dated);
    expect(datedCitation({ citation: eli, year: null })).toBe(eli);
  });
});

describe('the hardware of a source', () => {
  it.each([
    ['verified', 'GCE VM', 'Measured on: GCE VM', '测量硬件：GCE VM'],
    ['recalled', null, 'Hardware not stated', '未注明硬件'],
  ] as const)('of a %s figure on %s reads "%s"', (status, hardware, en, zh) => {
    expect(hardwareText({ status, hardware })).toEqual({ en, zh });
  });

  it.each(['stated', 'assumption', 'typed', 'measured'] as const)(
    'is not asked of a %s figure',
    (status) => {
      expect(hardwareText({ status, hardware: null })).toBeNull();
    },
  );
});
