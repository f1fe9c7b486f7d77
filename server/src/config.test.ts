import { expect, test } from 'vitest';
import { readConfig, StartRefused } from './config.ts';

test('[API-32] what is not set has its default, and what is set is used', () => {
  expect(readConfig({})).toEqual({ port: 8080, host: '127.0.0.1', dataDirectory: './data' });
  expect(readConfig({ PORT: '9000', HOST: '::1', MUSTER_DATA: 'd', MUSTER_SETUP_TOKEN: '12345678' })).toEqual(
    {
      ...{ port: 9000, host: '::1', dataDirectory: 'd', setupToken: '12345678' },
    },
  );
});

test('[API-32] what is wrong is named in a sentence', () => {
  expect(() => readConfig({ PORT: 'many' })).toThrow(StartRefused);
  expect(() => readConfig({ PORT: '70000' })).toThrow(/PORT/);
  expect(() => readConfig({ MUSTER_TLS_CERT: 'c.pem' })).toThrow(/go together/);
  expect(() => readConfig({ MUSTER_DATABASE_URL: 'postgres://x' })).toThrow(/MUSTER_DATABASE_URL/);
});
