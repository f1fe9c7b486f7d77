import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** What pages did that none of them may do: ask another host, meet an error, or put something in a title. */
export class BrowserWatch {
  /** Addresses outside the origin, of requests and of sockets. */
  readonly foreignAddresses: string[] = [];
  readonly faults: string[] = [];
  readonly titles = new Set<string>();
  /** How often each page loaded a document. */
  readonly #loads = new Map<Page, number>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = new URL(origin).origin;
  }

  /** Without the service worker, unless a test is about it: requests go to the server, where they are watched. */
  async newContext(browser: Browser, options: ContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      ...{ baseURL: this.#origin, locale: 'en-CA', serviceWorkers: 'block' },
      ...options,
    });
    context.on('request', (request) => this.#lookAt(request.url()));
    context.on('page', (page) => this.#follow(page));
    await context.exposeBinding('hearTitle', (_source, title: string) => void this.titles.add(title));
    await context.addInitScript(reportTitles);
    return context;
  }

  loadsOf(page: Page): number {
    return this.#loads.get(page) ?? 0;
  }

  #follow(page: Page): void {
    page.on('domcontentloaded', () => this.#loads.set(page, this.loadsOf(page) + 1));
    page.on('websocket', (socket) => this.#lookAt(socket.url()));
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAskedBeforeSignIn(message)) {
        this.faults.push(`console error: ${message.text()} at ${message.location().url}`);
      }
    });
  }

  #lookAt(address: string): void {
    const { protocol, origin, host } = new URL(address);
    const isInside = protocol === 'data:' || protocol === 'blob:' || origin === this.#origin;
    const isOwnSocket = protocol === 'ws:' && host === new URL(this.#origin).host;
    if (!isInside && !isOwnSocket) this.foreignAddresses.push(address);
  }
}

/** Every page asks who is signed in; before anyone is, the browser writes the answer down as an error. */
function isAskedBeforeSignIn(message: ConsoleMessage): boolean {
  return message.text().includes('401') && new URL(message.location().url).pathname === '/api/me';
}

/** Runs in the page. */
function reportTitles(): void {
  let last = '';
  const look = () => {
    if (document.title === last) return;
    last = document.title;
    (window as unknown as { hearTitle(title: string): void }).hearTitle(last);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
