const START = '42["frame",{"from":';

export interface FrameHead {
  readonly from: number;
  readonly to: number;
}

/** The cursor of a frame, read from the first bytes of its message; undefined for any other message. */
export function frameHead(message: Buffer): FrameHead | undefined {
  if (message.toString('latin1', 0, START.length) !== START) return undefined;
  const head = message.toString('latin1', START.length, START.length + 48);
  const [, from, to] = /^(\d+),"to":(\d+),/.exec(head) ?? [];
  if (from === undefined || to === undefined) throw new Error(`A frame without a cursor: ${head}`);
  return { from: Number(from), to: Number(to) };
}

/** The same message under another cursor. */
export function withCursor(message: string, { from, to }: FrameHead): string {
  return message.replace(/^42\["frame",\{"from":\d+,"to":\d+,/, `${START}${from},"to":${to},`);
}
