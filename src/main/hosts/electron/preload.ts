import { contextBridge, ipcRenderer } from 'electron';
import { callChannel } from '../../../shared/api/envelope.ts';
import { languageMethod, saveFileMethod } from './desktop-calls.ts';

const call = (method: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke(callChannel, { method, input });

contextBridge.exposeInMainWorld('isoplan', {
  invoke: (method: string, input: unknown) => call(method, input),
  saveFile: (file: unknown) => call(saveFileMethod, file),
});

/** The menu speaks the language of the page, which the user may change at any time. */
function followLanguage(): void {
  const page = document.documentElement;
  const tell = (): void => {
    call(languageMethod, { language: page.lang }).catch(() => undefined);
  };
  new MutationObserver(tell).observe(page, { attributes: true, attributeFilter: ['lang'] });
  tell();
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', followLanguage, { once: true });
} else {
  followLanguage();
}
