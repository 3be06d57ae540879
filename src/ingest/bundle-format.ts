import { Type, type Static, type TObject, type TProperties } from '@sinclair/typebox';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../model/claim.js';
import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import { ArticleMetadata } from './metadata.js';

/**
 * A bundle: articles, parties and claims as an editor states them. This is its only description; the static types,
 * the validation and schema/bundle.schema.json come from it.
 */

const closed = { additionalProperties: false };
const kinds = Object.values(PartyKind);

/** A string of a set, as `enum`, which editors complete and errors can list. */
function oneOf<const Value extends string>(values: readonly Value[], description: string) {
  return Type.Unsafe<Value>({ type: 'string', enum: [...values], description });
}

/** A name or reference: short text with something in it. */
function name(description: string) {
  return Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description });
}

const ref = Type.Optional(name('A short name of your own for it, to refer to it by.'));
const claimWords = (description: string) =>
  Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S', description });

/** A stretch of the article's text. */
export const Place = Type.Union(
  [
    claimWords('The characters exactly as the article has them; they have to occur once.'),
    Type.Object(
      {
        text: claimWords('The characters exactly as the article has them.'),
        occurrence: Type.Integer({ minimum: 1, description: 'Which of their occurrences is meant, from 1.' }),
      },
      closed,
    ),
    Type.Object(
      {
        start: Type.Integer({ minimum: 0, description: 'Offset of the first UTF-16 code unit in the article’s text.' }),
        end: Type.Integer({ minimum: 1, description: 'Offset after the last one.' }),
      },
      closed,
    ),
  ],
  {
    description:
      'A stretch of the article’s text: the characters themselves, or { "text", "occurrence" } where they occur more than once, or { "start", "end" }.',
  },
);
export type Place = Static<typeof Place>;

/** A place where an article appeared. */
export const BundleAppearance = Type.Object(
  {
    ...Type.Pick(ArticleMetadata, ['title', 'url', 'date']).properties,
    publisher: Type.Optional(name('The outlet’s name there, as printed.')),
    textDigest: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{32}$',
        description:
          'The first half of the text’s SHA-256 there, in hexadecimal; that of the article’s text where it is left out.',
      }),
    ),
  },
  { ...closed, description: 'A place where the article appeared, by its url; without one by its textDigest.' },
);
export type BundleAppearance = Static<typeof BundleAppearance>;

export const BundleArticle = Type.Object(
  {
    ref,
    ...ArticleMetadata.properties,
    text: Type.Optional(Type.String({ description: 'The article’s text; every offset counts in it.' })),
    textFile: Type.Optional(
      name(
        'Instead of text: a .txt or .md file beside or below the bundle. What its front matter tells counts where the bundle is silent.',
      ),
    ),
    appearances: Type.Optional(
      Type.Array(BundleAppearance, {
        maxItems: 10_000,
        description:
          'Where it appeared: copies at other addresses are this article. Its own address is one of them, listed or not.',
      }),
    ),
  },
  { ...closed, description: 'An article, with or without its text.' },
);
export type BundleArticle = Static<typeof BundleArticle>;

const partyProperties = {
  ref,
  name: name('The fullest name known.'),
  aliases: Type.Optional(Type.Array(name('Another name.'), { maxItems: 200, description: 'Other names it goes by.' })),
  description: Type.Optional(name('Who this is.')),
  wikidataId: Type.Optional(
    Type.String({ pattern: '^Q[1-9][0-9]*$', description: 'The item’s id in Wikidata, as Q42.' }),
  ),
};

export const BundleActor = Type.Object(
  {
    ...partyProperties,
    kind: Type.Optional(
      oneOf(
        kinds.filter((kind) => partyTypeOf(kind) === PartyType.ACTOR),
        'PERSON where it is left out. An UNNAMED source or a GROUP is another one in each article.',
      ),
    ),
  },
  { ...closed, description: 'A person, an unnamed source or a group of people.' },
);
export type BundleActor = Static<typeof BundleActor>;

export const BundleOrganization = Type.Object(
  {
    ...partyProperties,
    kind: Type.Optional(
      oneOf(
        kinds.filter((kind) => partyTypeOf(kind) === PartyType.ORGANIZATION),
        'OTHER where it is left out.',
      ),
    ),
  },
  { ...closed, description: 'A body: a government, a country, an armed group, an outlet, a company.' },
);
export type BundleOrganization = Static<typeof BundleOrganization>;

const confidence = Type.Optional(
  Type.Number({ minimum: 0, maximum: 1, description: 'From 0 to 1; 1 where it is left out.' }),
);

