import { fragment, listed, type Answered, type Fragment } from '../statement.js';

/**
 * Values of a statement's answer that travel as lists where they are maps: names that come again with each row cost the
 * database, the driver and the collector of garbage more than the values.
 */

/** What a value is called that is part of a map. */
export type Part = readonly [name: string, value: Answered];

/** A value that travels as it is. */
export function plain(text: Fragment): Answered {
  return { text, unpack: (value) => value };
}

/** A map, without its names. */
export function packedMap(parts: readonly Part[]): Answered {
  return {
    text: fragment`[${listed(parts.map(([, { text }]) => text))}]`,
    unpack: (values) => {
      const map: Record<string, unknown> = {};
      parts.forEach(([name, { unpack }], index) => (map[name] = unpack((values as unknown[])[index])));
      return map;
    },
  };
}

/** Values of different kinds one after the other. */
export function packedTuple(all: readonly Answered[]): Answered {
  return {
    text: fragment`[${listed(all.map(({ text }) => text))}]`,
    unpack: (values) => all.map(({ unpack }, index) => unpack((values as unknown[])[index])),
  };
}

/** A list whose items are all of one kind; `text` gives the whole list. */
export function packedList({ unpack }: Answered, text: Fragment): Answered {
  return { text, unpack: (values) => (values as unknown[]).map(unpack) };
}
