import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { OutboxFile } from '@muster/shared/protocol/outbox-file.ts';
import type { OutboxItem } from './outbox-item.ts';

/** Everything that has no answer, each with its number. */
export function outboxFile(emergencyId: string, items: readonly OutboxItem[]): string {
  const commands = items.map(({ by, device, n, at, seen, command }) => ({
    ...{ by, device, n, at, command },
    ...(seen !== undefined && { seen }),
  }));
  return JSON.stringify({ format: 'muster-outbox', version: 1, emergencyId, commands }, undefined, 1);
}

/** Undefined where it is no such file, or of another emergency. */
export function readOutboxFile(text: string, emergencyId: string): OutboxFile | undefined {
  try {
    const file = OutboxFile.safeParse(JSON.parse(text)).data;
    return file?.emergencyId === emergencyId ? file : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a file holds, as it goes into an outbox: under its own names and numbers. */
export function itemsOf(commands: OutboxFile['commands']): Omit<OutboxItem, 'id'>[] {
  return commands.map(({ by, device, n, at, seen, command }) => ({
    ...{ by, device, n, at, state: 'pending' as const },
    ...(seen !== undefined && { seen }),
    // It was an officer's command once: the server judges it.
    command: command as EmergencyCommand,
  }));
}
