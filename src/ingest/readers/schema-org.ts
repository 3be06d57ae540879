import { isObject } from './lines.js';

/** A thing as JSON-LD writes it, schema.org's terms without their prefix. */
export type Thing = Readonly<Record<string, unknown>>;

const PREFIX = /^(?:https?:\/\/schema\.org\/|schema:)/u;
/** How deep things are looked for within things. */
const DEEPEST = 12;

/**
 * All things in a JSON-LD document, outer ones first. Terms are taken as schema.org's whatever the context says, with
 * or without a prefix: a context is an address, and nothing is fetched to read a file.
 */
export function* thingsIn(value: unknown, depth = 0): Generator<Thing> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* thingsIn(item, depth + 1);
  } else if (isObject(value)) {
    const thing = withoutPrefixes(value);
    if (kindsOf(thing).length > 0) yield thing;
    for (const inner of Object.values(value)) yield* thingsIn(inner, depth + 1);
  }
}

function withoutPrefixes(value: Record<string, unknown>): Thing {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.replace(PREFIX, ''), each]));
}

/** What a thing is, as `Person`. */
export function kindsOf(value: unknown): string[] {
  if (!isObject(value)) return [];
  return listOf(value['@type'])
    .filter((kind) => typeof kind === 'string')
    .map((kind) => kind.replace(PREFIX, ''));
}

/** One or several values as a list. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** The name of what may be a name or a thing with one. */
export function nameOf(value: unknown): string | null {
  const name: unknown = isObject(value) ? (withoutPrefixes(value).name ?? value['@value']) : value;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}

/** All things of a document by their `@id`, so that what only names another is that other. */
export function directoryOf(value: unknown): (reference: unknown) => unknown {
  const byId = new Map<unknown, Thing>();
  for (const thing of thingsIn(value)) if (typeof thing['@id'] === 'string') byId.set(thing['@id'], thing);
  return (reference) => (isObject(reference) && byId.get(reference['@id'])) || reference;
}
