import { Turns } from '../model/turns.js';
import type { ArticleRecord } from '../store/record.js';
import type { BundleAffiliation, BundleArticle } from './bundle-format.js';
import {
  articleRecords,
  isOfLocal,
  knownNames,
  listRecord,
  referencesOf,
  type BundleArticleRecord,
} from './bundle-record.js';
import { linkBundle, listedParties, type BundleParty, type LinkedBundle } from './bundle-references.js';
import { addItem, emptyBundle, isEmpty, itemOfLine, newBundle, type Bundle, type Found, type Item } from './bundle.js';
import { openFile } from './bytes.js';
import { normalUrl } from './identity.js';
import { decodeLine, linesIn, stretchesOf, type Stretch } from './lines.js';
import { documentError, oneProblem, quoted, type Problem } from './problem.js';

/** Where in the file an article is and what belongs to it. */
interface Place {
  readonly line: number;
  /** As its line tells them. */
  readonly url: string | null;
  readonly publishedOn: string | null;
  /** Its line and those of its claims, neighbouring lines in one stretch. */
  readonly stretches: Stretch[];
  readonly affiliations: Item<BundleAffiliation>[];
}

/** A file of JSON lines once all of it was looked through: its parties, and where its articles are. */
interface Contents {
  /** Without articles and claims, and without the affiliations that an article states. */
  readonly bundle: Bundle;
  readonly places: readonly Place[];
  /** Claims and affiliations of articles that are not there. */
  readonly strays: readonly { readonly line: number; readonly reference: string }[];
}

/**
 * The records of a file of JSON lines, whatever its length: it is looked through once, then read again article by
 * article. In memory are its parties, and of an article where it is. What is wrong with an article or its claims
 * stops that article; what is wrong with a line of another type, or is no line of a bundle, stops the file.
 * @throws DocumentError for a file of which nothing can be used
 */
export async function recordsOfLines(path: string, folder: string | null, textLimit: number) {
  const contents = await contentsOf(path);
  const listed = listedParties(contents.bundle);
  const linked = linkBundle(contents.bundle, listed);
  const ofLocal = affiliationsOfLocal(linked);
  const names = knownNames(linked.parties);
  const recordAt = async (place: Place, lines: readonly StoredLines[]): Promise<ArticleRecord> => {
    const bundle = bundleAt(place, lines);
    const speaking = bundle.claim.flatMap(({ value }) => referencesOf(value)).map((name) => listed.names.find(name));
    bundle.affiliation.push(...[...new Set(speaking)].flatMap((party) => (party && ofLocal.get(party)) ?? []));
    const [article] = articleRecords(linkBundle(bundle, { ...listed, problems: [] }), folder, textLimit, names);
    if (article === undefined)
      throw oneProblem('it is no article any more', { remedy: 'leave the file as it is while it is read' });
    return article.record();
  };
  return {
    list: listRecord(linked),
    count: contents.places.length + contents.strays.length,
    articles: articlesIn(path, contents, recordAt),
  };
}

async function contentsOf(path: string): Promise<Contents> {
  const file = await openFile(path);
  try {
    const index = new Index();
    const turns = new Turns();
    for await (const lines of linesIn(file))
      for (const line of lines) {
        index.add(line.number, line, itemOfLine(decodeLine(line.bytes, line.number), line.number, index.problems));
        await turns.pause();
      }
    return index.contents();
  } finally {
    await file.close();
  }
}

/** Contents while they are looked through. */
class Index {
  readonly problems: Problem[] = [];
  readonly #bundle = newBundle();
  readonly #places: Place[] = [];
  readonly #articles = new Map<string, Place>();
  /** What belongs to articles that did not come yet, by what they are called. */
  readonly #waiting = new Map<string, Place>();

