import { PartyKind } from '../model/party.js';
import type { Document } from './document.js';
import { adjectiveOf } from './known-names.js';
import type { NamePhrase } from './name-phrase.js';

/** Bodies that the lexicon has as those of the United States, and that other states call the same. */
const SHARED = new Set([
  'Congress',
  'U.S. Senate',
  'U.S. House of Representatives',
  'Supreme Court',
  'Justice Department',
  'Treasury Department',
  'Defense Department',
]);
/** Parties of which an article on American matters tells. */
const AMERICAN = new Set([
  'United States',
  'White House',
  'Pentagon',
  'Capitol Hill',
  'State Department',
  'Department of Homeland Security',
  'FBI',
  'CIA',
  'Federal Reserve',
  'Democratic Party',
  'Republican Party',
  'Republican National Committee',
  'Democratic National Committee',
  'Trump administration',
  'Obama administration',
  'Biden administration',
]);
const TITLES = new Set(['sen', 'sens', 'rep', 'reps', 'congressman', 'congresswoman']);

/** `U.S. Senate`: the name itself tells whose it is. */
const saysSo = (text: string) => /^U\.?S\.? /u.test(text);

/**
 * `the Nigerian Senate` is Nigeria's. `the Senate` is that of the United States where the article tells of them somehow;
 * elsewhere it is a body of that name of which nothing else is known.
 */
export function withoutForeign(document: Document, names: readonly NamePhrase[]): NamePhrase[] {
  const isTold = names.some(
    ({ known, title, text }) => AMERICAN.has(known?.name ?? '') || TITLES.has(title ?? '') || saysSo(text),
  );
  const result: NamePhrase[] = [];
  for (const name of names) {
    const isShared = SHARED.has(name.known?.name ?? '') && !saysSo(name.text);
    const before = result.at(-1);
    const state = before?.kind === PartyKind.COUNTRY && before.known?.name !== 'United States' ? before : undefined;
    const joined = state?.adjective === true && state.to === name.from;
    const owned = state?.to === name.from - 1 && document.words[state.to]?.lower === "'s";
    if (isShared && state && (joined || owned)) {
      if (joined) result.pop();
      const from = joined ? state.from : name.from;
      result.push({ ...name, from, titled: from, known: null, text: `${adjectiveOf(state.known)} ${name.text}` });
    } else result.push(isShared && !isTold ? { ...name, known: null } : name);
  }
  return result;
}
