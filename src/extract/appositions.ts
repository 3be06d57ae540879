import { PartyKind } from '../model/party.js';
import type { Document } from './document.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { DETERMINERS, FUNCTION_WORDS } from './lexicon/function-words.js';
import { PORTFOLIOS } from './lexicon/organizations.js';
import type { NamePhrase } from './name-phrase.js';
import { roleOf } from './phrases.js';
import type { RolePhrase } from './roles.js';
import { HONOURS } from './name-runs.js';
import { isCapitalised, isWordLike } from './words.js';

/** Nouns for people that are bodies as often. */
const DEALERS = new Set(
  'customer shareholder owner investor rival partner backer client insurer contractor tenant broker successor predecessor short-seller'.split(
    ' ',
  ),
);

const FORMERLY = new Set(['retired', 'former']);

/** For each role phrase that stands beside a person's name, that name: `the negotiator, Jane Roe,`, `Jane Roe, a judge`. */
export function appositionsOf(
  document: Document,
  names: readonly NamePhrase[],
  roles: readonly RolePhrase[],
): Map<number, number> {
  const starts = new Map(
    names.flatMap((name, index) => [name.titled, name.from].map((start) => [start, index] as const)),
  );
  const ends = new Map(names.map((name, index) => [name.to, index]));
  const roleEnds = new Map(roles.map(({ from, to }) => [from, to]));
  const isPerson = (index: number | undefined): index is number => {
    const name = index === undefined ? undefined : names[index];
    return name !== undefined && !name.place && (name.kind === null || name.kind === PartyKind.PERSON);
  };
  const isBody = (index: number | undefined): boolean => {
    const kind = names[index ?? -1]?.kind;
    return kind === PartyKind.COMPANY || kind === PartyKind.OTHER;
  };
  // `its largest customer, Germany's Rettwerk GmbH,`
  const owned = (index: number | undefined): number | undefined => {
    const owner = names[index ?? -1];
    return owner && document.words[owner.to]?.lower === "'s" ? starts.get(owner.to + 1) : index;
  };
  const text = (word: number): string => document.words[word]?.text ?? '';
  // `the bishop, the Right Rev. Jane Roe,`
  const reverend = (at: number): number | undefined => {
    const index = text(at) === 'the' ? starts.get(at + 1) : undefined;
    return names[index ?? -1]?.titled === at + 1 && names[index ?? -1]?.from !== at + 1 ? index : undefined;
  };
  const found = new Map<number, number>();
  roles.forEach((role, index) => {
    if (role.plural) return;
    const introduced = starts.get(introducedAt(document, role.to));
    // `Health minister Baroness Roe`
    const titled = starts.get(role.from);
    const within = (names[titled ?? -1]?.from ?? -1) >= role.to ? titled : undefined;
    const joined = starts.get(role.to) ?? within ?? behindOffice(document, role, starts);
    const comma = commaBehind(document, role.to, (at) => names[starts.get(at) ?? -1]?.to);
    // `the committee's chairman, lawmaker Jane Roe,`
    const other = comma === undefined ? undefined : roleEnds.get(comma + 1);
    // `its chairman, retired Bishop Jane Roe,`
    const first = comma === undefined ? undefined : FORMERLY.has(text(comma + 1)) ? comma + 2 : comma + 1;
    const behind = first === undefined ? undefined : (owned(starts.get(other ?? first)) ?? reverend(first));
    const end = names[behind ?? -1]?.to ?? -1;
    // `Smith's solicitor, Jane Roe of Doe Mills,`
    const firm = /^(?:of|from|at)$/u.test(text(end)) ? names[starts.get(end + 1) ?? -1]?.to : undefined;
    // `his barrister, Serena Holt KC, said`
    const after = document.words[HONOURS.has(text(end)) ? end + 1 : (firm ?? end)];
    const closed =
      after !== undefined && (/^[,.(]$/u.test(after.text) || CUE_VERBS.get(after.lower)?.type === 'speech');
    const age = /^\d+$/u.test(text(role.from - 2)) && text(role.from - 1) === ',' && text(role.from - 3) === ',';
    const ahead = text(role.from - 1) === ',' ? ends.get(age ? role.from - 3 : role.from - 1) : undefined;
    const isMeant = (name: number | undefined): name is number =>
      isPerson(name) || (DEALERS.has(role.role) && isBody(name));
    // `Jane Roe, president and CEO of the fund`
    const before = roles[index - 1];
    const isJoined =
      before?.to === role.from - 1 && document.words[before.to]?.lower === 'and' && role.from === role.head;
    const shared = isJoined ? found.get(index - 1) : undefined;
    // Who gives a name is a person, whatever it looks like.
    const given = names[introduced ?? -1]?.kind === PartyKind.OTHER ? introduced : undefined;
    // `Under questioning by Jane Roe, a lawyer, John Doe said …`: it is she who is one.
    const told = names[ahead ?? -1]?.kind === PartyKind.PERSON && document.words[role.from]?.lower !== 'the';
    const beside = told ? [ahead, closed ? behind : undefined] : [closed ? behind : undefined, ahead];
    const name = [joined, ...beside, introduced, shared].find(isMeant) ?? given;
    if (name !== undefined) found.set(index, name);
  });
  return found;
}

/** Offices that `of` tells more of. */
const OFFICES = new Set(
  'president director head professor minister secretary chief manager officer editor dean chair leader commissioner rapporteur coordinator inspector'.split(
    ' ',
  ),
);
/** Words of what such an office is of. */
const LONGEST_FIELD = 3;
const LONGEST_LIST = 8;

/** The name behind an office and its field: `Director of services Jane Roe`, `Vice President of Labor Relations Jane Roe`. */
function behindOffice(
  { words }: Document,
  { role, to }: RolePhrase,
  starts: ReadonlyMap<number, number>,
): number | undefined {
  if (!OFFICES.has(role) || !/^(?:of|for|on)$/u.test(words[to]?.lower ?? '')) return undefined;
  // `Minister of Economy, Trade and Industry Jane Roe`
  const isList = PORTFOLIOS.has(words[to + 1]?.lower ?? '');
  for (let at = to + 2; at < to + 2 + (isList ? LONGEST_LIST : LONGEST_FIELD); at += 1) {
    const before = words[at - 1];
    const joins = isList && (before?.text === ',' || before?.lower === 'and');
    if (!before || !(joins || (isWordLike(before.text) && !FUNCTION_WORDS.has(before.lower)))) return undefined;
    const name = starts.get(at);
    if (name !== undefined && (isList || roleOf(before.lower) === null)) return name;
  }
  return undefined;
}

/** Words before the name that somebody is told by: `named Jane Roe`; with `as` behind them, `identified as Jane Roe`. */
const NAMING = new Set(['named', 'called']);
const INTRODUCING = new Set(['identified', 'known', 'name', 'introduced', 'named']);
/** Words within which a description goes on to a name: `who gave her name only as`. */
const REACH = 12;

/** Where the name begins that a description is told by: `a nurse who gave her name only as Teresa`; -1 without one. */
function introducedAt(document: Document, to: number): number {
  let introducing = false;
  // `A patient waiting outside, who gave his name only as Tevita, said`
  const relative = [0, 1, 2, 3].find((step) => document.words[to + step]?.text === ',');
  const from = document.words[to + (relative ?? 0) + 1]?.lower === 'who' ? to + (relative ?? 0) + 1 : to;
  for (let at = from; at < from + REACH && document.sentenceOf[at] === document.sentenceOf[from]; at += 1) {
    const word = document.words[at]?.lower ?? '';
    // `a spokesman for Jane Roe, the commander known as …`: that is the commander's.
    if (document.words[at - 1]?.text === ',' && word === 'the') return -1;
    // `who gave only her first name, Espérance,`, `who goes by the name of Teresa`
    if (/^(?:sur)?name$/u.test(word) && /^(?:,|of)$/u.test(document.words[at + 1]?.lower ?? '')) return at + 2;
    if (word === 'as' ? introducing : NAMING.has(word)) return at + 1;
    introducing ||= INTRODUCING.has(word);
    if (CUE_VERBS.has(word) && !INTRODUCING.has(word) && word !== 'gave') return -1;
  }
  return -1;
}

/** The comma that closes a description: right behind it, or behind what `of` and the like add (`the mayor of Larkham,`). */
function commaBehind(document: Document, to: number, nameEnd: (at: number) => number | undefined): number | undefined {
  const first = document.words[to];
  if (first?.text === ',') return to;
  if (first && /^(?:there|here)$/u.test(first.lower) && document.words[to + 1]?.text === ',') return to + 1;
  if (!first || !['of', 'for', 'at', 'in', 'to', 'on'].includes(first.lower)) return undefined;
  for (let at = to + 1; at < to + 8; at += 1) {
    // `the head of the Federation of All Harbour Workers’ Unions,`
    const end = nameEnd(at);
    if (end !== undefined && document.words[end]?.text === ',') return end;
    const word = document.words[at];
    if (word?.text === ',') return at;
    // `the chair of the Swimming Trust,`, `the coordinator of the protests,`
    const isNoun = isCapitalised(word?.text ?? '') || DETERMINERS.has(document.words[at - 1]?.lower ?? '');
    const cue = CUE_VERBS.get(word?.lower ?? '');
    // `the army's eastern command,`: no finite verb is behind one thing.
    const verb = cue !== undefined && cue.lemma !== word?.lower && !isNoun;
    if (!word || !isWordLike(word.text) || verb) return undefined;
  }
  return undefined;
}