  add(line: number, stretch: Stretch, item: Found | null): void {
    if (item === null) return;
    const { article } = item.value as { article?: unknown };
    if (item.type === 'article') this.#addArticle(line, stretch, item.value as Partial<BundleArticle>);
    // A claim that names no article is wrong, and no article’s.
    else if (item.type === 'claim') extend(this.#placeOf(typeof article === 'string' ? article : '', line), stretch);
    else if (item.type === 'affiliation' && typeof article === 'string') {
      const part = newBundle();
      addItem(part, item, this.problems);
      this.#placeOf(article, line).affiliations.push(...part.affiliation);
    } else addItem(this.#bundle, item, this.problems);
  }

  contents(): Contents {
    if (this.problems.length > 0) throw documentError(this.problems);
    for (const { stretches } of this.#places) stretches.sort((a, b) => a.start - b.start);
    const strays = [...this.#waiting].map(([reference, { line }]) => ({ line, reference }));
    if (isEmpty(this.#bundle) && this.#places.length + strays.length === 0) throw emptyBundle();
    return { bundle: this.#bundle, places: this.#places, strays };
  }

  #addArticle(line: number, stretch: Stretch, { ref, url, date }: Partial<BundleArticle>): void {
    const told = { url: textOrNull(url), publishedOn: textOrNull(date) };
    const place: Place = { line, ...told, stretches: [stretch], affiliations: [] };
    const normal = typeof url === 'string' && URL.canParse(url) ? [url, normalUrl(url)] : [];
    for (const reference of new Set([...(typeof ref === 'string' ? [ref] : []), ...normal])) {
      if (this.#articles.has(reference))
        this.problems.push({
          place: `line ${line}`,
          what: `there are two article items ${quoted(reference)}`,
          remedy: 'rename one',
        });
      this.#articles.set(reference, place);
      const waiting = this.#waiting.get(reference);
      for (const part of waiting?.stretches ?? []) extend(place, part);
      place.affiliations.push(...(waiting?.affiliations ?? []));
      this.#waiting.delete(reference);
    }
    this.#places.push(place);
  }

  #placeOf(article: string, line: number): Place {
    const known = this.#articles.get(article) ?? this.#waiting.get(article);
    if (known) return known;
    const waiting: Place = { line, url: null, publishedOn: null, stretches: [], affiliations: [] };
    this.#waiting.set(article, waiting);
    return waiting;
  }
}

/** What a line holds was not looked at yet. */
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function extend({ stretches }: Place, stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last?.end === stretch.start) stretches[stretches.length - 1] = { ...last, end: stretch.end };
  else stretches.push({ start: stretch.start, end: stretch.end, number: stretch.number });
}

/** Neighbouring lines as they stand in the file, and the number of the first. */
interface StoredLines {
  readonly number: number;
  readonly bytes: Buffer;
}

async function* articlesIn(
  path: string,
  { places, strays }: Contents,
  recordAt: (place: Place, lines: readonly StoredLines[]) => Promise<ArticleRecord>,
): AsyncGenerator<BundleArticleRecord> {
  const file = await openFile(path);
  try {
    const bytesOf = stretchesOf(file);
    for (const place of places) {
      const { url, publishedOn } = place;
      const lines: StoredLines[] = [];
      for (const stretch of place.stretches) lines.push({ number: stretch.number, bytes: await bytesOf(stretch) });
      yield { place: `line ${place.line}`, url, publishedOn, record: () => recordAt(place, lines) };
    }
  } finally {
    await file.close();
  }
  for (const { line, reference } of strays)
    yield {
      ...{ place: `line ${line}`, url: null, publishedOn: null },
      record: () =>
        Promise.reject(
          oneProblem(`there is no article ${quoted(reference)}`, {
            place: `line ${line}`,
            remedy: 'list it under articles',
          }),
        ),
    };
}

/** An article with what belongs to it, as a bundle of its own. */
function bundleAt(place: Place, stored: readonly StoredLines[]): Bundle {
  const problems: Problem[] = [];
  const bundle = newBundle();
  for (const { number, bytes } of stored)
    decodeLine(bytes, number)
      .split('\n')
      .forEach((line, index) => {
        const item = itemOfLine(line, number + index, problems);
        if (item) addItem(bundle, item, problems);
      });
  if (problems.length > 0) throw documentError(problems);
  bundle.affiliation.push(...place.affiliations);
  return bundle;
}

/** What a bundle says of sources without a name, which counts in each article that they speak in. */
function affiliationsOfLocal(linked: LinkedBundle): Map<BundleParty, Item<BundleAffiliation>[]> {
  const of = new Map<BundleParty, Item<BundleAffiliation>[]>();
  for (const item of linked.bundle.affiliation.filter(({ value }) => isOfLocal(value, linked))) {
    const party = linked.party(item.value.actor);
    of.set(party, [...(of.get(party) ?? []), item]);
  }
  return of;
}
