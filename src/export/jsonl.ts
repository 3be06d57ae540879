import type { Appearance } from '../model/appearance.js';
import type { Article } from '../model/article.js';
import type { Span } from '../model/claim.js';
import { PartyType, partyTypeOf, type Party } from '../model/party.js';
import type { ClaimFilter } from '../store/filter.js';
import { affiliationsTold, articlesTold, pages, partiesOf, type ReadableGraph, type ToldClaim } from './told.js';

/**
 * The claims as a bundle of JSON lines, which `quoth ingest` reads: articles with their texts, parties, claims and
 * affiliations, each thing's `ref` its id. Without a filter the whole graph, also what no claim leads to.
 */
export async function* jsonl(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  const written = new Set<string>();
  for await (const told of articlesTold(graph, where)) {
    yield* partyLines(partiesOf(told), written);
    yield await articleLine(graph, told.article, told.publisher, written);
    for (const claim of told.claims) yield claimLine(claim, told.article);
  }
  if (Object.values(where).every((condition) => condition == null)) yield* rest(graph, written);
  for await (const { actorId, affiliations } of affiliationsTold(graph, [...written])) {
    for (const { party, role, article } of affiliations) {
      yield* partyLines([party], written);
      const by = article !== null && written.has(article.id) ? article.id : null;
      yield line('affiliation', { actor: actorId, organization: party.id, role, article: by });
    }
  }
}

/** Articles without a claim, parties that are only mentioned or only in an editor's list. */
async function* rest(graph: ReadableGraph, written: Set<string>): AsyncGenerator<string> {
  for await (const rows of pages((page) => graph.articles({}, 'NEWEST', page))) {
    const silent = rows.map(({ article }) => article).filter(({ id }) => !written.has(id));
    const publishers = await graph.publishersOf(silent.map(({ id }) => id));
    for (const article of silent) {
      const publisher = publishers.get(article.id) ?? null;
      if (publisher !== null) yield* partyLines([publisher], written);
      yield await articleLine(graph, article, publisher, written);
    }
  }
  for await (const rows of pages((page) => graph.parties({}, 'NAME', page)))
    yield* partyLines(
      rows.map(({ party }) => party),
      written,
    );
}

function* partyLines(parties: readonly Party[], written: Set<string>): Generator<string> {
  for (const { id, name, aliases, kind, description, wikidataId } of parties) {
    if (written.has(id)) continue;
    written.add(id);
    const type = partyTypeOf(kind) === PartyType.ACTOR ? 'actor' : 'organization';
    yield line(type, { ref: id, name, kind, aliases, description, wikidataId });
  }
}

async function articleLine(
  graph: ReadableGraph,
  { id, title, url, authors, publishedOn, language }: Article,
  publisher: Party | null,
  written: Set<string>,
): Promise<string> {
  written.add(id);
  const [texts, appearances] = await Promise.all([graph.textsOf([id]), graph.appearancesOf([id])]);
  const text = texts.get(id);
  const told = { title, url, publisher: publisher?.name, authors, date: publishedOn, language };
  const places = (appearances.get(id) ?? []).map((appearance) => appearanceItem(appearance, title));
  return line('article', { ref: id, ...told, text: text === '' ? null : text, appearances: places });
}

/** What is as the article has it is left out. */
function appearanceItem({ title, url, publisher, publishedOn, textDigest, isRead }: Appearance, headline: string) {
  const told = { title: title === headline ? null : title, url, publisher, date: publishedOn };
  return valued({ ...told, textDigest: isRead && url !== null ? null : textDigest });
}

function claimLine({ claim, speakers, addressee, targets, topics, within }: ToldClaim, article: Article): string {
  const { id, text, quoteType, cue, saidOn, confidence, origin, review } = claim;
  const { content, source, cue: cueSpan } = claim.evidence;
  return line('claim', {
    ref: id,
    article: article.id,
    // Where it is left out, it is the words of the content.
    text: content.map((span) => span.text).join(' ') === text ? null : text,
    quoteType,
    content: content.map(place),
    source: source && place(source),
    cue,
    cueSpan: cueSpan && place(cueSpan),
    saidOn,
    speakers: speakers.map((party) => party.id),
    addressee: addressee?.id,
    about: targets.map(({ party, stance, confidence: sure }) => ({ party: party.id, stance, confidence: sure })),
    topics: topics.map(({ name }) => name),
    within,
    confidence,
    origin,
    review,
  });
}

const place = ({ start, end }: Span) => ({ start, end });

function line(type: string, item: object): string {
  return `${JSON.stringify({ type, ...valued(item) })}\n`;
}

/** An item of a bundle; what has no value is left out, as the format has it. */
function valued(item: object): object {
  const told = Object.entries(item).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told);
}
