import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';

/** The kinds of node that have a global id; the id's first letters tell them apart. */
export type NodeKind = 'Article' | 'Actor' | 'Organization' | 'Claim' | 'Topic';

const PREFIX: Record<NodeKind, string> = {
  Article: 'art',
  Actor: 'act',
  Organization: 'org',
  Claim: 'clm',
  Topic: 'top',
};
const KIND = new Map(Object.entries(PREFIX).map(([kind, prefix]) => [prefix, kind as NodeKind]));
const ID = /^([a-z]{3})_[0-9a-f]{24}$/;

/**
 * The id of what `identity` identifies: the same parts give the same id on every machine.
 * 96 bits of SHA-256, so that a collision among a billion nodes has a chance of one in 10^11.
 */
export function idOf(kind: NodeKind, ...identity: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, ...identity]))
    .digest('hex');
  return `${PREFIX[kind]}_${hash.slice(0, 24)}`;
}

/** The kind of node that an id is of, or null for a string that no id of Quoth looks like. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = ID.exec(id)?.[1];
  return (prefix !== undefined && KIND.get(prefix)) || null;
}

/** Names that are remembered with what is made of them: they are few, and told again and again. */
const REMEMBERED = { max: 50_000 };
const idsOfNames = new LRUCache<string, string>(REMEMBERED);

/** The id of what a name, or the key of one, identifies by itself. */
export function idOfName(kind: NodeKind, name: string): string {
  const known = idsOfNames.get(`${kind} ${name}`);
  if (known !== undefined) return known;
  const id = idOf(kind, name);
  idsOfNames.set(`${kind} ${name}`, id);
  return id;
}

/** A digest of a text or record, to see whether it changed. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/**
 * What two spellings of one name have in common: case, accents, punctuation, width and a leading article fall away.
 * `The U.S.` and `US`, `Al-Qaïda` and `al-Qaida` have one key each. Never empty for a name with a letter or digit in it.
 */
export function nameKey(name: string): string {
  const known = keysOfNames.get(name);
  if (known !== undefined) return known;
  const key = keyOfWords(name);
  keysOfNames.set(name, key);
  return key;
}

const keysOfNames = new LRUCache<string, string>(REMEMBERED);

function keyOfWords(name: string): string {
  const words = foldText(name.replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, '')).split(' ');
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** Text reduced to lower-case words without accents, one space between: what full-text look-ups compare. */
export function foldText(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/['’](?=s\b)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLAIN = /^\p{ASCII}*$/u;

/** Text in the letters that its own are made of, without accents: `é` is `e`, `ﬁ` is `fi`. */
export function withoutAccents(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
}
