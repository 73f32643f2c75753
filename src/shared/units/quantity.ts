declare const unitBrand: unique symbol;

/** A number that carries its unit in the type, so that bytes cannot be added to seconds. */
export type Quantity<Unit extends string> = number & { readonly [unitBrand]: Unit };

export type Cores = Quantity<'cores'>;
export type Bytes = Quantity<'bytes'>;
export type Seconds = Quantity<'seconds'>;
export type BytesPerSecond = Quantity<'bytes/second'>;
export type BitsPerSecond = Quantity<'bits/second'>;
export type OperationsPerSecond = Quantity<'operations/second'>;
export type MessagesPerSecond = Quantity<'messages/second'>;

/** CPU cores; fractions are allowed. */
export const cores = (value: number): Cores => value as Cores;
/** Memory or disk size in bytes. */
export const bytes = (value: number): Bytes => value as Bytes;
/** Time in seconds. */
export const seconds = (value: number): Seconds => value as Seconds;
/** Throughput in bytes per second. */
export const bytesPerSecond = (value: number): BytesPerSecond => value as BytesPerSecond;
/** Bandwidth in bits per second. */
export const bitsPerSecond = (value: number): BitsPerSecond => value as BitsPerSecond;
/** IO operations per second. */
export const operationsPerSecond = (value: number): OperationsPerSecond =>
  value as OperationsPerSecond;
/** Network messages per second. */
export const messagesPerSecond = (value: number): MessagesPerSecond => value as MessagesPerSecond;
