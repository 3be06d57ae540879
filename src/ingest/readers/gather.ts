import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './lines.js';

/** Items that are kept in memory; what is more goes through files. */
const IN_MEMORY = 20_000;
/** Files that items are spread over: of each a share of all items is in memory in its turn. */
const FILES = 128;
/** Characters that are written to a file at once. */
const AT_ONCE = 50_000;

/** Items that have a key in common. */
export interface Group<Item> {
  readonly key: string;
  readonly items: readonly Item[];
}

/**
 * Gathers items by their keys, however far apart they come. More than fit into memory are spread over temporary files by
 * their keys, and gathered a file at a time. Items have to be JSON.
 */
export class Gathering<Item> {
  readonly #inMemory: number;
  #early = new Map<string, Item[]>();
  #count = 0;
  #spread: Spread<Item> | null = null;

  constructor(inMemory = IN_MEMORY) {
    this.#inMemory = inMemory;
  }

  async add(key: string, item: Item): Promise<void> {
    if (this.#spread) return this.#spread.add(key, item);
    enter(this.#early, key, item);
    this.#count += 1;
    if (this.#count < this.#inMemory) return;
    this.#spread = await Spread.open();
    for (const [early, items] of this.#early) for (const each of items) await this.#spread.add(early, each);
    this.#early = new Map();
  }

  /** Each key once, with its items in the order in which they came. */
  async *groups(): AsyncGenerator<Group<Item>> {
    if (this.#spread) yield* this.#spread.groups();
    else for (const [key, items] of this.#early) yield { key, items };
  }

  async close(): Promise<void> {
    await this.#spread?.close();
  }
}

function enter<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Items in files that their keys choose. */
class Spread<Item> {
  readonly #folder: string;
  readonly #waiting: string[] = Array.from({ length: FILES }, () => '');

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open<Item>(): Promise<Spread<Item>> {
    return new Spread(await mkdtemp(join(tmpdir(), 'quoth-gather-')));
  }

  async add(key: string, item: Item): Promise<void> {
    const index = createHash('sha256').update(key).digest().readUInt32LE() % FILES;
    const waiting = `${this.#waiting[index] ?? ''}${JSON.stringify([key, item])}\n`;
    this.#waiting[index] = waiting;
    if (waiting.length > AT_ONCE) await this.#flush(index);
  }

  async *groups(): AsyncGenerator<Group<Item>> {
    for (let index = 0; index < FILES; index += 1) {
      await this.#flush(index);
      const groups = new Map<string, Item[]>();
      for await (const { text } of linesOf(createReadStream(this.#path(index)) as AsyncIterable<Buffer>, Infinity)) {
        const [key, item] = JSON.parse(text()) as [string, Item];
        enter(groups, key, item);
      }
      for (const [key, items] of groups) yield { key, items };
    }
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }

  async #flush(index: number): Promise<void> {
    await appendFile(this.#path(index), this.#waiting[index] ?? '');
    this.#waiting[index] = '';
  }

  #path(index: number): string {
    return join(this.#folder, String(index));
  }
}
