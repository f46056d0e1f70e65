// Watches every window for what a user never sees but a test must not let pass: errors, failed requests, requests that leave.
import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'about:', 'chrome-error:']);

export class Watch {
  readonly #problems: string[] = [];
  readonly #expected: RegExp[] = [];
  #origin = '';

  /** The origin that requests may go to. */
  set origin(origin: string) {
    this.#origin = origin;
  }

  /** Takes out console errors, failed requests and uncaught errors whose text matches, also those seen already. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get problems(): readonly string[] {
    return this.#problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  readonly attach = (page: Page): void => {
    page.on('pageerror', (error) => this.#problems.push(`uncaught ${error.stack ?? error.message}`));
    page.on('crash', () => this.#problems.push('the page crashed'));
    page.on('console', (message) => this.#console(message));
    page.on('request', (request) => this.#request(request));
    page.on('requestfailed', (request) => this.#failed(request));
    page.on('response', (response) => this.#response(response));
  };

  #isOwn(url: string): boolean {
    return LOCAL_SCHEMES.has(new URL(url).protocol) || url === this.#origin || url.startsWith(`${this.#origin}/`);
  }

  #console(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#problems.push(`console: ${message.text()} (${message.location().url})`);
  }

  #request(request: Request): void {
    if (!this.#isOwn(request.url())) this.#problems.push(`request leaves the machine: ${request.url()}`);
  }

  #failed(request: Request): void {
    const reason = request.failure()?.errorText ?? '';
    // The page itself went away or changed its mind.
    if (reason !== 'net::ERR_ABORTED') this.#problems.push(`request failed: ${request.url()} ${reason}`);
  }

  #response(response: Response): void {
    if (response.status() >= 400) this.#problems.push(`request failed: ${response.url()} ${response.status()}`);
  }
}
