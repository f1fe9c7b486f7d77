import type { EventLog } from '@muster/server/src/event-log/event-log.ts';
import { EventLogUnavailable } from '@muster/server/src/event-log/event-log.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allEntries, entriesFrom, entryAt } from '../support/journal-fixture.ts';

/** One kind of log, with the two things that only its own kind can do. */
export interface EventLogSubject {
  readonly log: EventLog;
  /** The next append finds no room, and only that one. */
  fillDisk(): void;
  /** The log as the next start finds it; the process of the first one is gone. */
  restarted(): Promise<EventLog>;
  dispose(): Promise<void>;
}

/** The promises of the port `EventLog`, whatever stands behind it. */
export function describeEventLogContract(name: string, open: () => Promise<EventLogSubject>): void {
  describe(`event log contract: ${name}`, () => {
    let subject: EventLogSubject;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    describePromisesOfAppend(() => subject);
    describeReading(() => subject);
    describePurge(() => subject);
  });
}

function describePromisesOfAppend(subject: () => EventLogSubject): void {
  test('[LOG-1] gives back after a restart all that was acknowledged, in order and complete', async () => {
    await subject().log.append(entriesFrom(1, 3));
    await subject().log.append(entriesFrom(4, 2));
    const { head, epoch } = subject().log;

    const again = await subject().restarted();

    expect(await allEntries(again)).toEqual(entriesFrom(1, 5));
    expect(again.head).toEqual(head);
    expect(again.epoch).toBe(epoch);
    await again.append(entriesFrom(6, 1));
    expect((await again.verify()).seq).toBe(6);
  });

  test('[LOG-2] refuses a gap, a repetition and a wrong order, and writes nothing of them', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 2));
    const { head } = log;

    for (const wrong of [[entryAt(4)], [entryAt(2)], [entryAt(3), entryAt(5)], [entryAt(4), entryAt(3)]]) {
      await expect(log.append(wrong)).rejects.toThrow('does not follow');
    }

    expect(log.head).toEqual(head);
    expect(await allEntries(await subject().restarted())).toEqual(entriesFrom(1, 2));
  });

  test('[LOG-2] takes appends asked for at once one after the other', async () => {
    const { log } = subject();

    await Promise.all([
      log.append(entriesFrom(1, 2)),
      log.append(entriesFrom(3, 1)),
      log.append(entriesFrom(4, 4)),
    ]);

    expect(await allEntries(log)).toEqual(entriesFrom(1, 7));
  });

  test('[LOG-3] keeps no trace of what it rejected, and takes the same seqs when there is room', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 2));
    const { head } = log;
    subject().fillDisk();

    await expect(log.append(entriesFrom(3, 5))).rejects.toBeInstanceOf(EventLogUnavailable);

    expect(log.head).toEqual(head);
    expect(await allEntries(log)).toEqual(entriesFrom(1, 2));
    expect(await log.entry(3)).toBeUndefined();
    await log.append([{ seq: 3, open: { type: 'Other' } }]);
    const again = await subject().restarted();
    expect(await allEntries(again)).toEqual([...entriesFrom(1, 2), { seq: 3, open: { type: 'Other' } }]);
    expect((await again.verify()).seq).toBe(3);
  });

  test('[LOG-2] begins with the genesis chain and takes an empty append for nothing', async () => {
    const { log } = subject();

    await log.append([]);

    expect(log.head).toEqual({ seq: 0, chain: 'A'.repeat(43) });
    expect(await allEntries(log)).toEqual([]);
  });

  test('[LOG-3] rejects appends once it is closed', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 1));

    await log.close();

    await expect(log.append(entriesFrom(2, 1))).rejects.toThrow('closed');
    await log.close();
  });
}

function describeReading(subject: () => EventLogSubject): void {
  test('[LOG-4] replays what lies past a seq, wherever batches begin', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 3));
    await log.append(entriesFrom(4, 300));
    await log.append(entriesFrom(304, 1));

    for (const after of [0, 1, 3, 4, 250, 303, 304, 999]) {
      expect(await allEntries(log, after)).toEqual(entriesFrom(after + 1, Math.max(0, 304 - after)));
    }
  });

  test('[LOG-4] finds one entry, and none where there is none', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 3));
    await log.append(entriesFrom(4, 1));
    const again = await subject().restarted();

    for (const seq of [1, 2, 3, 4]) expect(await again.entry(seq)).toEqual(entryAt(seq));
    expect(await again.entry(0)).toBeUndefined();
    expect(await again.entry(5)).toBeUndefined();
  });

  test('[LOG-4] holds an entry as it was when appended, whatever becomes of the object', async () => {
    const open = { list: [1] };
    await subject().log.append([{ seq: 1, open }]);

    open.list.push(2);

    expect((await subject().log.entry(1))?.open).toEqual({ list: [1] });
  });

  test('[LOG-4] keeps any text: tabs, line ends, any script, half characters', async () => {
    const text = 'a\tb\nc\r\u2028\u0000"\\ \ud800 العربية 🚢,"chain":"x"}';
    const entry = { seq: 1, open: { text, [text]: null }, personal: { text } };

    await subject().log.append([entry]);

    expect(await allEntries(await subject().restarted())).toEqual([entry]);
  });

  test('[LOG-5] gives the chain after each entry, and another chain for another history', async () => {
    const { log } = subject();
    await log.append([{ seq: 1, open: { a: 1 } }]);
    const afterFirst = log.head.chain;
    await log.append([
      { seq: 2, open: { a: 2 } },
      { seq: 3, open: { a: 3 } },
    ]);

    expect(await log.chainAt(0)).toBe('A'.repeat(43));
    expect(await log.chainAt(1)).toBe(afterFirst);
    expect(await log.chainAt(3)).toBe(log.head.chain);
    expect(await log.chainAt(4)).toBeUndefined();
    expect(new Set([afterFirst, await log.chainAt(2), log.head.chain]).size).toBe(3);
  });
}

function describePurge(subject: () => EventLogSubject): void {
  test('[LOG-6] drops personal parts for good, keeps all else, and the chain still verifies', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 4));
    await log.append(entriesFrom(5, 2));
    const { head } = log;

    await log.purge(new Set([2, 6, 99]));

    const expected = entriesFrom(1, 6).map((entry) => ([2, 6].includes(entry.seq) ? bare(entry) : entry));
    expect(await allEntries(log)).toEqual(expected);
    expect(await log.entry(2)).toEqual(bare(entryAt(2)));
    expect(await log.entry(3)).toEqual(entryAt(3));
    expect(await log.verify()).toEqual(head);
    const again = await subject().restarted();
    expect(await allEntries(again)).toEqual(expected);
    expect(await again.verify()).toEqual(head);
  });

  test('[LOG-6] goes on appending after a purge, and purges again', async () => {
    const { log } = subject();
    await log.append(entriesFrom(1, 3));
    await log.purge(new Set([1]));
    await log.append(entriesFrom(4, 3));
    await log.purge(new Set([2, 5]));
    await log.append(entriesFrom(7, 1));

    const withPersonal = (await allEntries(log)).filter(({ personal }) => personal).map(({ seq }) => seq);
    expect(withPersonal).toEqual([3, 4, 6, 7]);
    expect((await log.verify()).seq).toBe(7);
  });
}

function bare({ seq, open }: { readonly seq: number; readonly open: object }): object {
  return { seq, open };
}
