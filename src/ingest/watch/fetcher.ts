import { LRUCache } from 'lru-cache';
import { setTimeout as wait } from 'node:timers/promises';
import robotsParser, { type Robot } from 'robots-parser';
import { Agent, fetch, type Response } from 'undici';
import { FetchError } from '../../errors.js';
import { isPrivateHost, PrivateAddressError, publicLookup } from './addresses.js';

/** How Quoth calls itself, to servers and in robots.txt. */
export const USER_AGENT = 'quoth/0.1';
const ROBOT = 'quoth';

export interface FetcherOptions {
  /** Whether addresses of private networks may be asked. */
  readonly allowPrivate?: boolean;
  /** Milliseconds between two requests to one host, at least. */
  readonly pause?: number;
  /** Milliseconds that a server has for its whole answer. */
  readonly timeout?: number;
  /** Bytes that an answer may have, unpacked. */
  readonly limit?: number;
}

/** What is known of an earlier answer. */
export interface Version {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** An answer; null where it is what the version says. */
export interface Fetched extends Version {
  /** Where it came from in the end. */
  readonly url: string;
  readonly bytes: Buffer;
  readonly charset: string | null;
}

/** The module is the function; its types say that it has one. */
const createRobots = robotsParser as unknown as typeof robotsParser.default;

const DEFAULTS = { allowPrivate: false, pause: 1_000, timeout: 30_000, limit: 10_000_000 };
const MOST_REDIRECTS = 5;
const LONGEST_PAUSE = 60_000;
/** Hosts whose rules and turns are remembered, so that a watch of months does not keep all that it ever met. */
const MOST_HOSTS = 10_000;
/** How long a robots.txt counts, and how long it counts that there was no telling. */
const ROBOTS_AGE = { told: 24 * 3_600_000, unknown: 15 * 60_000 };

interface Rules {
  readonly robots: Robot | null;
  readonly until: number;
}

/**
 * Asks servers for pages and feeds, as they want to be asked: within their robots.txt (RFC 9309), one request at a time
 * and not too many. It follows redirects only to where it may ask, and to addresses of the public internet unless told
 * otherwise.
 */
export class Fetcher {
  readonly #options: Required<FetcherOptions>;
  readonly #agent: Agent;
  readonly #rules = new LRUCache<string, Rules>({ max: MOST_HOSTS });
  /** When each host may be asked again. */
  readonly #next = new LRUCache<string, number>({ max: MOST_HOSTS });

  constructor(options: FetcherOptions = {}) {
    this.#options = { ...DEFAULTS, ...options };
    const { allowPrivate, timeout } = this.#options;
    this.#agent = new Agent({ connect: { timeout, ...(!allowPrivate && { lookup: publicLookup }) } });
  }

