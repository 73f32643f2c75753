/** The part of WebAssembly that the kernel uses: computing on its own memory, nothing else. */
export interface LinearMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** A function of an instance. */
export type Exported = (...values: readonly number[]) => number;

interface WebAssemblyNamespace {
  readonly Memory: new (descriptor: { readonly initial: number }) => LinearMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly validate: (bytes: Uint8Array) => boolean;
}

/**
 * The WebAssembly of the host that runs us; null where there is none, or where a content policy
 * refuses it. Then the same arithmetic runs in JavaScript, to the same bits.
 */
export function webAssemblyOfHost(): WebAssemblyNamespace | null {
  const candidate: unknown = Reflect.get(globalThis, 'WebAssembly');
  return candidate !== null && typeof candidate === 'object'
    ? (candidate as WebAssemblyNamespace)
    : null;
}
