import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Proof that a request comes from the browser that opened the printed address. */
export interface Session {
  /** A fresh one-time token; the one before it is dead from now on. */
  issueToken(): string;
  /** Spends the token. Returns what the browser is given, or null when the token is wrong or was used. */
  redeem(token: string): Entry | null;
  /** Whether the request's `Cookie` header carries this session. */
  holds(cookieHeader: string | undefined): boolean;
  /** Whether a call carries the key of the page. */
  holdsKey(keyHeader: string | string[] | undefined): boolean;
}

/** What a browser that spent the token is given. */
export interface Entry {
  readonly cookie: string;
  /**
   * What the page sends with each call. Browsers hand a cookie to every port of an address, so to the
   * server of another user too; the key stays with the pages of this very port.
   */
  readonly key: string;
}

const secretBytes = 32;

function secret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Compares in a time that depends on neither text. */
function same(left: string, right: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * @param cookieName carries the port, because browsers share cookies between ports of one address.
 */
export function createSession(cookieName: string): Session {
  const cookieSecret = secret();
  const key = secret();
  let token: string | null = null;
  return {
    issueToken: () => {
      token = secret();
      return token;
    },
    redeem: (offered) => {
      if (token === null || !same(offered, token)) return null;
      token = null;
      return { cookie: `${cookieName}=${cookieSecret}; HttpOnly; SameSite=Strict; Path=/`, key };
    },
    holds: (header) => {
      const prefix = `${cookieName}=`;
      const offered = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(prefix));
      return offered !== undefined && same(offered.slice(prefix.length), cookieSecret);
    },
    holdsKey: (header) => typeof header === 'string' && same(header, key),
  };
}
