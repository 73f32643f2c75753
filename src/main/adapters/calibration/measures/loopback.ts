import { createConnection, createServer, type Socket } from 'node:net';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { Worker } from 'node:worker_threads';
import type { Measure } from '../measure.ts';
import { startThread } from '../worker-thread.ts';

const host = '127.0.0.1';
const timeoutMilliseconds = 5000;

/** Byte a client sends first: whether it wants its bytes back, or as many as it can take. */
const echo = 1;
const flood = 2;

/** A message there and back over the loopback interface, small and not held back. */
export const roundTripMeasure: Measure = {
  id: 'loopback-round-trip',
  unit: 'seconds',
  quickSeconds: 0.4,
  fullSeconds: 4,
  run: (context) =>
    withServer(async (port) => {
      const socket = await connect(port, echo);
      const message = Buffer.of(7);
      const trip = (): Promise<void> =>
        new Promise((resolve, reject) => {
          socket.once('data', () => {
            socket.removeListener('error', reject);
            resolve();
          });
          socket.once('error', reject);
          socket.write(message);
        });
      try {
        const samples = await context.take(async () => {
          const startedAt = process.hrtime.bigint();
          for (let count = 0; count < tripsPerSample; count += 1) await trip();
          return Number(process.hrtime.bigint() - startedAt) / 1e9 / tripsPerSample;
        });
        return { samples, method: 'TCP, 1 byte', notes: ['runtime-overhead'] };
      } finally {
        socket.destroy();
      }
    }),
};

const tripsPerSample = 40;

/** Bytes per second over one connection on the loopback interface. */
export const throughputMeasure: Measure = {
  id: 'loopback-throughput',
  unit: 'bytes/second',
  quickSeconds: 0.4,
  fullSeconds: 4,
  run: (context) =>
    withServer(async (port) => {
      const socket = await connect(port, flood);
      let received = 0;
      socket.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      try {
        const samples = await context.take(async () => {
          const [before, startedAt] = [received, process.hrtime.bigint()];
          await new Promise((resolve) => {
            setTimeout(resolve, 30);
          });
          return (received - before) / (Number(process.hrtime.bigint() - startedAt) / 1e9);
        });
        return { samples, method: 'TCP, one connection', notes: ['runtime-overhead'] };
      } finally {
        socket.destroy();
      }
    }),
};

async function withServer<Value>(work: (port: number) => Promise<Value>): Promise<Value> {
  const server = startThread({ task: 'serve' });
  try {
    return await work(await portOf(server));
  } finally {
    await server.terminate();
  }
}

function portOf(server: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the server did not start')),
      timeoutMilliseconds,
    );
    server.once('error', reject);
    server.once('message', (port: number) => {
      clearTimeout(timer);
      resolve(port);
    });
  });
}

function connect(port: number, wish: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host, noDelay: true }, () => {
      socket.removeListener('error', reject);
      socket.on('error', () => socket.destroy());
      socket.write(Buffer.of(wish));
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** What the other thread does: it serves on a free port of the loopback interface, and tells which. */
export function serveLoopback(): void {
  const block = Buffer.alloc(256 * 1024);
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      if (first[0] === flood) {
        const pour = (): void => {
          while (socket.writable && socket.write(block));
        };
        socket.on('drain', pour);
        pour();
      } else {
        // The first message may have come together with the wish.
        socket.on('data', (message: Buffer) => socket.write(message));
        if (first.length > 1) socket.write(first.subarray(1));
      }
    });
  });
  server.listen(0, host, () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) parentPort?.postMessage(address.port);
  });
}
