import { text, type Text } from '../../../base/text.ts';
import { stated } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';

const level = (
  alternative: string,
  symbol: 'isolation.level' | 'compatibility.level',
  value: number,
  printed: string,
): PackParameter => {
  const title: Text =
    symbol === 'isolation.level'
      ? text('Isolation level', '隔离级别')
      : text('Compatibility level', '兼容性级别');
  return stated(alternative, {
    symbol,
    title,
    unit: 'level',
    low: value,
    high: value,
    printed,
    section: '7',
  });
};

/** Isolation and compatibility of §7, as levels 1 to 4. */
export const levelParameters: readonly PackParameter[] = [
  level('vm', 'isolation.level', 4, '硬件级'),
  level('pv', 'isolation.level', 3, '内核级'),
  level('container', 'isolation.level', 2, '进程级'),
  level('sandbox', 'isolation.level', 1, '应用级'),
  level('vm', 'compatibility.level', 4, '多 OS'),
  level('pv', 'compatibility.level', 3, '需修改 Guest OS'),
  level('container', 'compatibility.level', 2, 'Linux'),
  level('sandbox', 'compatibility.level', 1, '应用特定'),
];
