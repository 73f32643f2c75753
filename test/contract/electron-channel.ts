type Handler = (event: unknown, message: unknown) => unknown;

/** Who is calling: a frame, and whether another frame is around it. */
interface Frame {
  url: string;
  parent: object | null;
}

/** The page's frame as Electron shows it to the main process. */
export const frame: Frame = { url: 'app://isoplan/', parent: null };

/** The contents of the one window. */
export const contents = {};

const handlers = new Map<string, Handler>();
export const exposed = new Map<string, unknown>();

/** The two ends of Electron's IPC: what goes through is cloned, as between processes. */
export const electronModule = {
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
  ipcRenderer: {
    invoke: async (channel: string, message: unknown): Promise<unknown> => {
      const event = { sender: contents, senderFrame: frame };
      return structuredClone(await handlers.get(channel)?.(event, structuredClone(message)));
    },
  },
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api),
  },
  protocol: {},
};
