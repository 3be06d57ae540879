import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../../errors.js';
import { isObject } from '../readers/lines.js';
import { NEVER_SEEN, type FeedState } from './feed.js';

/** What is remembered of feeds over the end of the program, in a file. */
export class FeedMemory {
  readonly #path: string;
  readonly #states: Record<string, FeedState>;

  private constructor(path: string, states: Record<string, FeedState>) {
    this.#path = path;
    this.#states = states;
  }

  /** @throws ConfigError for a file that is not one of this kind. */
  static async open(path: string): Promise<FeedMemory> {
    const written = await readFile(path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
      throw error;
    });
    return new FeedMemory(path, statesIn(written, path));
  }

  stateOf(url: string): FeedState {
    return this.#states[url] ?? NEVER_SEEN;
  }

  /** Remembers a feed; the file is whole at every moment. */
  async remember(url: string, state: FeedState): Promise<void> {
    this.#states[url] = state;
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(`${this.#path}.new`, JSON.stringify(this.#states));
    await rename(`${this.#path}.new`, this.#path);
  }
}

function statesIn(written: string, path: string): Record<string, FeedState> {
  try {
    const states: unknown = JSON.parse(written);
    if (isObject(states)) return states as Record<string, FeedState>;
  } catch {
    // Told below.
  }
  throw new ConfigError(`${path} does not hold what quoth watch remembers; move it away, and feeds are read anew.`);
}
