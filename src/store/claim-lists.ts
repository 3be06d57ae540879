import { anchorOf, type Anchor } from './anchor.js';
import { asking, count, counts } from './asking.js';
import * as claims from './cypher/claim.js';
import { claimsInPlaces, type KeptList } from './cypher/kept.js';
import { toClaim, toClaimRow } from './decode.js';
import type { Engine } from './engine.js';
import type { ClaimFilter, ClaimOrder } from './filter.js';
import type { ClaimRow, Graph, Page, PageRequest, Selected } from './graph.js';
import type { Kept } from './kept.js';
import { ALL, isWhole } from './kept-lists.js';
import { bounds, pageOf, pagesOf } from './pages.js';
import { claimPredicate, firstReportPredicate, textsIn, wordedPredicate } from './predicate.js';
import type { Predicate, TextMatches } from './predicate.js';
import { filterWords } from './search-words.js';
import { fragment } from './statement.js';
import { ranked, searching } from './text-search.js';
import { EndsReader } from './with-ends.js';

/** Lists of claims: of all that there are, and those that hang from each of some nodes. */
export function claimLists(engine: Engine, kept: Kept) {
  return {
    claims: async (where, order, page, distinct = false, selected) => {
      const whole =
        isWhole(where, order) && !distinct ? await keptClaims(engine, kept, 'claims', [ALL], page, selected) : null;
      if (whole !== null) return pageOf(whole, page, (row) => toClaimRow(row));
      const reading = asking(engine, selected);
      const ends = new EndsReader(kept.rows.on(engine), 'id', reading.apart);
      if (where.text != null && order !== 'RELEVANCE' && !distinct && engine.textQuery !== null)
        return withWords(engine, engine.textQuery(filterWords(where.text).words), where, order, page, reading);
      return searching(engine, textsIn(where), async (texts) => {
        const decode = (row: claims.ClaimPageRow) => toClaimRow(row, reading.shape.branches);
        if (order === 'RELEVANCE') {
          const { text, parameters } = (distinct ? firstReportPredicate : claimPredicate)(where, texts.matches);
          const hits = ranked(texts.hits('claimText', where.text));
          const rows = await reading.read(claims.claimPageByRank(page.backwards, text, reading), {
            ...bounds(page),
            ...parameters,
            hits,
          });
          return pageOf(await ends.after(rows), page, decode);
        }
        const { anchor, names, text, parameters } = anchored(where, texts.matches, distinct);
        const statement = claims.claimPage(anchor, order, page.backwards, text, reading);
        const rows = await reading.read(statement, { ...bounds(page), ...parameters, anchor: names });
        return pageOf(await ends.after(rows), page, decode);
      });
    },
    lastArrival: async () => {
      const [row] = await engine.read(claims.lastArrival, {});
      return row?.arrival ?? 0;
    },
    claimsArrived: async (where, after, limit) => {
      return searching(engine, textsIn(where), async (texts) => {
        const { text, parameters } = claimPredicate(where, texts.matches);
        const rows = await engine.read(claims.claimsArrived(text), { ...parameters, after, limit });
        return rows.map((row) => ({ claim: toClaim(row.claim), arrival: row.arrival }));
      });
    },
    countClaims: async (where, distinct = false) => {
      return searching(engine, textsIn(where), async (texts) => {
        const { anchor, names, text, parameters } = anchored(where, texts.matches, distinct);
        return count(engine, claims.claimCount(anchor, text), { ...parameters, anchor: names });
      });
    },
    claimsOf: async (of, ids, where, order, page, selected) => {
      const whole =
        isWhole(where, order) && of !== 'article' ? await keptClaims(engine, kept, of, ids, page, selected) : null;
      if (whole !== null) return pagesOf(whole, page, (row) => toClaimRow(row));
      return searching(engine, textsIn(where), async (texts) => {
        const { text, parameters } = claimPredicate(where, texts.matches, of === 'target' ? fragment`edge` : null);
        const reading = asking(engine, selected);
        const { read, shape, apart } = reading;
        const ends = new EndsReader(engine, 'id', apart);
        const asked = { ...bounds(page), ...parameters };
        const decode = (row: claims.ClaimPageRow) => toClaimRow(row, shape.branches);
        if (order === 'RELEVANCE') {
          const hits = ranked(texts.hits('claimText', where.text));
          const rows = await read(claims.claimPageOfByRank(of, page.backwards, text, reading), { ...asked, ids, hits });
          return pagesOf(await ends.after(rows), page, decode);
        }
        const statement = claims.claimPageOf(of, order, page.backwards, text, reading);
        const readOf = async (ids: readonly string[]) => ends.after(await read(statement, { ...asked, ids }));
        const question = statement.text + ends.question + JSON.stringify(asked);
        const isWithoutFilter = Object.keys(where).length === 0;
        return pagesOf(
          isWithoutFilter ? await kept.rows.ofNodes(question, ids, readOf) : await readOf(ids),
          page,
          decode,
        );
      });
    },
    countClaimsOf: async (of, ids, where) => {
      if (Object.keys(where).length === 0) return counts(kept.rows.on(engine), claims.allClaimsCountOf(of), { ids });
      return searching(engine, textsIn(where), async (texts) => {
        const { text, parameters } = claimPredicate(where, texts.matches, of === 'target' ? fragment`edge` : null);
        return counts(engine, claims.claimCountOf(of, text), { ...parameters, ids });
      });
    },
  } satisfies Partial<Graph>;
}

/** Where the claims that fit are looked for, and what they have to be beside that. */
function anchored(where: ClaimFilter, matches: TextMatches, distinct: boolean): Omit<Anchor, 'rest'> & Predicate {
  const { rest, ...start } = anchorOf(where, matches);
  // Whether a claim is the first report is a matter of the whole filter.
  return { ...start, ...(distinct ? firstReportPredicate(where, matches) : claimPredicate(rest, matches)) };
}

/** A page of the claims that fit and have some words, which the statement looks up itself. */
async function withWords(
  engine: Engine,
  query: string,
  where: ClaimFilter,
  order: Exclude<ClaimOrder, 'RELEVANCE'>,
  page: PageRequest,
  reading: ReturnType<typeof asking>,
): Promise<Page<ClaimRow>> {
  return searching(engine, textsIn({ ...where, text: null }), async (texts) => {
    const { text, parameters } = wordedPredicate(where, texts.matches);
    const statement = claims.claimPageWithWords(order, page.backwards, text, reading);
    const rows = await reading.read(statement, { ...bounds(page), ...parameters, query });
    return pageOf(rows, page, (row) => toClaimRow(row, reading.shape.branches));
  });
}

/** The rows of pages of kept lists; null where there are none. */
function keptClaims(
  engine: Engine,
  { lists, rows }: Kept,
  list: Exclude<KeptList, 'articles'>,
  ids: readonly string[],
  page: PageRequest,
  selected: Selected | undefined,
) {
  const { read, shape, apart } = asking(engine, selected);
  const inPlaces = claimsInPlaces(list, shape);
  const ends = new EndsReader(engine, 'byNewest', apart);
  return lists.read(list, ids, page, (places) =>
    rows.inPlaces(inPlaces.text + ends.question, places, async (missing) => {
      const reading = [read(inPlaces, { places: missing }), ends.of(missing.map(({ key }) => key))] as const;
      const [claims, endsAt] = await Promise.all(reading);
      return claims.map((row) => ({ ...row, ...endsAt(row.key) }));
    }),
  );
}
