import { createHash } from 'node:crypto';
import { Answer } from '@muster/shared/protocol/answer.ts';
import { Beat, Presence } from '@muster/shared/protocol/beat.ts';
import { Command, CommandBatch } from '@muster/shared/protocol/envelope.ts';
import { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import { FrameMessage } from '@muster/shared/protocol/frame.ts';
import { Hello } from '@muster/shared/protocol/hello.ts';
import { Refusal } from '@muster/shared/protocol/refusal.ts';
import { HelloRefused, Welcome } from '@muster/shared/protocol/welcome.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import { expect, test } from 'vitest';

const MESSAGES = [Hello, Welcome, HelloRefused, FrameMessage, Beat, Presence, FiguresRecord];
const COMMANDS = [CommandBatch, Command, Answer, Refusal];

/** Of every released version, oldest first. A line is added when a message changes, never altered once tablets have it. */
const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: 'ee702e2b3cd38fc5',
  2: '9af1aa3ec64747ea',
};

test('[SYNC-18] a message that changes makes another version: raise PROTOCOL_VERSION and add its fingerprint', () => {
  const schemas = [...MESSAGES, ...COMMANDS].map((message) =>
    message.toJSONSchema({ unrepresentable: 'any', io: 'input' }),
  );
  const fingerprint = createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
  expect({ version: PROTOCOL_VERSION, fingerprint }).toEqual({
    version: Math.max(...Object.keys(FINGERPRINTS).map(Number)),
    fingerprint: FINGERPRINTS[PROTOCOL_VERSION],
  });
});
