import { isIPv6 } from 'node:net';

/** The network somebody comes from: an IPv4 address, or the /64 of an IPv6 one, since a home has a whole /64. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [plain = ''] = address.split('%');
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

function groupsOf(address: string): string[] {
  const [before = '', after] = address.split('::').map((part) => part.replace(/^:|:$/g, ''));
  const front = before ? before.split(':') : [];
  const back = after ? after.split(':') : [];
  const gap = after === undefined ? 0 : 8 - front.length - back.length;
  const middle = Array.from({ length: Math.max(gap, 0) }, () => '0');
  return [...front, ...middle, ...back].map((group) => Number.parseInt(group, 16).toString(16));
}
