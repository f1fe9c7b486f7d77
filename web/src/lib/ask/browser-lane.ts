const KEPT_AS = 'muster.device';

/** This browser's name for itself: the device of its sessions and of its commands. */
export function browserDevice(): string {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept) return kept;
  const device = crypto.randomUUID();
  localStorage.setItem(KEPT_AS, device);
  return device;
}

/** Holds a lane of an emergency for this page, unless another page does. What it returns lets go of it. */
export async function holdLane(emergencyId: string, lane: string): Promise<(() => void) | undefined> {
  // Web Locks exist over HTTPS and on localhost only; without them one tab is assumed.
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(`muster.lane.${emergencyId}.${lane}`, { ifAvailable: true }, (lock) =>
      lock ? new Promise<void>((release) => resolve(release)) : resolve(undefined),
    );
  });
}

/** Resolves once no other page keeps this officer's replica: one of them writes it down, the others take over from it. */
export async function becomeKeeper(replica: string, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return;
  await new Promise<void>((resolve) => {
    const until = new Promise<void>((release) => signal.addEventListener('abort', () => release()));
    const held = navigator.locks.request(`muster.replica.${replica}`, { signal }, () => {
      resolve();
      return until;
    });
    held.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  });
}

/**
 * For when a lane is lost to another sender. Always the same one after the same one: should that be a copy of this
 * tablet, what both hold goes under the same name and number again, and counts once.
 */
export function nextDevice(device: string): string {
  const match = /^(.*)\.f(\d+)$/.exec(device);
  return `${match?.[1] ?? device}.f${Number(match?.[2] ?? 1) + 1}`;
}

/** For when a lane is held by another page. */
export function anotherDevice(device: string): string {
  return `${device.slice(0, 36)}.${crypto.randomUUID()}`;
}