  /**
   * What is at an address, or null where it is still of the version that is known.
   * @throws FetchError where it may not be asked, cannot be reached or answers with an error; `details.retryAfter` has the
   *   seconds that its server asks to wait, `details.isPassing` is true for what may be otherwise later.
   */
  async get(address: string, known: Version = {}, signal?: AbortSignal): Promise<Fetched | null> {
    const headers = {
      ...(known.etag != null && { 'if-none-match': known.etag }),
      ...(known.lastModified != null && { 'if-modified-since': known.lastModified }),
    };
    const { response, url } = await this.#follow(address, headers, signal, true);
    if (response.status === 304) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) throw await refused(response, url);
    const type = response.headers.get('content-type') ?? '';
    return {
      url,
      bytes: await this.#bodyOf(response, url),
      charset: /\bcharset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1] ?? null,
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #follow(
    address: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
    isBound: boolean,
  ): Promise<{ response: Response; url: string }> {
    let url = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      this.#check(url);
      if (isBound) await this.#checkRobots(url, signal);
      await this.#waitFor(url, signal);
      const response = await this.#ask(url, headers, signal);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
        return { response, url };
      await response.body?.cancel();
      if (!URL.canParse(location, url)) throw new FetchError(`${url} leads to no address: ${location}`);
      url = new URL(location, url).href;
    }
    throw new FetchError(`${address} leads on more than ${MOST_REDIRECTS} times`);
  }

  #check(url: string): void {
    if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol))
      throw new FetchError(`${withoutSecrets(url)} is no address of the web`);
    const { username, password } = new URL(url);
    if (username !== '' || password !== '')
      throw new FetchError(`${withoutSecrets(url)} has a name or a password in it, which are not sent.`);
    if (!this.#options.allowPrivate && isPrivateHost(new URL(url))) throw privateAddress(url);
  }

  async #ask(url: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const late = AbortSignal.timeout(this.#options.timeout);
    try {
      return await fetch(url, {
        dispatcher: this.#agent,
        redirect: 'manual',
        headers: { 'user-agent': USER_AGENT, ...headers },
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw unreachable(url, error);
    }
  }

  async #bodyOf(response: Response, url: string): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > this.#options.limit) throw new FetchError(`${url} has more than ${this.#options.limit} bytes`);
      }
    } catch (error) {
      throw error instanceof FetchError ? error : unreachable(url, error);
    }
    return Buffer.concat(chunks);
  }

  async #checkRobots(url: string, signal?: AbortSignal): Promise<void> {
    const { robots } = await this.#rulesOf(new URL(url), signal);
    if (robots === null)
      throw new FetchError(`${url}: its server’s robots.txt cannot be read now`, { details: { isPassing: true } });
    if (robots.isAllowed(url, ROBOT) === false) throw new FetchError(`${url}: its server’s robots.txt forbids it`);
  }

  async #rulesOf({ origin }: URL, signal?: AbortSignal): Promise<Rules> {
    const known = this.#rules.get(origin);
    if (known && known.until > Date.now()) return known;
    const robots = await this.#readRobots(origin, signal);
    const age = robots === null ? ROBOTS_AGE.unknown : ROBOTS_AGE.told;
    const rules = { robots, until: Date.now() + age };
    this.#rules.set(origin, rules);
    return rules;
  }

  /** Null where it is not known what a server wants: then it is left alone. One without robots.txt wants nothing. */
  async #readRobots(origin: string, signal?: AbortSignal): Promise<Robot | null> {
    const address = `${origin}/robots.txt`;
    const { response } = await this.#follow(address, {}, signal, false);
    if (response.ok) return createRobots(address, (await this.#bodyOf(response, address)).toString());
    await response.body?.cancel();
    return response.status >= 500 ? null : createRobots(address, '');
  }

  /** Waits for a host's turn, and takes it. */
  async #waitFor(url: string, signal?: AbortSignal): Promise<void> {
    const { host, origin } = new URL(url);
    const told = (this.#rules.get(origin)?.robots?.getCrawlDelay(ROBOT) ?? 0) * 1_000;
    const pause = Math.max(this.#options.pause, Math.min(told, LONGEST_PAUSE));
    const now = Date.now();
    const turn = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, turn + pause);
    if (turn > now) await wait(turn - now, undefined, { ...(signal && { signal }) });
  }
}

async function refused(response: Response, url: string): Promise<FetchError> {
  await response.body?.cancel();
  const retryAfter = secondsOf(response.headers.get('retry-after'));
  const { status } = response;
  const isPassing = status >= 500 || status === 429 || status === 408;
  return new FetchError(`${url} answers ${status}`, { details: { status, retryAfter, isPassing } });
}

/** `Retry-After` as seconds from now; null where there is none. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/u.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

function unreachable(url: string, error: unknown): FetchError {
  const cause = (error as { cause?: unknown }).cause ?? error;
  if (cause instanceof PrivateAddressError) return privateAddress(url);
  return new FetchError(`${url} cannot be reached: ${(cause as Error).message}`, {
    cause: error,
    details: { isPassing: true },
  });
}

/** An address as it may be told: a password in it is nobody's business. */
function withoutSecrets(address: string): string {
  return address.replace(/\/\/[^/?#]*@/u, '//…@');
}

function privateAddress(url: string): FetchError {
  return new FetchError(`${url} is an address of a private network; --allow-private lets it be asked.`);
}
