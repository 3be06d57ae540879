import { ClaimOrigin, QuoteType } from '../model/claim.js';
import { PartyKind, type Party } from '../model/party.js';
import type { ClaimFilter } from '../store/filter.js';
import type { AffiliationRow, Target } from '../store/graph.js';
import { jsonList } from './json.js';
import {
  affiliationsTold,
  articlesTold,
  partiesOf,
  type ReadableGraph,
  type ToldArticle,
  type ToldClaim,
} from './told.js';

/** Written out, so that no processor has to fetch anything. Terms without a prefix are schema.org's. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  quoth: 'urn:quoth:',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  datePublished: { '@type': 'Date' },
  dateCreated: { '@type': 'Date' },
};

const ORIGINS: Readonly<Record<ClaimOrigin, string>> = {
  EXTRACTED: 'Quoth found the claim in the article’s text.',
  CURATED: 'An editor entered the claim.',
  IMPORTED: 'The claim came from somebody else’s data set.',
};

/** What schema.org calls a party of a kind. */
const TYPES: Readonly<Record<PartyKind, string>> = {
  PERSON: 'Person',
  UNNAMED: 'Person',
  GROUP: 'Organization',
  COUNTRY: 'Country',
  GOVERNMENT: 'GovernmentOrganization',
  ARMED_GROUP: 'Organization',
  INTERNATIONAL: 'Organization',
  POLITICAL_PARTY: 'PoliticalParty',
  OUTLET: 'NewsMediaOrganization',
  COMPANY: 'Corporation',
  OTHER: 'Organization',
};

/** The claims as JSON-LD 1.1: schema.org Claim and Quotation, with their provenance in PROV and their place in Web Annotation's terms. */
export async function* jsonld(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":`;
  yield* jsonList(things(graph, where), (thing) => thing);
  yield '}\n';
}

async function* things(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<object> {
  const parties = new Set<string>();
  for (const [origin, description] of Object.entries(ORIGINS))
    yield { '@id': iri(origin), '@type': 'prov:Activity', description };
  for await (const told of articlesTold(graph, where)) {
    for (const party of partiesOf(told)) {
      if (parties.has(party.id)) continue;
      parties.add(party.id);
      yield partyThing(party);
    }
    yield articleThing(told);
    for (const claim of told.claims) yield claimThing(claim, told);
  }
  for await (const { actorId, affiliations } of affiliationsTold(graph, parties)) {
    const among = affiliations.filter(({ party }) => parties.has(party.id));
    if (among.length > 0) yield { '@id': iri(actorId), affiliation: among.map(affiliationRole) };
  }
}

const iri = (id: string) => `urn:quoth:${id}`;
const ref = ({ id }: { readonly id: string }) => ({ '@id': iri(id) });
const optional = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items);

function partyThing({ id, name, kind, aliases, description, wikidataId }: Party): object {
  return {
    '@id': iri(id),
    '@type': [TYPES[kind], 'prov:Agent'],
    name,
    alternateName: optional(aliases),
    description: description ?? undefined,
    sameAs: wikidataId === null ? undefined : `http://www.wikidata.org/entity/${wikidataId}`,
    'quoth:kind': kind,
  };
}

function articleThing({ article, publisher }: ToldArticle): object {
  const { id, title, url, authors, publishedOn, language } = article;
  return {
    '@id': iri(id),
    '@type': ['NewsArticle', 'prov:Entity'],
    headline: title,
    url: url ?? undefined,
    author: optional(authors.map((name) => ({ '@type': 'Person', name }))),
    publisher: publisher === null ? undefined : ref(publisher),
    datePublished: publishedOn ?? undefined,
    inLanguage: language,
  };
}

function claimThing(told: ToldClaim, { article }: ToldArticle): object {
  const { claim, speakers, addressee, targets, topics, within } = told;
  return {
    '@id': iri(claim.id),
    '@type': ['Claim', 'prov:Entity'],
    text: claim.text,
    author: optional(speakers.map(ref)),
    about: optional(targets.map(targetRole)),
    keywords: optional(topics.map(({ name }) => name)),
    dateCreated: claim.saidOn ?? undefined,
    isPartOf: within === null ? undefined : ref({ id: within }),
    appearance: appearance(told, article.id),
    'prov:wasAttributedTo': optional(speakers.map(ref)),
    'prov:wasDerivedFrom': ref(article),
    'prov:wasGeneratedBy': ref({ id: claim.origin }),
    'quoth:addressee': addressee === null ? undefined : ref(addressee),
    'quoth:quoteType': claim.quoteType,
    'quoth:cue': claim.cue ?? undefined,
    'quoth:confidence': claim.confidence,
    'quoth:review': claim.review,
  };
}

/** The passage of the article: a Quotation where it gives the speaker's own words. */
function appearance({ claim, speakers }: ToldClaim, articleId: string): object {
  const { quote, start, end, content } = claim.evidence;
  const isQuotation = claim.quoteType !== QuoteType.INDIRECT;
  return {
    '@id': iri(`${claim.id}:appearance`),
    '@type': [isQuotation ? 'Quotation' : 'CreativeWork', 'prov:Entity'],
    text: quote,
    spokenByCharacter: isQuotation ? optional(speakers.map(ref)) : undefined,
    isPartOf: ref({ id: articleId }),
    [isQuotation ? 'prov:wasQuotedFrom' : 'prov:wasDerivedFrom']: ref({ id: articleId }),
    // Where the article has no text, nothing has a place in it.
    'oa:hasSelector':
      content.length === 0 ? undefined : { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
  };
}

/** schema.org says something of a relation by a Role between its ends, under the name of the relation. */
function targetRole({ party, stance, confidence }: Target): object {
  return { '@type': 'Role', roleName: stance, about: ref(party), 'quoth:confidence': confidence };
}

function affiliationRole({ party, role }: AffiliationRow): object {
  return { '@type': 'OrganizationRole', roleName: role ?? undefined, affiliation: ref(party) };
}
