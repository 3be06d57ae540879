import { QuoteType } from '../../model/claim.js';
import { PartyKind } from '../../model/party.js';
import { articleOf } from '../article.js';
import { decodeUtf8 } from '../bytes.js';
import { allBytes, type Content } from '../content.js';
import { jsonValue } from '../json.js';
import { oneProblem } from '../problem.js';
import { addressOf, dayOf, usableMetadata, type ToldMetadata } from '../told-metadata.js';
import { textOfHtml } from './html-text.js';
import { inLines, linesOf, readPart } from './lines.js';
import type { Found, ReadingOptions } from './reader.js';
import { directoryOf, kindsOf, listOf, nameOf, thingsIn, type Thing } from './schema-org.js';
import { withGathered, type ToldClaim, type ToldParty, type ToldPiece } from './told.js';

/** Bytes that a document may have that is not a line a thing. */
const LIMIT = 100_000_000;
const ARTICLES = /(?:Article|BlogPosting)$/u;

/** What the documents of a content tell, gathered by article. */
export const toldIn = (content: Content, options: ReadingOptions) => withGathered(partsOf(content, options));

async function* partsOf(content: Content, options: ReadingOptions): AsyncGenerator<Found | ToldPiece> {
  let count = 0;
  for await (const { place, value } of documentsIn(content)) {
    const read = readPart(place, value);
    if (!('value' in read)) {
      yield read;
      continue;
    }
    const refer = directoryOf(read.value);
    for (const thing of thingsIn(read.value)) {
      const part = readPart(place, () => partOf(thing, refer, place, options));
      if (part !== null) yield part;
      if (part !== null) count += 1;
    }
  }
  if (count === 0) yield { kind: 'skipped', place: null, why: 'no Quotation, ClaimReview or article with a text' };
}

/** The documents of a content: it may be one, or each of its lines. */
async function* documentsIn(given: Content): AsyncGenerator<{ place: string | null; value: () => { value: unknown } }> {
  const { areLines, content } = await inLines(given);
  if (areLines) {
    for await (const { place, text } of linesOf(content.bytes))
      yield { place, value: () => ({ value: jsonValue(text()) }) };
  } else {
    const text = decodeUtf8(await allBytes(content, LIMIT));
    yield { place: null, value: () => ({ value: jsonValue(text) }) };
  }
}

type Refer = (reference: unknown) => unknown;

function partOf(
  thing: Thing,
  refer: Refer,
  place: string | null,
  { textLimit }: ReadingOptions,
): Found | ToldPiece | null {
  const kinds = kindsOf(thing);
  if (kinds.includes('Quotation')) return quotation(thing, refer);
  if (kinds.includes('ClaimReview')) return review(thing, refer);
  if (!kinds.some((kind) => ARTICLES.test(kind)) || typeof thing.articleBody !== 'string') return null;
  const text = /<(?:p|br|div)\b/iu.test(thing.articleBody) ? textOfHtml(thing.articleBody) : thing.articleBody.trim();
  const metadata = usableMetadata(articleTold(thing, refer));
  const identity = typeof thing['@id'] === 'string' ? { identity: thing['@id'] } : null;
  return { kind: 'text', place, article: articleOf(text, metadata, identity, textLimit) };
}

/** The speaker’s own words. */
function quotation(thing: Thing, refer: Refer): ToldPiece {
  const speakers = listOf(thing.spokenByCharacter ?? thing.creator ?? thing.author);
  return piece(articleTold(refer(listOf(thing.isPartOf)[0]), refer), {
    text: textIn(thing.text),
    quoteType: QuoteType.DIRECT,
    speakers: partiesOf(speakers, refer),
    about: partiesOf(listOf(thing.about), refer),
    saidOn: dayOf(thing.dateCreated),
  });
}

/** A checked claim, as the checker puts it, reported by the check. */
function review(thing: Thing, refer: Refer): ToldPiece {
  const reviewed = (refer(listOf(thing.itemReviewed)[0]) ?? {}) as Thing;
  const article = {
    title: thing.headline ?? thing.name,
    url: thing.url ?? thing['@id'],
    publisher: nameOf(refer(listOf(thing.author)[0])) ?? nameOf(refer(listOf(thing.publisher)[0])),
    date: thing.datePublished,
    language: thing.inLanguage,
  };
  return piece(article, {
    text: textIn(thing.claimReviewed),
    quoteType: QuoteType.INDIRECT,
    speakers: partiesOf(listOf(reviewed.author ?? reviewed.creator), refer),
    about: partiesOf(listOf(reviewed.about), refer),
    saidOn: dayOf(reviewed.datePublished ?? reviewed.dateCreated),
  });
}

function piece(article: ToldMetadata, claim: ToldClaim): ToldPiece {
  if (addressOf(article.url) === null)
    throw oneProblem('its article has no web address', { remedy: 'give isPartOf, or the ClaimReview, a “url”' });
  return { kind: 'told', article, claim };
}

function articleTold(value: unknown, refer: Refer): ToldMetadata {
  if (typeof value === 'string') return { url: value };
  const thing = (typeof value === 'object' && value !== null ? value : {}) as Thing;
  return {
    title: thing.headline ?? thing.name,
    url: addressOf(thing.url) ?? addressOf(thing['@id']) ?? addressOf(thing.mainEntityOfPage),
    publisher: nameOf(refer(listOf(thing.publisher)[0])),
    authors: listOf(thing.author).map((author) => nameOf(refer(author))),
    date: thing.datePublished,
    language: thing.inLanguage,
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const ORGANIZATIONS: readonly [kind: RegExp, party: PartyKind][] = [
  [/^(?:NewsMediaOrganization)$/u, PartyKind.OUTLET],
  [/^(?:GovernmentOrganization)$/u, PartyKind.GOVERNMENT],
  [/^(?:PoliticalParty)$/u, PartyKind.POLITICAL_PARTY],
  [/^(?:Country)$/u, PartyKind.COUNTRY],
  [/^(?:Corporation)$/u, PartyKind.COMPANY],
  [/Organization$|^(?:NGO|Airline|Project|Consortium)$/u, PartyKind.OTHER],
];

function partiesOf(values: readonly unknown[], refer: Refer): ToldParty[] {
  return values.flatMap((reference) => {
    const value = refer(reference);
    const name = nameOf(value);
    if (name === null) return [];
    const kinds = kindsOf(value);
    const kind = ORGANIZATIONS.find(([each]) => kinds.some((told) => each.test(told)))?.[1] ?? PartyKind.PERSON;
    return [{ name, kind, wikidataId: wikidataOf(value) }];
  });
}

function wikidataOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { sameAs, '@id': id } = value as Thing;
  const addresses = [...listOf(sameAs), id].filter((each) => typeof each === 'string');
  return addresses.find((each) => /\bwikidata\.org\/(?:entity|wiki)\/Q\d+$/u.test(each)) ?? null;
}
