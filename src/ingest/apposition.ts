import type { ExtractedParty } from '../extract/extraction.js';
import { PartyKind } from '../model/party.js';

/** `, a marine biologist,` after a name. */
const AFTER = /^, ((?:an?|the) [\p{Ll}-]+(?: [\p{Ll}-]+){0,2})(?=[,.;)]| (?:at|of|for|from|in|with|who|and)\b)/u;
/** `The poet ` before a name. */
const BEFORE = /(?<![\p{L}\p{N}’'-])((?:an?|the) [\p{Ll}-]+(?: [\p{Ll}-]+)?) $/iu;
/** Words within reach on either side. */
const REACH = 60;

/** What a text says right beside a person's name that he or she is, where extraction found no description; null where it says nothing. */
export function apposition(text: string, { kind, name, description, mentions }: ExtractedParty): string | null {
  if (description !== null || kind !== PartyKind.PERSON) return description;
  for (const { start, end } of mentions.filter((mention) => mention.text === name)) {
    const after = AFTER.exec(text.slice(end, end + REACH))?.[1];
    const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
    const found = after ?? before;
    if (found !== undefined) return `${found[0]?.toLowerCase() ?? ''}${found.slice(1)}`;
  }
  return null;
}
