import { ClaimOrigin, ReviewState, type QuoteType } from '../../model/claim.js';
import { PartyType, partyTypeOf, PartyKind } from '../../model/party.js';
import type { ArticleRecord } from '../../store/record.js';
import type { BundleActor, BundleClaim, BundleOrganization } from '../bundle-format.js';
import { linkBundle } from '../bundle-references.js';
import { recordsOfBundle } from '../bundle-record.js';
import type { Bundle, Item } from '../bundle.js';
import { oneProblem } from '../problem.js';
import { normalUrl } from '../identity.js';
import { addressOf, lineOf, usableMetadata, type ToldMetadata } from '../told-metadata.js';
import { Gathering } from './gather.js';
import { readPart } from './lines.js';
import type { Found } from './reader.js';

/** What a data set says that somebody said, in an article that it does not hold. */
export interface ToldClaim {
  readonly text: string;
  readonly quoteType: QuoteType;
  readonly speakers: readonly ToldParty[];
  readonly about?: readonly ToldParty[];
  readonly cue?: string | null;
  /** ISO date. */
  readonly saidOn?: string | null;
  /** From 0 to 1; 1 where it is not told. */
  readonly confidence?: number | null;
}

/** Who, as a data set calls them. */
export interface ToldParty {
  readonly name: string;
  readonly kind: PartyKind;
  readonly wikidataId?: string | null;
}

/** Characters that a claim may have, and a name, as bundles have it. */
const LONGEST = { claim: 20_000, name: 500 };
const WIKIDATA = /\bQ[1-9]\d*$/u;

/**
 * An article of which only its address and some claims are known. It never takes the place of the article's text.
 * @throws DocumentError where nothing tells which article it is.
 */
export function toldArticle(told: ToldMetadata, claims: readonly ToldClaim[], place: string | null): Found {
  const metadata = usableMetadata(told);
  if (metadata.url === undefined) throw oneProblem('it has no web address that tells which article it is');
  const said = claims.filter(({ text }) => lineOf(text, LONGEST.claim) !== null);
  if (said.length === 0) return { kind: 'skipped', place, why: 'no quotation' };
  const article = { ...metadata, title: metadata.title ?? metadata.url };
  const bundle = bundleOf(article, metadata.url, said);
  const [only] = recordsOfBundle(linkBundle(bundle), null).articles;
  if (!only) throw new RangeError('one article went in and none came out');
  return {
    kind: 'record',
    place,
    url: metadata.url,
    publishedOn: metadata.date ?? null,
    record: async () => partial(await only.record()),
  };
}

function partial(record: ArticleRecord): ArticleRecord {
  return {
    ...record,
    article: { ...record.article, curated: false, partial: true, length: record.article.text.length },
  };
}

function bundleOf(article: Bundle['article'][number]['value'], url: string, claims: readonly ToldClaim[]): Bundle {
  const parties = new Map<string, ToldParty>();
  const references = (told: readonly ToldParty[]): string[] =>
    told
      .filter(({ name }) => lineOf(name, LONGEST.name) !== null)
      .map((party) => {
        const ref = `${partyTypeOf(party.kind)} ${party.name}`;
        const known = parties.get(ref);
        parties.set(ref, { ...party, wikidataId: known?.wikidataId ?? party.wikidataId ?? null });
        return ref;
      });
  const items = claims.map((claim): Item<BundleClaim> => {
    const { text, quoteType, speakers, about = [], cue, saidOn, confidence } = claim;
    return item({
      article: url,
      text: lineOf(text, LONGEST.claim) ?? '',
      quoteType,
      speakers: references(speakers),
      about: references(about).map((party) => ({ party })),
      ...(cue && { cue }),
      ...(saidOn && { saidOn }),
      confidence: Math.min(1, Math.max(0, confidence ?? 1)),
      origin: ClaimOrigin.IMPORTED,
      review: ReviewState.UNREVIEWED,
    });
  });
  const listed = [...parties].map(([ref, party]) => ({ party, value: partyItem(ref, party) }));
  const ofType = (type: PartyType) => listed.filter(({ party }) => partyTypeOf(party.kind) === type);
  return {
    article: [item(article)],
    actor: ofType(PartyType.ACTOR).map(({ value }) => item(value as BundleActor)),
    organization: ofType(PartyType.ORGANIZATION).map(({ value }) => item(value as BundleOrganization)),
    claim: items,
    affiliation: [],
  };
}

function partyItem(ref: string, { name, kind, wikidataId }: ToldParty): object {
  const id = WIKIDATA.exec(wikidataId ?? '')?.[0];
  return { ref, name: lineOf(name, LONGEST.name) ?? '', kind, ...(id !== undefined && { wikidataId: id }) };
}

function item<Value>(value: Value): Item<Value> {
  return { place: '', value };
}

/** One claim of a data set that may say more of the same article elsewhere. */
export interface ToldPiece {
  readonly kind: 'told';
  readonly article: ToldMetadata;
  readonly claim: ToldClaim;
}

/**
 * Passes on what is found as it comes, and after it the articles of single claims, each once with all that was said in
 * it: an article is written as a whole.
 */
export async function* withGathered(parts: AsyncIterable<Found | ToldPiece>): AsyncGenerator<Found> {
  const gathering = new Gathering<ToldPiece>();
  try {
    for await (const part of parts) {
      if (part.kind !== 'told') yield part;
      else await gathering.add(keyOf(part.article), part);
    }
    for await (const { key, items } of gathering.groups()) {
      const article = Object.assign({}, ...items.map((piece) => piece.article).reverse()) as ToldMetadata;
      yield readPart(key, () =>
        toldArticle(
          article,
          items.map(({ claim }) => claim),
          key,
        ),
      );
    }
  } finally {
    await gathering.close();
  }
}

/** Which article is meant. What has no usable address is gathered too, so that it is told once. */
function keyOf({ url }: ToldMetadata): string {
  const address = addressOf(url);
  return address === null ? String(url) : normalUrl(address);
}
