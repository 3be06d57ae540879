import { GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MOST_NESTED, type RequestLimits } from '../../config.js';
import { LimitError } from '../../errors.js';
import { shapeOf, type Shape } from './shape.js';

/** Directives of one field: there are two that fields can have. */
const MOST_DIRECTIVES = 5;
/** Documents whose measure is remembered, and characters of them all: nobody fills the memory with long ones. */
const REMEMBERED = { max: 1_000, maxSize: 4_000_000 };
/** Words and signs that are counted of one that has too many. */
const COUNTED = 1_000_000;

type Limits = Pick<RequestLimits, 'depth' | 'aliases' | 'tokens'>;

/** Refuses documents that are too large before anybody validates or executes them. A document is measured once. */
export class DocumentLimits {
  readonly #limits: Limits;
  readonly #measured = new LRUCache<string, { readonly error: LimitError | null }>({
    ...REMEMBERED,
    sizeCalculation: (_, { length }) => length + 1,
  });

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @throws LimitError for a document that is too large. What is no document passes: others say so. */
  check(text: string): void {
    let measured = this.#measured.get(text);
    if (measured === undefined) {
      measured = { error: this.#errorOf(text) };
      this.#measured.set(text, measured);
    }
    if (measured.error !== null) throw measured.error;
  }

  #errorOf(text: string): LimitError | null {
    const { tokens, nesting } = sizeOf(text);
    if (tokens > this.#limits.tokens) return tooLarge('tokens', tokens, this.#limits.tokens);
    const document = documentOf(text);
    const exceeded = document && this.#exceeded(shapeOf(document));
    return exceeded ?? (nesting > MOST_NESTED ? tooLarge('nesting', nesting, MOST_NESTED) : null);
  }

  #exceeded({ depth, aliases, directives }: Shape): LimitError | null {
    if (depth > this.#limits.depth) return tooLarge('depth', depth, this.#limits.depth);
    if (aliases > this.#limits.aliases) return tooLarge('aliases', aliases, this.#limits.aliases);
    if (directives > MOST_DIRECTIVES) return tooLarge('directives', directives, MOST_DIRECTIVES);
    return null;
  }
}

const REMEDIES = {
  tokens: 'Ask in several requests, and give long lists as variables.',
  depth: 'Ask in several requests.',
  aliases: 'Ask in several requests, or for many ids at once with `nodes`.',
  directives: 'Ask without some of them.',
  nesting: 'Ask with fewer filters within filters.',
  cost: 'Ask for fewer rows with `first`, and for the next ones with `after`.',
};

/** The error of a request in which something is larger than it may be. */
export function tooLarge(limit: keyof typeof REMEDIES, found: number, allowed: number): LimitError {
  const over = found - allowed;
  return new LimitError(`The query’s ${limit} may be ${allowed} at most, but come to ${found}: ${over} too many.`, {
    details: { limit, allowed, found, remedy: REMEDIES[limit] },
  });
}

/** Words and signs, as the parser counts them, up to the first that is none; and how deep brackets are within each other in arguments. */
function sizeOf(text: string): { readonly tokens: number; readonly nesting: number } {
  const lexer = new Lexer(new Source(text));
  let [tokens, depth, nesting, isArgument] = [0, 0, 0, false];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF && tokens < COUNTED; { kind } = lexer.advance()) {
      tokens += 1;
      if (kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R)
        [isArgument, depth] = [kind === TokenKind.PAREN_L, 0];
      else if (!isArgument) continue;
      else if (OPENING.has(kind)) nesting = Math.max(nesting, (depth += 1));
      else if (CLOSING.has(kind)) depth -= 1;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return { tokens, nesting };
}

const OPENING = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L]);
const CLOSING = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R]);

/** Null for what is no document, or is nested so deeply that the parser gives up. */
function documentOf(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
}
