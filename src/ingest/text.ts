import type { Extractor } from '../extract/extraction.js';
import { BadInputError, DocumentError } from '../errors.js';
import type { Graph } from '../store/graph.js';
import type { WriteOutcome } from '../store/record.js';
import { articleOf, type ArticleText } from './article.js';
import { recordOfExtraction, versionOfText } from './article-record.js';
import { ArticleMetadata } from './metadata.js';
import { problemLine, problemsOf } from './problem.js';
import { checker } from './validate.js';

/** One text from a client: a server takes it without what reads files, which takes long to load. */

/** An article as a client gives it. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly authors?: readonly string[] | null;
  readonly publishedOn?: string | null;
  readonly language?: string | null;
}

/** What became of it: of a copy, `articleId` is that of the article that it is an appearance of. */
export interface IngestedArticle {
  readonly articleId: string;
  readonly outcome: WriteOutcome;
}

const checkMetadata = checker(ArticleMetadata);

/**
 * Reads one text into the graph. A date at its start, `date 2019-01-29 –`, is taken off as it is of a file's.
 * @throws BadInputError for a text that is empty, too large or broken, and for wrong fields.
 */
export async function ingestText(
  graph: Pick<Graph, 'holds' | 'putArticle' | 'articlesById'>,
  extractor: Extractor,
  input: ArticleInput,
): Promise<IngestedArticle> {
  const article = articleOfInput(input);
  const version = versionOfText(article, extractor.version);
  const outcome = (await graph.holds(version)) ? 'UNCHANGED' : await graph.putArticle(await extracted());
  const articles = await graph.articlesById([article.id]);
  return { articleId: articles.get(article.id)?.id ?? article.id, outcome };

  async function extracted() {
    const found = await extractor.extract(article.text, { publishedOn: article.publishedOn });
    return recordOfExtraction(article, found, version);
  }
}

function articleOfInput({ text, publishedOn, ...others }: ArticleInput): ArticleText {
  const given = Object.entries({ ...others, date: publishedOn }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const checked = checkMetadata(Object.fromEntries(given));
  if (checked.mismatches) {
    const problems = checked.mismatches.map(({ pointer, ...problem }) => {
      return { ...problem, place: pointer.slice(1).replace(/^date/u, 'publishedOn') };
    });
    throw new BadInputError(problems.map(problemLine).join('\n'), { details: { problems } });
  }
  try {
    return articleOf(text, checked.value, null);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new BadInputError(`text: ${error.message}`, { cause: error, details: { ...problemsOf(error) } });
  }
}
