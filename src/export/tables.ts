import type { ClaimFilter } from '../store/filter.js';
import { articlesTold, type ReadableGraph, type ToldArticle, type ToldClaim } from './told.js';

/** What a cell holds; null where there is nothing to tell. */
export type Cell = string | number | null;

/** Rows of cells that are one value each, for tools that take nothing else. */
export interface Table {
  /** The names of the columns, in their order. */
  readonly columns: readonly string[];
  /** The rows of the claims that fit, some at a time, an article after the other. */
  readonly rows: (graph: ReadableGraph, where: ClaimFilter) => AsyncIterable<readonly (readonly Cell[])[]>;
}

/** What a column says of a claim of an article and, in the table of stances, of one of its speakers and targets. */
type Column<Of> = (of: Of, told: ToldArticle) => Cell | undefined;

/** A claim as one of its speakers says it of one of its targets; each null where the claim has none. */
interface ToldStance {
  readonly told: ToldClaim;
  readonly speaker: ToldClaim['speakers'][number] | null;
  readonly target: ToldClaim['targets'][number] | null;
}

/** A row a claim. Several values of one cell have `; ` between them; ids are in the order of their names. */
export const CLAIM_TABLE = tableOf<ToldClaim>((told) => [told], {
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
  date: dateOf,
});

/** A row for each speaker and each target of a claim, and one for a claim without either: what pivot tables count. */
export const STANCE_TABLE = tableOf<ToldStance>(stancesOf, {
  claimId: ({ told }) => told.claim.id,
  date: ({ told }, article) => dateOf(told, article),
  speaker: ({ speaker }) => speaker?.name,
  speakerId: ({ speaker }) => speaker?.id,
  speakerKind: ({ speaker }) => speaker?.kind,
  target: ({ target }) => target?.party.name,
  targetId: ({ target }) => target?.party.id,
  targetKind: ({ target }) => target?.party.kind,
  stance: ({ target }) => target?.stance,
  text: ({ told }) => told.claim.text,
  quoteType: ({ told }) => told.claim.quoteType,
  topics: ({ told }) => list(told.topics.map(({ name }) => name)),
  confidence: ({ told }) => told.claim.confidence,
  review: ({ told }) => told.claim.review,
  articleTitle: (_, { article }) => article.title,
  articleUrl: (_, { article }) => article.url,
  publisher: (_, { publisher }) => publisher?.name,
});

function tableOf<Of>(partsOf: (claim: ToldClaim) => readonly Of[], columns: Record<string, Column<Of>>): Table {
  return {
    columns: Object.keys(columns),
    rows: async function* (graph, where) {
      for await (const told of articlesTold(graph, where))
        yield told.claims
          .flatMap(partsOf)
          .map((part) => Object.values(columns).map((column) => column(part, told) ?? null));
    },
  };
}

function stancesOf(told: ToldClaim): ToldStance[] {
  const speakers = told.speakers.length > 0 ? told.speakers : [null];
  const targets = told.targets.length > 0 ? told.targets : [null];
  return speakers.flatMap((speaker) => targets.map((target) => ({ told, speaker, target })));
}

/** The day that charts count the claim on. */
function dateOf({ claim }: ToldClaim, { article }: ToldArticle): string | null {
  return claim.saidOn ?? article.publishedOn;
}

const list = (values: readonly string[]) => values.join('; ');
