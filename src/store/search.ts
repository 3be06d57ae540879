import { foldText, nameKey } from '../model/ids.js';
import type { Party } from '../model/party.js';
import { MARKS, SearchType } from '../model/search.js';
import * as articles from './cypher/article.js';
import * as claims from './cypher/claim.js';
import { partiesNamed } from './cypher/search.js';
import * as topics from './cypher/topic.js';
import { toArticle, toClaim, toParty } from './decode.js';
import type { Engine, SearchHit, SearchIndex } from './engine.js';
import type { Found, Graph } from './graph.js';
import { nameScore, trigrams, wordScore } from './name-match.js';
import { searchWords, type SearchWords } from './search-words.js';
import { snippetOf } from './snippet.js';

/** The most of each type that a search finds. */
const MOST_FOUND = 200;
/** Names that are compared letter by letter, of those that share the most letters. */
const NAMES_COMPARED = 400;
/** Trigrams of a name that are looked up: enough for the longest. */
const MOST_TRIGRAMS = 60;
/** What a name counts for that is an alias. */
const ALIAS = 0.98;

/** What is found of one type, before all are ranked. */
type Candidate = Omit<Found, 'key'>;

/**
 * Searches of everything. The database’s indexes give candidates; which of them fit, and how well, is decided here,
 * so that both engines rank alike.
 */
