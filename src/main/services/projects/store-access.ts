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
      if (isClosed) return err({ code: 'cancelled' });
      const store = await opened();
      return store.ok ? work(store.value) : store;
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