export const BundleClaim = Type.Object(
  {
    ref,
    article: name('The article that reports it, by ref or url.'),
    text: Type.Optional(claimWords('What was said; the words of content where it is left out.')),
    quoteType: oneOf(
      Object.values(QuoteType),
      'DIRECT: own words. INDIRECT: a paraphrase. MIXED: a paraphrase with quoted words.',
    ),
    quote: Type.Optional(Place),
    content: Type.Optional(
      Type.Array(Place, {
        minItems: 1,
        maxItems: 100,
        description: 'What was said, in the article; several where it is interrupted. quote where it is left out.',
      }),
    ),
    source: Type.Optional(Place),
    cue: Type.Optional(name('The reporting expression’s dictionary form: say, according to.')),
    cueSpan: Type.Optional(Place),
    saidOn: Type.Optional(Type.String({ format: 'date', description: 'The day it was said, as 2019-01-28.' })),
    speakers: Type.Optional(
      Type.Array(name('A party, by ref, name or alias.'), {
        maxItems: 100,
        description: 'Who said it; none where the article names no source.',
      }),
    ),
    addressee: Type.Optional(name('Whom it was said to: a party, by ref, name or alias.')),
    about: Type.Optional(
      Type.Array(
        Type.Object(
          {
            party: name('A party, by ref, name or alias.'),
            stance: Type.Optional(
              oneOf(Object.values(Stance), 'How the claim leans towards it; NEUTRAL where it is left out.'),
            ),
            confidence,
          },
          closed,
        ),
        { maxItems: 100, description: 'Whom it is about.' },
      ),
    ),
    topics: Type.Optional(Type.Array(name('A noun phrase in its dictionary form: cease-fire.'), { maxItems: 100 })),
    within: Type.Optional(name('The ref of the claim of the same article that this one is told within.')),
    confidence,
    origin: Type.Optional(oneOf(Object.values(ClaimOrigin), 'CURATED where it is left out.')),
    review: Type.Optional(
      oneOf(Object.values(ReviewState), 'ACCEPTED for a curated claim, UNREVIEWED for others, where it is left out.'),
    ),
  },
  {
    ...closed,
    description:
      'One thing said. quote covers the whole attribution in the article; content, source and cueSpan are looked for inside it, or in the whole text without it.',
  },
);
export type BundleClaim = Static<typeof BundleClaim>;

export const BundleAffiliation = Type.Object(
  {
    actor: name('An actor, by ref, name or alias.'),
    organization: name('An organization, by ref, name or alias.'),
    role: Type.Optional(name('As what: chief negotiator.')),
    article: Type.Optional(name('The article that says so, by ref or url; without it the bundle does.')),
  },
  { ...closed, description: 'An actor speaks for or belongs to an organization.' },
);
export type BundleAffiliation = Static<typeof BundleAffiliation>;

/** What a bundle holds: by the word of a JSON line's `type`, the list of a JSON bundle and the form of an item. */
export const ITEMS = {
  article: { list: 'articles', schema: BundleArticle },
  actor: { list: 'actors', schema: BundleActor },
  organization: { list: 'organizations', schema: BundleOrganization },
  claim: { list: 'claims', schema: BundleClaim },
  affiliation: { list: 'affiliations', schema: BundleAffiliation },
} as const;
export type ItemType = keyof typeof ITEMS;

/** The key of a JSON bundle for the address of its schema, which editors complete by. */
export const SCHEMA_KEY = '$schema';

/** A line of a JSON-lines bundle. */
function lineOf<Properties extends TProperties>(type: ItemType, schema: TObject<Properties>) {
  return {
    ...Type.Object({ type: Type.Literal(type), ...schema.properties }, closed),
    description: schema.description,
  };
}

/** The JSON Schema of bundles, as schema/bundle.schema.json has it. */
export function bundleSchemaJson(): string {
  const entries = Object.entries(ITEMS) as [ItemType, (typeof ITEMS)[ItemType]][];
  const lists = entries.map(([, { list, schema }]) => [list, Type.Optional(Type.Array(schema as TObject))] as const);
  const bundle = Type.Object({ [SCHEMA_KEY]: Type.Optional(Type.String()), ...Object.fromEntries(lists) }, closed);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Quoth bundle',
    description:
      'Articles, parties and claims as an editor states them. A line of a JSON-lines bundle is as definitions.line.',
    ...bundle,
    definitions: { line: { oneOf: entries.map(([type, { schema: item }]) => lineOf(type, item as TObject)) } },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
