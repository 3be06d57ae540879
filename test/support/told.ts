import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, foldText, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';

/** An article in few words. */
export interface Told {
  readonly url: string;
  readonly publishedOn?: string | null;
  /** `speaker | what was said`, or `speaker | cue | what was said`; nobody says it where the speaker is empty. */
  readonly claims: readonly string[];
}

/** The record of an article in which persons say things; the same words again are the same version. */
export function told({ url, publishedOn = '2019-01-29', claims }: Told): ArticleRecord {
  const id = idOf('Article', url);
  const rows = claims.map((line) => line.split('|').map((part) => part.trim()));
  const said = rows.map((row) => ({
    speaker: row[0] ?? '',
    cue: row.length > 2 ? (row[1] ?? '') : 'say',
    text: row.at(-1) ?? '',
  }));
  const text = said.map((claim) => claim.text).join('\n');
  const speakers = [...new Set(said.map(({ speaker }) => speaker))].filter((name) => name !== '');
  return {
    article: {
      ...{ id, url, text, publishedOn, title: url, publisherId: null, authors: [], language: 'en', curated: false },
      ...{ textDigest: digest(text), recordDigest: digest(JSON.stringify([publishedOn, claims])) },
    },
    parties: speakers.map(person),
    affiliations: [],
    claims: said.map((claim, index) => claimOf(id, claim, said, index)),
  };
}

function claimOf(
  articleId: string,
  { speaker, cue, text }: { speaker: string; cue: string; text: string },
  all: readonly { text: string }[],
  index: number,
): ClaimRecord {
  const start = all.slice(0, index).reduce((length, claim) => length + claim.text.length + 1, 0);
  return {
    ...{ id: idOf('Claim', articleId, foldText(text), index), text, cue, quoteType: QuoteType.INDIRECT, saidOn: null },
    ...{ confidence: 0.9, origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED, source: null, cueSpan: null },
    ...{ content: [{ start, end: start + text.length, text }], addresseeId: null, topics: [], withinId: null },
    speakerIds: speaker === '' ? [] : [person(speaker).id],
    targets: speaker === '' ? [] : [{ partyId: person(speaker).id, stance: Stance.NEUTRAL, confidence: 0.5 }],
  };
}

function person(name: string): PartyInArticle {
  const id = idOf('Actor', nameKey(name));
  return { id, name, aliases: [], kind: PartyKind.PERSON, description: null, wikidataId: null, mentions: [] };
}
