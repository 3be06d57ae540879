import { foldText, nameKey } from '../../src/model/ids.js';
import { partyTypeOf } from '../../src/model/party.js';
import type { ArticleFilter, ClaimFilter, ClaimOrder, DateRange, PartyFilter } from '../../src/store/filter.js';
import { claimKeys } from '../../src/store/sort-keys.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';

/**
 * What filters mean, said a second time in plain loops over records: the stores are compared with it.
 * Returns the ids of the claims that fit, in order.
 */
export function filterClaims(records: readonly ArticleRecord[], where: ClaimFilter, order: ClaimOrder): string[] {
  const world = new World(records);
  return records
    .flatMap((record) =>
      record.claims.map((claim, position) => ({ claim, record, key: keyOf(record, claim, position, order) })),
    )
    .filter(({ claim, record }) => world.claimFits(claim, record, where))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ claim }) => claim.id);
}

function keyOf({ article }: ArticleRecord, claim: ClaimRecord, position: number, order: ClaimOrder): string {
  const keys = claimKeys(article.id, position, claim.saidOn ?? article.publishedOn, claim.confidence);
  return {
    NEWEST: keys.byNewest,
    OLDEST: keys.byOldest,
    POSITION: keys.byPosition,
    CONFIDENCE: keys.byConfidence,
    RELEVANCE: '',
  }[order];
}

class World {
  constructor(private readonly records: readonly ArticleRecord[]) {}

  claimFits(claim: ClaimRecord, record: ArticleRecord, where: ClaimFilter): boolean {
    const fits = (part: ClaimFilter) => this.claimFits(claim, record, part);
    const targets = claim.targets.filter(({ partyId }) => !where.about || this.partyFits(partyId, where.about));
    return (
      combine(where, fits) &&
      among(where.id, claim.id) &&
      hasWords(where.text, claim.text) &&
      among(where.quoteType, claim.quoteType) &&
      among(where.cue, claim.cue) &&
      among(where.origin, claim.origin) &&
      among(where.review, claim.review) &&
      ((!where.about && !where.stance) || targets.some(({ stance }) => among(where.stance, stance))) &&
      inRange(where.saidOn, claim.saidOn) &&
      inRange(where.date, claim.saidOn ?? record.article.publishedOn) &&
      claim.confidence >= (where.minConfidence ?? 0) &&
      (!where.speaker || this.someFits(claim.speakerIds, where.speaker)) &&
      (!where.addressee || this.someFits(claim.addresseeId ? [claim.addresseeId] : [], where.addressee)) &&
      (!where.topic || claim.topics.some((topic) => where.topic?.map(nameKey).includes(nameKey(topic)))) &&
      (!where.article || this.articleFits(record, where.article))
    );
  }

  private articleFits(record: ArticleRecord, where: ArticleFilter): boolean {
    const { article } = record;
    const mentioned = record.parties.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id);
    return (
      combine(where, (part) => this.articleFits(record, part)) &&
      among(where.id, article.id) &&
      (where.url == null || where.url === article.url) &&
      hasWords(where.text, `${article.title} ${article.text}`) &&
      (!where.publisher || this.someFits(article.publisherId ? [article.publisherId] : [], where.publisher)) &&
      inRange(where.publishedOn, article.publishedOn) &&
      among(where.language, article.language) &&
      (!where.mentions || this.someFits(mentioned, where.mentions))
    );
  }

  private someFits(ids: readonly string[], where: PartyFilter): boolean {
    return ids.some((id) => this.partyFits(id, where));
  }

  private partyFits(id: string, where: PartyFilter): boolean {
    const party = this.party(id);
    const keys = [party.name, ...party.aliases].map(nameKey);
    const organizations = this.records.flatMap(({ affiliations }) =>
      affiliations.filter(({ actorId }) => actorId === id),
    );
    return (
      combine(where, (part) => this.partyFits(id, part)) &&
      among(where.id, id) &&
      (where.name == null || keys.includes(nameKey(where.name))) &&
      (where.nameContains == null || keys.some((key) => key.includes(nameKey(where.nameContains ?? '')))) &&
      (!where.type || partyTypeOf(party.kind) === where.type) &&
      among(where.kind, party.kind) &&
      (!where.affiliatedWith ||
        this.someFits(
          organizations.map(({ organizationId }) => organizationId),
          where.affiliatedWith,
        ))
    );
  }

  private party(id: string): PartyInArticle {
    const party = this.records.flatMap(({ parties }) => parties).find((known) => known.id === id);
    if (party === undefined) throw new RangeError(`No record tells of ${id}.`);
    return party;
  }
}

function combine<F extends { and?: F[] | null; or?: F[] | null; not?: F | null }>(
  where: F,
  fits: (part: F) => boolean,
): boolean {
  return (
    (!where.and || where.and.every(fits)) && (!where.or || where.or.some(fits)) && (!where.not || !fits(where.not))
  );
}

function among<Value>(values: readonly Value[] | null | undefined, value: Value | null): boolean {
  return values == null || (value !== null && values.includes(value));
}

function inRange(range: DateRange | null | undefined, date: string | null): boolean {
  if (range?.from == null && range?.to == null) return true;
  return date !== null && date >= (range.from ?? '') && date <= (range.to ?? '~');
}

function hasWords(words: string | null | undefined, text: string): boolean {
  const present = new Set(foldText(text).split(' '));
  return (
    words == null ||
    foldText(words)
      .split(' ')
      .every((word) => present.has(word))
  );
}
