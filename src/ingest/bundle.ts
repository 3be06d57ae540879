import type { TObject } from '@sinclair/typebox';
import {
  ITEMS,
  SCHEMA_KEY,
  type BundleActor,
  type BundleAffiliation,
  type BundleArticle,
  type BundleClaim,
  type BundleOrganization,
  type ItemType,
} from './bundle-format.js';
import { refuseNesting } from './json.js';
import { documentError, oneProblem, placeIn, quoted, type Problem } from './problem.js';
import { checker, type Mismatch } from './validate.js';

/** Something of a bundle with the place where it is written: `/claims/3`, `line 12`. */
export interface Item<Value> {
  readonly place: string;
  readonly value: Value;
}

/** A bundle's items, each as its schema says; what they refer to is not looked at yet. */
export interface Bundle {
  readonly article: Item<BundleArticle>[];
  readonly actor: Item<BundleActor>[];
  readonly organization: Item<BundleOrganization>[];
  readonly claim: Item<BundleClaim>[];
  readonly affiliation: Item<BundleAffiliation>[];
}

const TYPES = Object.keys(ITEMS) as ItemType[];
const CHECKS = new Map(TYPES.map((type) => [type, checker(ITEMS[type].schema as TObject)]));
const REMEDY = 'docs/formats.md describes bundles';

/**
 * Reads a bundle: one JSON object with lists, or JSON lines with an item each.
 * @throws DocumentError with all places where it is not as the schema says.
 */
export function parseBundle(content: string, form: 'json' | 'jsonl'): Bundle {
  const problems: Problem[] = [];
  const bundle = newBundle();
  const items = form === 'json' ? itemsOf(content, problems) : linesOf(content, problems);
  for (const item of items) addItem(bundle, item, problems);
  if (problems.length > 0) throw documentError(problems);
  if (isEmpty(bundle)) throw emptyBundle();
  return bundle;
}

/** A bundle of nothing. */
export function newBundle(): Bundle {
  return { article: [], actor: [], organization: [], claim: [], affiliation: [] };
}

export function isEmpty(bundle: Bundle): boolean {
  return TYPES.every((type) => bundle[type].length === 0);
}

export const emptyBundle = () => oneProblem('the bundle is empty', { remedy: REMEDY });

/** Adds an item to a bundle, or what is wrong with it to `problems`. */
export function addItem(bundle: Bundle, { type, place, value }: Found, problems: Problem[]): void {
  const checked = CHECKS.get(type)?.(value);
  if (checked?.mismatches) problems.push(...checked.mismatches.map((mismatch) => problemAt(place, mismatch)));
  // The check by this type's schema is what makes it of this type.
  else (bundle[type] as Item<unknown>[]).push({ place, value });
}

function problemAt(place: string, { pointer, what, remedy }: Mismatch): Problem {
  return { place: placeIn(place, pointer), what, remedy };
}

/** An item by its type, not yet looked at. */
export type Found = Item<unknown> & { readonly type: ItemType };

function itemsOf(content: string, problems: Problem[]): Found[] {
  const bundle = parseJson(content, 0);
  if (!isObject(bundle)) throw oneProblem(`a bundle is an object, not ${quoted(bundle)}`, { remedy: REMEDY });
  const found: Found[] = [];
  for (const [key, list] of Object.entries(bundle)) {
    if (key === SCHEMA_KEY) continue;
    const type = TYPES.find((candidate) => ITEMS[candidate].list === key);
    const place = `/${key}`;
    if (!type) {
      const remedy = `allowed are ${TYPES.map((known) => ITEMS[known].list).join(', ')}`;
      problems.push({ place, what: 'unknown key', remedy });
    } else if (!Array.isArray(list)) {
      problems.push({ place, what: `must be a list, is ${quoted(list)}`, remedy: null });
    } else list.forEach((value: unknown, index) => found.push({ type, place: `${place}/${index}`, value }));
  }
  return found;
}

function linesOf(content: string, problems: Problem[]): Found[] {
  return content.split('\n').flatMap((line, index) => itemOfLine(line, index + 1, problems) ?? []);
}

/**
 * The item that a line is, counted from 1; null for an empty line and for one of no known type, which `problems` tell of.
 * @throws DocumentError for a line that is no JSON
 */
export function itemOfLine(line: string, number: number, problems: Problem[]): Found | null {
  if (line.trim() === '') return null;
  const place = `line ${number}`;
  const item = parseJson(line, number - 1);
  const { type: given, ...value } = isObject(item) ? item : {};
  const type = TYPES.find((candidate) => candidate === given);
  if (type) return { type, place, value };
  problems.push({ place, what: `“type” is ${quoted(given)}`, remedy: `allowed are ${TYPES.join(', ')}` });
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws DocumentError with line and column, `linesBefore` counted in; for what is nested too deeply as well. */
function parseJson(content: string, linesBefore: number): unknown {
  refuseNesting(content, `line ${linesBefore + 1}`);
  try {
    return JSON.parse(content);
  } catch (error) {
    const message = (error as SyntaxError).message.replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/su, '');
    const before = content.slice(0, errorPosition(content, error as SyntaxError)).split('\n');
    const place = `line ${linesBefore + before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    throw oneProblem(`this is no JSON: ${message}`, {
      place,
      remedy: 'check commas, braces and quotation marks',
      cause: error,
    });
  }
}

/**
 * Where JSON stops being any. Not every message tells; but a prefix of JSON fails by its end and a longer one by
 * the bad token, so that the shortest one with a bad token ends in it.
 */
function errorPosition(content: string, error: SyntaxError): number {
  const told = /at position (\d+)/u.exec(error.message)?.[1];
  if (told !== undefined) return Number(told);
  const isBad = (length: number): boolean => {
    try {
      JSON.parse(content.slice(0, length));
      return false;
    } catch (failure) {
      return (failure as SyntaxError).message.startsWith('Unexpected token');
    }
  };
  if (!isBad(content.length)) return content.length;
  let [good, bad] = [0, content.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBad(middle)) bad = middle;
    else good = middle;
  }
  return bad - 1;
}
