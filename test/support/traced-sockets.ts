/** The system calls by which a process reaches others, as `strace -e` takes them. */
export const socketCalls = 'trace=connect,bind,sendto,sendmsg,sendmmsg';

/** A datagram socket that Chromium points at an address to learn whether there is a way; nothing is sent. */
const askedWhetherThereIsAWay = /connect\(\d+<UDPv6:.*"2001:4860:4860::8888"/;

/** Sockets that were connected to, or written to, outside of this machine, in what `strace -yy` wrote. */
export function reachedOutside(trace: string): readonly string[] {
  const home = /inet_addr\("127\.|"::1"|"::ffff:127\./;
  return trace.split('\n').filter((line) => {
    if (askedWhetherThereIsAWay.test(line)) return false;
    if (/ (connect|bind)\(/.test(line)) return /sa_family=AF_INET/.test(line) && !home.test(line);
    return /<(TCP|UDP)/.test(line) && !/->(127\.|\[::1\]|\[::ffff:127\.)/.test(line);
  });
}
