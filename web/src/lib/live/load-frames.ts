import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import { frameIn } from './server-link.ts';

/** Hands on each frame after the cursor as it comes over HTTP, one a line; false when the server was lost on the way. */
export async function loadFrames(
  emergencyId: string,
  after: number,
  apply: (frame: FrameMessage) => void,
): Promise<boolean> {
  try {
    const response = await fetch(`/api/emergencies/${emergencyId}/load?after=${after}`);
    if (!response.ok || !response.body) return false;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value = '' } = await reader.read();
      const lines = (rest + value).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) applyLine(line, apply);
      if (done) return true;
    }
  } catch (error) {
    // What fetch and its stream throw when the network fails.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function applyLine(line: string, apply: (frame: FrameMessage) => void): void {
  if (line.trim() === '') return;
  const frame = frameIn(line);
  if (frame) apply(frame);
}
