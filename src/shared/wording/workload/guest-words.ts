import { text, type Text } from '../../base/text.ts';
import type { GuestImage, GuestSystem, Portability } from '../../domain/workload/workload.ts';

/** The system inside an instance. */
export const guestSystemWords: Readonly<Record<GuestSystem, Text>> = {
  linux: text('Linux', 'Linux'),
  windows: text('Windows', 'Windows'),
  other: text('neither Linux nor Windows', 'Linux 与 Windows 以外的系统'),
};

/** How large the image of the guest system is. */
export const guestImageWords: Readonly<Record<GuestImage, Text>> = {
  minimal: text('minimal', '最小化'),
  standard: text('standard', '标准'),
};

/** Whether a workload can be built for WebAssembly, as an answer to that question. */
export const portabilityAnswers: Readonly<Record<Portability, Text>> = {
  yes: text('yes', '可以'),
  no: text('no', '不可以'),
  unknown: text('unknown', '未知'),
};

/** The same as an item of a list. */
export const portabilityItems: Readonly<Record<Portability, Text>> = {
  yes: text('runs as Wasm', '可编译为 Wasm'),
  no: text('does not run as Wasm', '不能编译为 Wasm'),
  unknown: text('Wasm not known', 'Wasm 可移植性未知'),
};

/** The same as a clause. */
export const portabilityClauses: Readonly<Record<Portability, Text>> = {
  yes: text('the workload can be built for WebAssembly', '工作负载可移植到 WebAssembly'),
  no: text('the workload cannot be built for WebAssembly', '工作负载无法移植到 WebAssembly'),
  unknown: text(
    'it is not known whether the workload can be built for WebAssembly',
    '工作负载能否移植到 WebAssembly 尚不清楚',
  ),
};
