import { webAssemblyOfHost, type LinearMemory } from './webassembly.ts';

const pageBytes = 65_536;
/** Address 0 is kept free, and every region starts at a multiple of a cache line. */
const alignment = 64;

/**
 * Memory of a kernel, given out from the bottom up. What was given out since a mark is taken back by
 * returning to the mark, so nothing is ever lost or freed out of turn.
 */
export class KernelMemory {
  readonly #memory: LinearMemory;
  #top = alignment;

  constructor(memory: LinearMemory) {
    this.#memory = memory;
  }

  get memory(): LinearMemory {
    return this.#memory;
  }

  /** Where the next region will start. */
  mark(): number {
    return this.#top;
  }

  /** Takes back every region given out since a mark. */
  release(mark: number): void {
    this.#top = mark;
  }

  /** The address of a new region. Its bytes are not cleared. */
  allocate(bytes: number): number {
    const address = this.#top;
    this.#top = Math.ceil((address + bytes) / alignment) * alignment;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    return address;
  }

  /**
   * The address of a new column. Columns of equal length start in different sets of the cache: read
   * side by side they would otherwise displace each other.
   */
  allocateColumn(count: number): number {
    return this.allocate(8 * count + alignment);
  }

  /** A view of doubles, valid until the next `allocate`. */
  doubles(address: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#memory.buffer, address, count);
  }

  /** A view of 32-bit integers, valid until the next `allocate`. */
  integers(address: number, count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#memory.buffer, address, count);
  }

  /** A view of bytes, valid until the next `allocate`. */
  bytes(address: number, count: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#memory.buffer, address, count);
  }
}

/** Fresh memory of one page; null where the host has no WebAssembly. */
export function createMemory(): KernelMemory | null {
  const host = webAssemblyOfHost();
  return host ? new KernelMemory(new host.Memory({ initial: 1 })) : null;
}
