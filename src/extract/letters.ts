import { PartyKind } from '../model/party.js';
import type { NamePhrase } from './name-phrase.js';

/** Letters that several bodies are known by: of two letters are unions and states, which every text means. */
const LETTERS = /^\p{Lu}{3,6}$/u;

/**
 * `RSF` is the body that the text names with these letters, `Rapid Support Forces`, whatever the lexicon knows by them, unless
 * the text names that as well.
 */
export function withOwnLetters(names: readonly NamePhrase[]): NamePhrase[] {
  const spelledOut = new Map<string, NamePhrase>();
  for (const name of names) {
    if (name.place || name.adjective || name.kind === PartyKind.PERSON || name.to < name.from + 3) continue;
    const letters = lettersOf(name.text);
    if (!spelledOut.has(letters)) spelledOut.set(letters, name);
  }
  const named = new Set(names.flatMap(({ known, text }) => (known && !LETTERS.test(text) ? [known.name] : [])));
  return names.map((name) => {
    const own = spelledOut.get(name.text);
    const isOther = name.known && own && own.known !== name.known && !named.has(name.known.name);
    if (!isOther || !LETTERS.test(name.text)) return name;
    return { ...name, known: own.known, kind: own.known ? own.kind : PartyKind.OTHER };
  });
}

/** The capitals that a name's words begin with. */
export function lettersOf(text: string): string {
  return (text.match(/(?<=^|\s)\p{Lu}/gu) ?? []).join('');
}
