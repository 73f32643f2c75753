import { contextBridge, ipcRenderer } from 'electron';
import type { MethodInput, MethodName } from '../../../shared/api/contract.ts';
import { callChannel } from '../../../shared/api/envelope.ts';

const invoke = (method: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke(callChannel, { method, input });

const call = <Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<unknown> =>
  invoke(method, input);

contextBridge.exposeInMainWorld('isoplan', { invoke });

/** The menu speaks the language of the page, which the user may change at any time. */
function followLanguage(): void {
  const page = document.documentElement;
  const tell = (): void => {
    call('desktop.useLanguage', { tag: page.lang }).catch(() => undefined);
  };
  new MutationObserver(tell).observe(page, { attributes: true, attributeFilter: ['lang'] });
  tell();
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', followLanguage, { once: true });
} else {
  followLanguage();
}
