import { stringify } from 'csv-stringify/sync';
import type { ClaimFilter } from '../store/filter.js';
import { articlesTold, type ReadableGraph, type ToldArticle, type ToldClaim } from './told.js';

/** The columns, in their order. Several values of one cell have `; ` between them; ids are in the order of their names. */
const COLUMNS = {
  id: ({ claim }) => claim.id,
  text: ({ claim }) => claim.text,
  speakers: ({ speakers }) => list(speakers.map(({ name }) => name)),
  speakerIds: ({ speakers }) => list(speakers.map(({ id }) => id)),
  quoteType: ({ claim }) => claim.quoteType,
  cue: ({ claim }) => claim.cue,
  about: ({ targets }) => list(targets.map(({ party }) => party.name)),
  aboutIds: ({ targets }) => list(targets.map(({ party }) => party.id)),
  stances: ({ targets }) => list(targets.map(({ stance }) => stance)),
  addressee: ({ addressee }) => addressee?.name,
  addresseeId: ({ addressee }) => addressee?.id,
  topics: ({ topics }) => list(topics.map(({ name }) => name)),
  saidOn: ({ claim }) => claim.saidOn,
  confidence: ({ claim }) => claim.confidence,
  origin: ({ claim }) => claim.origin,
  review: ({ claim }) => claim.review,
  quote: ({ claim }) => claim.evidence.quote,
  start: ({ claim }) => claim.evidence.start,
  end: ({ claim }) => claim.evidence.end,
  within: ({ within }) => within,
  articleId: (_, { article }) => article.id,
  articleTitle: (_, { article }) => article.title,
  articleUrl: (_, { article }) => article.url,
  publisher: (_, { publisher }) => publisher?.name,
  publishedOn: (_, { article }) => article.publishedOn,
} satisfies Record<string, (told: ToldClaim, article: ToldArticle) => string | number | null | undefined>;

/**
 * The claims as comma-separated values (RFC 4180), a row each. What a spreadsheet would take for a formula gets an
 * apostrophe before it. All text is in quotes, so that line ends within it stay within.
 */
export async function* csv(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  yield `${Object.keys(COLUMNS).join()}\r\n`;
  for await (const told of articlesTold(graph, where)) {
    const rows = told.claims.map((claim) => Object.values(COLUMNS).map((cell) => cell(claim, told)));
    yield stringify(rows, { escape_formulas: true, quoted_string: true, record_delimiter: '\r\n' });
  }
}

const list = (values: readonly string[]) => values.join('; ');
