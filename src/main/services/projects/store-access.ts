import type { Failure } from '../../../shared/base/failure.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { ProjectStore } from '../../ports/project-store.ts';

/** The store, opened at the first need and shared by all use cases. */
export interface StoreAccess {
  /** Runs work on the store, or says why it cannot be opened; the next call tries again. */
  use<Value>(
    work: (store: ProjectStore) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>>;
  /** Whether a call has opened it. */
  isOpen(): boolean;
  /** Nothing is opened afterwards: what is asked for is cancelled. */
  close(): Promise<void>;
}

/** How long a call is made again while another process writes to the store; others are answered meanwhile. */
const busyMilliseconds = 10_000;
const pauseMilliseconds = 5;

/** A call that found the store locked has changed nothing. */
function isBusy(failure: Failure): boolean {
  return failure.code === 'store-unusable' && failure.reason === 'busy';
}

/** Opens the store once, however many calls ask for it at the same time. */
export function createStoreAccess(open: () => Promise<Result<ProjectStore, Failure>>): StoreAccess {
  let isOpen = false;
  let isClosed = false;
  let opening: Promise<Result<ProjectStore, Failure>> | null = null;
  const opened = async (): Promise<Result<ProjectStore, Failure>> => {
    const attempt = (opening ??= open());
    try {
      const store = await attempt;
      isOpen = store.ok && opening === attempt;
      if (!store.ok && opening === attempt) opening = null;
      return store;
    } catch (cause) {
      if (opening === attempt) opening = null;
      throw cause;
    }
  };
  return {
    use: async (work) => {
      const end = performance.now() + busyMilliseconds;
      for (;;) {
        if (isClosed) return err({ code: 'cancelled' });
        const store = await opened();
        if (!store.ok) return store;
        const done = await work(store.value);
        if (done.ok || !isBusy(done.error) || performance.now() > end) return done;
        await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      }
    },
    isOpen: () => isOpen,
    close: async () => {
      isClosed = true;
      const store = await opening;
      opening = null;
      isOpen = false;
      if (store?.ok) store.value.close();
    },
  };
}