export function searches(engine: Engine): Pick<Graph, 'search'> {
  return {
    search: async (query, types) => {
      const asked = searchWords(query);
      if (asked.words.length === 0 && asked.prefix === null) return [];
      const found = await Promise.all([
        partiesFound(
          engine,
          asked,
          [SearchType.ACTOR, SearchType.ORGANIZATION].filter((type) => types.has(type)),
        ),
        types.has(SearchType.TOPIC) ? topicsFound(engine, asked) : [],
        types.has(SearchType.CLAIM) ? claimsFound(engine, asked) : [],
        types.has(SearchType.ARTICLE) ? articlesFound(engine, asked) : [],
      ]);
      return found.flatMap(best).sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}

/** The best of one type, each with the key of its place: the better the score the lower the key, ties by id. */
function best(candidates: readonly Candidate[]): Found[] {
  return candidates
    .filter(({ score }) => score > 0)
    .map((candidate) => ({ ...candidate, key: keyOf(candidate) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST_FOUND);
}

function keyOf({ score, node }: Candidate): string {
  return `${String(Math.round((1 - score) * 1e6)).padStart(7, '0')}|${node.id}`;
}

async function partiesFound(engine: Engine, asked: SearchWords, types: readonly SearchType[]): Promise<Candidate[]> {
  if (types.length === 0) return [];
  const hits = await namesLike(engine, 'nameTrigrams', asked);
  const scores = new Map(hits.map(({ id }) => [id, fitOfName(id, asked)]));
  const keys = [...scores].filter(([, score]) => score > 0).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rows = await engine.read(partiesNamed, {
    keys: keys.slice(0, MOST_FOUND).map(([key]) => key),
    actors: types.map((type) => type === SearchType.ACTOR),
    limit: MOST_FOUND,
  });
  const parties = new Map<string, Candidate>();
  for (const { key, party } of rows) {
    const candidate = partyCandidate(toParty(party), key, scores.get(key) ?? 0, asked);
    if (candidate.score > (parties.get(party.id)?.score ?? 0)) parties.set(party.id, candidate);
  }
  return [...parties.values()];
}

function partyCandidate(party: Party, key: string, score: number, asked: SearchWords): Candidate {
  const isName = nameKey(party.name) === key;
  const name = isName ? party.name : (party.aliases.find((alias) => nameKey(alias) === key) ?? party.name);
  return { node: party, score: isName ? score : score * ALIAS, snippet: () => nameSnippet(name, asked) };
}

async function topicsFound(engine: Engine, asked: SearchWords): Promise<Candidate[]> {
  const hits = await namesLike(engine, 'topicTrigrams', asked);
  const rows = await engine.read(topics.topicsById, { ids: hits.map(({ id }) => id) });
  return rows.map(({ topic }) => ({
    node: topic,
    score: fitOfName(nameKey(topic.name), asked),
    snippet: () => nameSnippet(topic.name, asked),
  }));
}

/** Names that share letters with what is asked for. */
async function namesLike(engine: Engine, index: SearchIndex, { key }: SearchWords): Promise<SearchHit[]> {
  const words = trigrams(key).split(' ').slice(0, MOST_TRIGRAMS);
  return key === '' ? [] : engine.candidates(index, { match: 'some', words, prefix: null }, NAMES_COMPARED);
}

function fitOfName(name: string, { key, prefix, phrases }: SearchWords): number {
  return phrases.every((phrase) => ` ${name} `.includes(phrase)) ? nameScore(key, name, prefix) : 0;
}

function nameSnippet(name: string, { key, prefix }: SearchWords): string {
  const words = key.split(' ');
  const matches = (other: string) => words.some((word) => wordScore(word, other, word === prefix) > 0);
  // A name that is one word by its key only, `U.S.`, is marked as a whole.
  return snippetOf(name, matches) ?? `${MARKS.open}${name}${MARKS.close}`;
}

async function claimsFound(engine: Engine, asked: SearchWords): Promise<Candidate[]> {
  const hits = await engine.candidates('claimText', { match: 'all', ...asked }, MOST_FOUND);
  const rows = await engine.read(claims.claimsById, { ids: hits.map(({ id }) => id) });
  return rows.map(({ claim }) => ({
    node: toClaim(claim),
    score: scaled(textScore(foldText(claim.text), asked), SCORES.claim),
    snippet: () => snippetOf(claim.text, isAsked(asked)),
  }));
}

async function articlesFound(engine: Engine, asked: SearchWords): Promise<Candidate[]> {
  const ids = (await engine.candidates('articleText', { match: 'all', ...asked }, MOST_FOUND)).map(({ id }) => id);
  const [rows, texts] = await Promise.all([
    engine.read(articles.articlesById, { ids }),
    engine.read(articles.textsOf, { ids }),
  ]);
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return rows.map(({ article }) => {
    const { title } = article;
    const text = textOf.get(article.id) ?? '';
    const inTitle = scaled(textScore(foldText(title), asked), SCORES.title);
    return {
      node: toArticle(article),
      score: inTitle || scaled(textScore(foldText(`${title}\n${text}`), asked), SCORES.article),
      snippet: () => snippetOf(inTitle ? title : text, isAsked(asked)) ?? snippetOf(title, isAsked(asked)),
    };
  });
}

/** Between which scores a text lies that has all that is asked for: a name that fits goes before what speaks of it. */
const SCORES = { title: [0.35, 0.7], claim: [0.3, 0.6], article: [0.2, 0.5] } as const;

function scaled(fit: number, [low, high]: readonly [number, number]): number {
  return fit === 0 ? 0 : low + (high - low) * fit;
}

/** How much of a text being what is asked for, and how much it standing there in one piece, makes of the fit. */
const WEIGHTS = { share: 0.6, inOnePiece: 0.4 };

/** How well a folded text fits, from 0 to 1; 0 where a word, a phrase or the prefix is not in it. */
function textScore(text: string, { words, phrases, prefix, sequence }: SearchWords): number {
  const padded = ` ${text} `;
  const parts = [...words.map((word) => ` ${word} `), ...phrases, ...(prefix === null ? [] : [` ${prefix}`])];
  if (!parts.every((part) => padded.includes(part))) return 0;
  const all = text.split(' ');
  const asked = isAsked({ words, prefix });
  const share = all.filter(asked).length / all.length;
  const inOnePiece = padded.includes(` ${sequence}`) ? 1 : 0;
  return WEIGHTS.share * Math.sqrt(share) + WEIGHTS.inOnePiece * inOnePiece;
}

function isAsked({ words, prefix }: Pick<SearchWords, 'words' | 'prefix'>): (word: string) => boolean {
  const known = new Set(words);
  return (word) => known.has(word) || (prefix !== null && word.startsWith(prefix));
}
