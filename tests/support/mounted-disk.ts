import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, which ends with `unmount`. */
export interface MountedDisk {
  readonly path: string;
  readonly unmount: () => void;
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });

/** Why this machine mounts nothing; undefined where it does. Root on Linux may, a plain container may not. */
export function whyNoMounts(): string | undefined {
  try {
    const disk = smallDisk(1);
    disk.unmount();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error);
  }
}

/** In memory, and full after so many megabytes. */
export function smallDisk(megabytes: number): MountedDisk {
  const path = mkdtempSync(join(tmpdir(), 'muster-small-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', path);
  return {
    path,
    unmount: () => {
      run('umount', '-l', path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** An ext4 file system in a file. What it has not flushed is not in that file: a copy of it is a power cut. */
export class DiskImage {
  readonly #directory = mkdtempSync(join(tmpdir(), 'muster-image-'));
  readonly #image = join(this.#directory, 'disk');
  readonly mounted: MountedDisk;
  #cuts = 0;

  constructor(megabytes = 64) {
    run('truncate', '-s', `${String(megabytes)}M`, this.#image);
    run('mkfs.ext4', '-q', '-F', this.#image);
    this.mounted = this.#mount(this.#image);
  }

  /** The disk as the next start would find it, had the power gone now. */
  powerCut(): MountedDisk {
    this.#cuts += 1;
    const copy = `${this.#image}-${String(this.#cuts)}`;
    copyFileSync(this.#image, copy);
    return this.#mount(copy);
  }

  remove(): void {
    this.mounted.unmount();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #mount(image: string): MountedDisk {
    const path = `${image}-mounted`;
    mkdirSync(path);
    run('mount', '-o', 'loop', image, path);
    return { path, unmount: () => void run('umount', '-l', path) };
  }
}
