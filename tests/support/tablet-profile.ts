import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchProfile } from './launch-chromium.ts';
import { startMuster, type RunningMuster } from './start-muster.ts';
import { TcpProxy } from './tcp-proxy.ts';

const WEB = resolve(import.meta.dirname, '../../web/build');

/** A tablet with a browser of its own that can be closed and opened again, on a line to a server that can be cut. */
export class TabletProfile {
  readonly muster: RunningMuster;
  readonly line: TcpProxy;
  /** What the server serves: a copy, so that a test can put a newer version there. */
  readonly webDirectory: string;
  readonly #directory: string;
  #context: BrowserContext | undefined;

  private constructor(parts: {
    readonly muster: RunningMuster;
    readonly line: TcpProxy;
    readonly webDirectory: string;
    readonly directory: string;
  }) {
    this.muster = parts.muster;
    this.line = parts.line;
    this.webDirectory = parts.webDirectory;
    this.#directory = parts.directory;
  }

  static async start(): Promise<TabletProfile> {
    const directory = await mkdtemp(join(tmpdir(), 'muster-tablet-'));
    const webDirectory = join(directory, 'web');
    await cp(WEB, webDirectory, { recursive: true });
    const muster = await startMuster({ webDirectory });
    const line = await TcpProxy.before(() => Number(new URL(muster.url).port));
    return new TabletProfile({ muster, line, webDirectory, directory });
  }

  /** The browser, opened on one page; the same profile each time. */
  async open(): Promise<Page> {
    this.#context = await launchProfile(join(this.#directory, 'profile'), {
      ...{ baseURL: this.line.url, viewport: { width: 1280, height: 800 } },
    });
    this.#context.setDefaultTimeout(30_000);
    return this.#context.pages()[0] ?? this.#context.newPage();
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser is not open');
    return this.#context;
  }

  /** Only then can it be opened without the line. */
  async isKept(page: Page): Promise<void> {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  /** As when the system is short of memory: no page is told. */
  async kill(): Promise<void> {
    const gone = new Promise((closed) => this.context.once('close', closed));
    for (const pid of await browsersWith(join(this.#directory, 'profile'))) process.kill(pid, 'SIGKILL');
    await gone;
    this.#context = undefined;
    await rm(join(this.#directory, 'profile', 'SingletonLock'), { force: true });
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async end(): Promise<void> {
    await this.close();
    await this.line.close();
    await this.muster.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

/** Processes that were started on this profile: our own, since nobody else knows its directory. */
async function browsersWith(profile: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(profile)) found.push(Number(name));
  }
  return found;
}
