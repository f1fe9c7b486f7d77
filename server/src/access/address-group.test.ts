import { expect, test } from 'vitest';
import { addressGroup } from './address-group.ts';

test('[NET-13] counts IPv4 by address, also when it is written inside IPv6', () => {
  expect(addressGroup('192.0.2.1')).toBe('192.0.2.1');
  expect(addressGroup('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(addressGroup('::FFFF:192.0.2.1')).toBe('192.0.2.1');
});

test('[NET-13] counts IPv6 by its first 64 bits, however they are written', () => {
  const group = addressGroup('2001:db8:0:1:aaaa:bbbb:cccc:dddd');

  for (const same of ['2001:db8:0:1::1', '2001:0DB8:0000:0001::', '2001:db8:0:1::1%eth0']) {
    expect(addressGroup(same), same).toBe(group);
  }
  for (const other of ['2001:db8:0:2::1', '2001:db8::1', '::1']) {
    expect(addressGroup(other), other).not.toBe(group);
  }
  expect(addressGroup('2001:db8::1')).toBe(addressGroup('2001:db8:0:0:5::'));
});

test('[NET-13] leaves what is no address as it is', () => {
  expect(addressGroup('unknown')).toBe('unknown');
});
