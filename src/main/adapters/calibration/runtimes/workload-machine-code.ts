import { flatten, type Code } from '../../../../shared/engine/wasm/bytes.ts';
import { workload, tableBytes, type Rounds } from './workload.ts';

// The workload in the instructions of x86. None of them has a prefix that means one thing to a
// processor in 32-bit mode and another in 64-bit mode, so the same bytes run as a program of Linux
// and as a guest that never leaves the mode in which it is loaded.
// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2.

/** Instructions one after the other. */
const sequence = (...instructions: readonly Code[]): readonly number[] => flatten(instructions);

const word = (number: number): readonly number[] => [
  number & 0xff,
  (number >>> 8) & 0xff,
  (number >>> 16) & 0xff,
  (number >>> 24) & 0xff,
];

/** `mov edx, eax`, a shift of `edx`, `xor eax, edx`. */
const shiftedInto = (shift: number, bits: number): readonly number[] =>
  sequence([0x89, 0xc2], [0xc1, shift, bits], [0x31, 0xd0]);

const [shiftLeft, shiftRight] = [0xe2, 0xea];

/** Leaves what comes out in `eax`; `table` is an address below 4 GiB. */
function computation(rounds: number, table: number): readonly number[] {
  const [first, second, third] = workload.shifts;
  const round = sequence(
    shiftedInto(shiftLeft, first),
    shiftedInto(shiftRight, second),
    shiftedInto(shiftLeft, third),
    [0x89, 0xc2, 0x81, 0xe2, ...word(workload.places - 1)], // mov edx, eax; and edx, …
    [0x8b, 0x3c, 0x96], // mov edi, [esi + 4 * edx]
    [0x01, 0xc7], // add edi, eax
    [0x69, 0xff, ...word(workload.multiplier)], // imul edi, edi, …
    [0x89, 0x3c, 0x96], // mov [esi + 4 * edx], edi
    [0x31, 0xf8], // xor eax, edi
    [0xff, 0xc9], // dec ecx
  );
  return sequence(
    [0xb8, ...word(workload.seed)], // mov eax, …
    [0xb9, ...word(rounds)], // mov ecx, …
    [0xbe, ...word(table)], // mov esi, …
    round,
    [0x75, 0x100 - (round.length + 2)], // jnz
  );
}

/** `exit(0)` when the result is the right one, `exit(1)` otherwise. Source: syscall(2). */
const exitOfLinux = (result: number): readonly number[] =>
  sequence(
    [0x2d, ...word(result)], // sub eax, …
    [0x89, 0xc7], // mov edi, eax
    [0x74, 0x05, 0xbf, ...word(1)], // jz; mov edi, 1
    [0xb8, ...word(60), 0x0f, 0x05], // mov eax, 60; syscall
  );

const loadAddress = 0x40_0000;
const tableAddress = 0x50_0000;
const headerBytes = 64;
const segmentBytes = 56;

interface Segment {
  readonly flags: number;
  readonly address: number;
  readonly inFile: number;
  readonly inMemory: number;
}

/** A program of Linux for 64-bit x86: a file header, two segments, the code. Source: elf(5). */
function linuxProgram(code: readonly number[]): Uint8Array<ArrayBuffer> {
  const start = headerBytes + 2 * segmentBytes;
  const file = new Uint8Array(start + code.length);
  const view = new DataView(file.buffer);
  file.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  file.set(code, start);
  view.setUint16(16, 2, true);
  view.setUint16(18, 62, true);
  view.setUint32(20, 1, true);
  view.setUint32(24, loadAddress + start, true);
  view.setUint32(32, headerBytes, true);
  view.setUint16(52, headerBytes, true);
  view.setUint16(54, segmentBytes, true);
  view.setUint16(56, 2, true);
  const segments: readonly Segment[] = [
    { flags: 5, address: loadAddress, inFile: file.length, inMemory: file.length },
    { flags: 6, address: tableAddress, inFile: 0, inMemory: tableBytes },
  ];
  for (const [index, { flags, address, inFile, inMemory }] of segments.entries()) {
    const at = headerBytes + index * segmentBytes;
    view.setUint32(at, 1, true);
    view.setUint32(at + 4, flags, true);
    view.setUint32(at + 16, address, true);
    view.setUint32(at + 24, address, true);
    view.setUint32(at + 32, inFile, true);
    view.setUint32(at + 40, inMemory, true);
    view.setUint32(at + 48, 4096, true);
  }
  return file;
}

/** The workload as a program of Linux that ends with 0 when it computed rightly. */
export function workloadProgram({ count, result }: Rounds): Uint8Array<ArrayBuffer> {
  return linuxProgram([...computation(count, tableAddress), ...exitOfLinux(result)]);
}

/** A program of Linux that does nothing for some seconds, and then ends. Source: nanosleep(2). */
export function waitingProgram(seconds: number): Uint8Array<ArrayBuffer> {
  const code = sequence(
    [0xbf, ...word(0)], // mov edi, address of the time, which stands behind the code
    [0x31, 0xf6], // xor esi, esi
    [0xb8, ...word(35), 0x0f, 0x05], // mov eax, 35; syscall
    [0x31, 0xff, 0xb8, ...word(60), 0x0f, 0x05], // xor edi, edi; mov eax, 60; syscall
  );
  const time = loadAddress + headerBytes + 2 * segmentBytes + code.length;
  return linuxProgram(
    sequence([0xbf, ...word(time)], code.slice(5), [
      ...word(seconds),
      ...word(0),
      ...word(0),
      ...word(0),
    ]),
  );
}

const guestAddress = 0x10_0000;
const guestTable = 0x20_0000;

/** The port of QEMU's exit device; what is written there, doubled and plus one, is its exit status. */
export const guestExitPort = 0xf4;
const [rightResult, wrongResult] = [0x10, 0x11];

/** What QEMU ends with when the guest computed rightly. */
export const guestExitStatus = 2 * rightResult + 1;

/** The workload as a guest that QEMU loads as a kernel. Source: Multiboot Specification 0.6.96, section 3.1. */
export function workloadGuest({ count, result }: Rounds): Uint8Array<ArrayBuffer> {
  const code = sequence(
    computation(count, guestTable),
    [0x2d, ...word(result)], // sub eax, …
    [0x74, 0x02, 0xb0, wrongResult - rightResult], // jz; mov al, …
    [0x04, rightResult, 0xe6, guestExitPort], // add al, …; out …, al
    [0xf4, 0xeb, 0xfd], // hlt; jmp
  );
  const [magic, addressesGiven] = [0x1bad_b002, 0x1_0000];
  const header: readonly number[] = sequence(
    [magic, addressesGiven, -(magic + addressesGiven), guestAddress, guestAddress],
    [guestAddress + 32 + code.length, guestTable + tableBytes, guestAddress + 32],
  );
  return new Uint8Array([...header.flatMap(word), ...code]);
}
