import { fragment, listed, numbered, property, type Fragment } from '../statement.js';

/** A row as a list of its values, which a database is sent without their names. */
export type Row = readonly unknown[];

/** Properties of a node or relationship as values of rows. */
export interface Cells<Properties extends object> {
  /** `name: row[2], kind: row[3]`: the properties by where their values are. */
  readonly map: Fragment;
  /** The values of some properties in their order; null where there is none. */
  readonly of: (properties: Properties) => unknown[];
}

/** All properties of a type, that none is forgotten. */
type Every<Properties> = { readonly [Name in keyof Required<Properties>]: true };

/**
 * Properties from the `first` value of a row on. Rows of many properties are sent so and not as maps: names that come again
 * with each row take a thread that also serves several times as long as the values.
 */
export function cellsFrom<Properties extends object>(first: number, names: Every<Properties>): Cells<Properties> {
  const keys = Object.keys(names) as (keyof Properties & string)[];
  return {
    map: listed(keys.map((name, index) => fragment`${property(name)}: ${cell(first + index)}`)),
    of: (properties) => keys.map((name) => properties[name] ?? null),
  };
}

/** `row[2]` */
function cell(index: number): Fragment {
  return fragment`row[${numbered('', index)}]`;
}
