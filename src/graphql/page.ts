import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { BadInputError } from '../errors.js';
import type { Keyed, Page, PageRequest } from '../store/graph.js';

/** Rows of a page where the client names no number. */
export const DEFAULT_SIZE = 50;
/** The most rows of one page. */
const MAX_SIZE = 1000;

/** Which part of a list, as Relay clients say it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, or after \`after\`; at most ${MAX_SIZE}. ${DEFAULT_SIZE} where \`last\` is not given either.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: only what comes after it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, or before \`before\`; at most ${MAX_SIZE}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: only what comes before it.' })
  before?: string | null;
}

/** Where a page lies in its list. */
@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null where the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null where the page is empty.' })
  endCursor!: string | null;
}

/** A list to be read a page at a time, and how to read it. */
export interface List<Row> {
  /** Tells this list in this order from others, so that a cursor of another is noticed. */
  readonly name: string;
  readonly args: PageArgs;
  readonly read: (page: PageRequest) => Promise<Page<Row>>;
  readonly count: () => Promise<number>;
}

/** One row of a page with its place. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/**
 * A page of a list, read when something of it is asked for: rows at the first of `nodes`, `edges` and `pageInfo`,
 * the count at `totalCount`. So a client that wants one of them pays for that one.
 * @throws BadInputError at once where the arguments cannot be meant.
 */
export abstract class LazyPage<Row, E extends Edge<unknown>> {
  readonly #list: List<Row>;
  readonly #request: PageRequest;
  #page: Promise<Page<Row>> | undefined;
  #count: Promise<number> | undefined;

  constructor(list: List<Row>) {
    this.#list = list;
    this.#request = pageRequest(list.args, list.name);
  }

  /** What the edge of a row holds besides its cursor. */
  protected abstract edgeOf(row: Keyed<Row>): Omit<E, 'cursor'>;

  protected readCount(): Promise<number> {
    return (this.#count ??= this.#list.count());
  }

  protected async readNodes(): Promise<E['node'][]> {
    const { rows } = await this.#read();
    return rows.map((row) => this.edgeOf(row).node);
  }

  protected async readEdges(): Promise<E[]> {
    const { rows } = await this.#read();
    return rows.map((row) => ({ ...this.edgeOf(row), cursor: this.#cursorAt(row) }) as E);
  }

  protected async readPageInfo(): Promise<PageInfo> {
    const { rows, more } = await this.#read();
    const { after, before, backwards } = this.#request;
    const [first, last] = [rows[0], rows.at(-1)];
    return {
      hasNextPage: (more && !backwards) || before !== null,
      hasPreviousPage: (more && backwards) || after !== null,
      startCursor: first ? this.#cursorAt(first) : null,
      endCursor: last ? this.#cursorAt(last) : null,
    };
  }

  #cursorAt({ key }: Keyed<Row>): string {
    return cursorOf(this.#list.name, key);
  }

  #read(): Promise<Page<Row>> {
    return (this.#page ??= this.#list.read(this.#request));
  }
}

/**
 * The page that the arguments ask for.
 * @throws BadInputError where they cannot be meant
 */
export function pageRequest({ first, after, last, before }: PageArgs, list: string): PageRequest {
  if (isGiven(first) && isGiven(last)) throw new BadInputError('Give `first` or `last`, not both.');
  return {
    limit: isGiven(last) ? sizeOf('last', last) : sizeOf('first', first ?? DEFAULT_SIZE),
    after: isGiven(after) ? keyOf('after', after, list) : null,
    before: isGiven(before) ? keyOf('before', before, list) : null,
    backwards: isGiven(last),
  };
}

/**
 * A number that a client asks for, of rows unless said otherwise.
 * @throws BadInputError where it is too small or too large
 */
export function sizeOf(argument: string, size: number, { from = 0, to = MAX_SIZE } = {}): number {
  if (size >= from && size <= to) return size;
  throw new BadInputError(`\`${argument}\` is ${size}, but has to be from ${from} to ${to}.`);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function cursorOf(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

function keyOf(argument: string, cursor: string, list: string): string {
  const [name, key] = parseCursor(cursor);
  if (name === list && typeof key === 'string') return key;
  throw new BadInputError(
    `\`${argument}\` is not a cursor of this list in this order: take one from its \`edges\` or \`pageInfo\`.`,
  );
}

/** Whatever the cursor holds; nothing where no list made it. */
function parseCursor(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}
