import type { Clock } from '../../../ports/clock.ts';
import type { PackStore } from '../../../ports/pack-store.ts';
import type { LiveConnection } from '../connection/live-connection.ts';

/** The packs of users, beside the projects in one file. */
export function packOperations(live: LiveConnection, clock: Clock, file: string): PackStore {
  return {
    list: () =>
      live.read(({ packs }) =>
        packs.names().map(({ name, changed }) => ({
          file: `${file}#packs/${name}`,
          name,
          stamp: String(changed),
        })),
      ),
    read: ({ name }) =>
      live.read(({ packs }): unknown => {
        const row = packs.find(name);
        return row === null ? null : JSON.parse(row.body);
      }),
    write: (name, pack) =>
      live.write(({ packs, store }) => {
        packs.put(name, JSON.stringify(pack), clock.now(), store.nextChange());
        return null;
      }),
    remove: ({ name }) =>
      live.write(({ packs, store }) => {
        if (packs.remove(name)) store.nextChange();
        return null;
      }),
  };
}
