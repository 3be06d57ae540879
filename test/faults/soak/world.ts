/** How many versions of an article were begun, and how many of them are promised as written; 0 is none. */
interface Article {
  started: number;
  acknowledged: number;
}

/** The versions of an article that an answer may be of: those after the last promise before it was asked, until it came. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a server has to answer, known from what was sent to it and what it promised: articles by number, each in versions that
 * replace one another.
 */
export class World {
  readonly #articles: Article[];

  constructor(readonly size: number) {
    this.#articles = Array.from({ length: size }, () => ({ started: 0, acknowledged: 0 }));
  }

  /** The next version of an article, as it is sent. */
  begin(number: number): number {
    return (this.#at(number).started += 1);
  }

  /** @returns whether it is the first of its article that was written */
  promised(number: number, version: number): boolean {
    const article = this.#at(number);
    const isFirst = article.acknowledged === 0;
    article.acknowledged = version;
    return isFirst;
  }

  /** To be called when an article is asked for; what is returned, when the answer has come. */
  asked(number: number): () => Span {
    const from = this.#at(number).acknowledged;
    return () => ({ from, to: this.#at(number).started });
  }

  /** The same for how many articles there are. */
  askedForAll(): () => Span {
    const count = (is: (article: Article) => boolean) => this.#articles.filter(is).length;
    const from = count(({ acknowledged }) => acknowledged > 0);
    return () => ({ from, to: count(({ started }) => started > 0) });
  }

  /**
   * The claims that are there for certain: those of the last version of every article, but where a later one was begun
   * and nobody was told that it is written. Claims that were replaced before somebody looked are promised to nobody.
   */
  last(): string[] {
    return this.#articles.flatMap(({ started, acknowledged }, number) =>
      acknowledged > 0 && acknowledged === started ? claimsOf(number, acknowledged) : [],
    );
  }

  #at(number: number): Article {
    const article = this.#articles[number];
    if (article === undefined) throw new RangeError(`There is no article ${number}.`);
    return article;
  }
}

export const urlOf = (number: number) => `https://example.org/soak/${number}`;
/** A word that no other article has. */
export const wordOf = (number: number) => `quay${number}`;
export const titleOf = (number: number, version: number) => `Quay ${number}, edition ${version}`;
export const claimsOf = (number: number, version: number) => [
  `The gates of ${wordOf(number)} will close in week ${version}.`,
  `Nobody will lose a berth at ${wordOf(number)} after ${version} days.`,
];

/** As `ingestArticle` takes it. */
export function inputOf(number: number, version: number) {
  const [first = '', second = ''] = claimsOf(number, version);
  const text = `“${first}” Mara Vell said on Monday.\n\n“${second}” Otto Brandt said on Tuesday.\n`;
  const publishedOn = `2019-01-${String((number % 28) + 1).padStart(2, '0')}`;
  return { url: urlOf(number), title: titleOf(number, version), text, publishedOn, language: 'en' };
}

/**
 * Whether an article's claims, in their order, are those of one version within the span; null where they are, else what is
 * wrong. `how` says in what way they were asked for.
 */
export function wrongIn(how: string, number: number, claims: readonly string[], { from, to }: Span): string | null {
  for (let version = from; version <= to; version++) {
    const expected = version === 0 ? [] : claimsOf(number, version);
    if (JSON.stringify(expected) === JSON.stringify(claims)) return null;
  }
  return `article ${number} of version ${from} to ${to}, ${how}, has ${JSON.stringify(claims)}`;
}
