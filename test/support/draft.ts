import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, foldText, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import type { ArticleRecord, PartyInArticle } from '../../src/store/record.js';

/** An article in few words. */
export interface Draft {
  readonly url: string;
  /** `Speaker | what was said | Target, Target`: persons, or bodies where the name starts with `The`. A target that stands in
   * what was said is mentioned there; `Name = another name` writes the other name where the text speaks of them. */
  readonly lines: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly curated?: boolean;
}

/** The id that `draft` gives a party of this name. */
export function partyId(name: string): string {
  return idOf(name.startsWith('The ') ? 'Organization' : 'Actor', nameKey(name));
}

/** The record of a draft. */
export function draft({ url, lines, aliases = {}, curated = false }: Draft): ArticleRecord {
  const id = idOf('Article', url);
  const rows = lines.map((line) => {
    const [speaker = '', said = '', targets = ''] = line.split('|').map((part) => part.trim());
    const [name = '', form = name] = speaker.split('=').map((part) => part.trim());
    return { speaker: name, form, said, targets: targets === '' ? [] : targets.split(', ') };
  });
  const text = rows.map(({ form, said }) => `${form}: ${said}`).join('\n');
  const starts = rows.map((_, index) =>
    rows.slice(0, index).reduce((at, { form, said }) => at + form.length + said.length + 3, 0),
  );
  const names = [...new Set(rows.flatMap(({ speaker, targets }) => [speaker, ...targets]))];
  const occurrence = (said: string, index: number) =>
    rows.slice(0, index + 1).filter((row) => foldText(row.said) === foldText(said)).length;
  return {
    article: {
      ...{ id, title: 'A headline', url, publisherId: null, authors: [], publishedOn: '2019-01-29', language: 'en' },
      ...{ text, curated, textDigest: digest(text), recordDigest: digest(JSON.stringify([lines, aliases, curated])) },
    },
    parties: names.map((name) => partyOf(name, aliases[name] ?? [], text)),
    affiliations: [],
    claims: rows.map(({ speaker, form, said, targets }, index) => {
      const start = starts[index] ?? 0;
      const at = (from: number, words: string) => ({ start: from, end: from + words.length, text: words });
      return {
        ...{
          id: idOf('Claim', id, foldText(said), occurrence(said, index)),
          text: said,
          quoteType: QuoteType.INDIRECT,
        },
        ...{ cue: 'say', saidOn: null, confidence: 0.9, review: ReviewState.UNREVIEWED, withinId: null, cueSpan: null },
        origin: curated ? ClaimOrigin.CURATED : ClaimOrigin.EXTRACTED,
        source: at(start, form),
        content: [at(start + form.length + 2, said)],
        speakerIds: [partyId(speaker)],
        addresseeId: null,
        targets: targets.map((name) => ({ partyId: partyId(name), stance: Stance.NEUTRAL, confidence: 0.5 })),
        topics: ['talks'],
      };
    }),
  };
}

function partyOf(name: string, aliases: readonly string[], text: string): PartyInArticle {
  return {
    ...{ id: partyId(name), name, aliases, description: null, wikidataId: null },
    kind: name.startsWith('The ') ? PartyKind.OTHER : PartyKind.PERSON,
    mentions: mentionsOf([name, ...aliases], text),
  };
}

/** Where the text has one of the names, the longest first where several begin at one place. */
function mentionsOf(names: readonly string[], text: string): PartyInArticle['mentions'] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.]/g, '\\.'));
  return [...text.matchAll(new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g'))].map(({ 0: words, index }) => ({
    ...{ start: index, end: index + words.length, text: words },
  }));
}
