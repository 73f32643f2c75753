import { double, type SchemeHandler } from './double.ts';

interface SchemePrivileges {
  readonly scheme: string;
  readonly privileges: { readonly standard?: boolean; readonly secure?: boolean };
}

/** The protocols of one session. */
export function fakeProtocol(sessionName: string) {
  return {
    registerSchemesAsPrivileged: (schemes: readonly SchemePrivileges[]): void => {
      for (const { scheme, privileges } of schemes) {
        if (privileges.standard && privileges.secure) double.schemes.push(scheme);
      }
    },
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (!double.schemes.includes(scheme)) throw new Error(`scheme ${scheme} is not registered`);
      double.handlers.set(sessionName, handler);
    },
  };
}

type Decide = (allowed: boolean) => void;

/** A session: who asks for permissions is answered by the app's own handler. */
export class FakeSession {
  readonly name: string;
  readonly protocol: ReturnType<typeof fakeProtocol>;
  readonly webRequest = { onBeforeRequest: (): void => {} };

  constructor(name: string) {
    this.name = name;
    this.protocol = fakeProtocol(name);
  }

  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, decide: Decide) => void,
  ): void {
    double.permissionHandlers.push(`${this.name}:request`);
    double.permissions.push((permission) => {
      let answer = true;
      handler(null, permission, (allowed) => {
        answer = allowed;
      });
      return answer;
    });
  }

  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    double.permissionHandlers.push(`${this.name}:check`);
    double.permissions.push((permission) => handler(null, permission));
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    double.permissionHandlers.push(`${this.name}:device`);
    double.permissions.push(() => handler());
  }
}
