const KEPT_AS = 'muster.device';

/** This browser's name for itself: the device of its sessions and of its commands. */
export function browserDevice(): string {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept) return kept;
  const device = crypto.randomUUID();
  localStorage.setItem(KEPT_AS, device);
  return device;
}

export interface Lane {
  readonly device: string;
  release(): void;
}

/**
 * The device under which a page numbers its commands. A second tab of one officer takes a name of its own: two
 * counters in one lane would send different commands under one number.
 */
export async function openLane(emergencyId: string, officerId: string): Promise<Lane> {
  const device = browserDevice();
  // Web Locks exist over HTTPS and on localhost only; without them one tab is assumed.
  if (!('locks' in navigator)) return { device, release: () => undefined };
  return new Promise((resolve) => {
    void navigator.locks.request(
      `muster.lane.${emergencyId}.${officerId}`,
      { ifAvailable: true },
      (lock) =>
        new Promise<void>((release) => {
          resolve({ device: lock ? device : anotherDevice(device), release });
        }),
    );
  });
}

/** For when a lane is lost: numbering begins at 1 again under a new name. */
export function anotherDevice(device: string): string {
  return `${device.slice(0, 36)}.${crypto.randomUUID()}`;
}
