import { LRUCache } from 'lru-cache';

/** A piece of Cypher that statements are put together from. Only the functions below make one, never from a value. */
export interface Fragment {
  readonly text: string;
  readonly [brand]: true;
}
declare const brand: unique symbol;

/** One whole statement, named for logs and metrics, with the types of its parameters and of the rows it answers. */
export interface Statement<Parameters extends object, Row extends object> {
  readonly name: string;
  readonly text: string;
  /** Makes what the database answers a row of it; whoever runs the statement does so. Not set where it is one already. */
  readonly unpack?: (answered: object) => Row;
  /** Never set: carries the types. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row };
}

/**
 * Makes a fragment from literals. Values never become text: the only things that may be interpolated are other
 * fragments, which the type enforces and a check holds for callers without types.
 */
export function fragment(literals: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  return seal(join(literals, parts));
}

/** A value that a statement answers: how it is asked for, and what is made of what the database answers. */
export interface Answered {
  readonly text: Fragment;
  readonly unpack: (answered: unknown) => unknown;
}

/** Columns of a statement's rows, by their names: `… AS name, … AS other`. */
export function columns(all: readonly (readonly [name: string, value: Answered])[]): Fragment {
  return new Columns(all) as Columns & Fragment;
}

/**
 * Makes a statement: cypher<{ id: string }, { claim: ClaimNode }>('claimById')`MATCH …`. As with `fragment`,
 * only fragments may be interpolated; values travel as parameters.
 */
export function cypher<Parameters extends object, Row extends object>(name: string) {
  return (literals: TemplateStringsArray, ...parts: readonly Fragment[]): Statement<Parameters, Row> => {
    const packed = parts.filter((part) => part instanceof Columns);
    return Object.freeze({
      ...{ name, text: layOut(join(literals, parts)) },
      ...(packed.length > 0 && { unpack: (row: object) => packed.reduce((row, each) => each.unpack(row), row) as Row }),
    });
  };
}

/** The parameter `$p3`, the variable `v3` or the number itself, for statements whose shape follows what is asked for. */
export function numbered(kind: '$p' | '$b' | 'v' | 'n' | '', number: number): Fragment {
  return seal(`${kind}${Math.trunc(number)}`);
}

/** The name of a property, which has nothing but letters. */
export function property(name: string): Fragment {
  if (!/^[a-z]+$/iu.test(name)) throw new TypeError('A property’s name has nothing but letters.');
  return seal(name);
}

/** Fragments one after the other, with commas between them. */
export function listed(parts: readonly Fragment[]): Fragment {
  return seal(parts.map((part) => part.text).join(', '));
}

/** Several fragments as one, with ` AND ` or ` OR ` between them and parentheses around. */
export function joined(parts: readonly Fragment[], by: 'AND' | 'OR'): Fragment {
  return seal(`(${parts.map((part) => part.text).join(` ${by} `)})`);
}

/** Nobody else makes one, and nobody changes its text. */
class Sealed {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  static is(part: object): boolean {
    return #text in part;
  }
}

class Columns extends Sealed {
  readonly #all: readonly (readonly [name: string, value: Answered])[];

  constructor(all: readonly (readonly [name: string, value: Answered])[]) {
    super(all.map(([name, { text }]) => `${text.text} AS ${property(name).text}`).join(', '));
    this.#all = all;
  }

  /** The row is nobody else's. */
  unpack(row: object): object {
    const values = row as Record<string, unknown>;
    for (const [name, { unpack }] of this.#all) values[name] = unpack(values[name]);
    return row;
  }
}

function seal(text: string): Fragment {
  return new Sealed(text) as Sealed & Fragment;
}

/** The rows of a statement, of what the database answers. */
export function unpacked<Row extends object>({ unpack }: Statement<object, Row>, answered: readonly object[]): Row[] {
  return unpack === undefined ? (answered as Row[]) : answered.map(unpack);
}

function isFragment(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Sealed.is(part);
}

function join(literals: TemplateStringsArray, parts: readonly Fragment[]): string {
  return literals.reduce((text, literal, index) => {
    const part = parts[index - 1];
    if (part === undefined || !isFragment(part)) throw new TypeError('Only fragments may be interpolated into Cypher.');
    return text + part.text + literal;
  });
}

/** Texts of statements that follow what is asked, by what they are put together as: the same few come again and again. */
const laidOut = new LRUCache<string, string>({ max: 1_000 });

function layOut(text: string): string {
  const known = laidOut.get(text);
  if (known !== undefined) return known;
  const made = dedent(text);
  laidOut.set(text, made);
  return made;
}

/** Takes the indentation of the source file off, so that a statement reads alike in logs and in `schema/statements.cypher`. */
function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}
