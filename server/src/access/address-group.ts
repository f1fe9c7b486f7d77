import { isIPv6 } from 'node:net';

/**
 * What of an address a limit counts by: an IPv4 address, or the first 64 bits of an IPv6 one, since whoever has one of
 * those has them all (RFC 6177).
 */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.toLowerCase().split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const parts = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return parts
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
