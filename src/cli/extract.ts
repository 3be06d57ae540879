import Table from 'cli-table3';
import { Command, Option } from 'commander';
import { DocumentError } from '../errors.js';
import { createExtractor, type ExtractorOptions } from '../extract/extract.js';
import type { ExtractedClaim, ExtractedParty, Extraction } from '../extract/extraction.js';
import type { ArticleText } from '../ingest/article.js';
import { documentsOf, READ_DEFAULTS, type Document } from '../ingest/documents.js';
import { extractFrom } from '../ingest/ingest.js';
import { failedDocument, failureLines, printable } from '../ingest/problem.js';
import { sourcesOf } from '../ingest/sources.js';
import { coloursOf } from './colours.js';
import { EXIT } from './failure.js';

const HELP = `
Finds claims and writes nothing: no store is opened.

Examples:
  $ quoth extract article.txt
  $ quoth extract --json articles/ > claims.jsonl
  $ quoth extract --all article.txt
  $ pbpaste | quoth extract -

On a terminal the claims are a table; elsewhere a line each, tab-separated: speakers, reporting expression, kind of
quote, targets, words. What the graph leaves out, --all shows as well: beliefs and intentions, and what was not said
(negated, hypothetical, future, question), each so marked in a column of its own; with --json also people in numbers who
have no name and say nothing, as parties. With --json there is a line an article; start and end count UTF-16 code units of its text.`;

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly extractor?: ExtractorOptions['mode'];
}

/** `quoth extract`. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('Prints who says what about whom in articles.')
    .argument('<file...>', 'files, folders or -')
    .option('--json', 'print a JSON line an article')
    .option('--all', 'show beliefs and what was not said as well, marked')
    .addOption(
      new Option('--extractor <kind>', 'what finds the claims; the model where it runs').choices(['rules', 'model']),
    )
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], { json = false, all = false, extractor: mode }: Options): Promise<number> {
  const extractor = await createExtractor(mode === undefined ? {} : { mode });
  const print = json ? articleJson : articleText;
  let [read, failed] = [0, 0];
  for await (const document of documentsAt(paths)) {
    const path = document.place === null ? document.path : `${document.path}, ${document.place}`;
    try {
      const article = articleIn(document);
      if (article === null) continue;
      console.log(print(path, article, await extractFrom(article, extractor, all), all));
      read += 1;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      for (const line of failureLines(failedDocument(document.path, document.place, error))) console.error(`✗ ${line}`);
      failed += 1;
    }
  }
  if (read + failed === 0) console.error('There is no text here; `quoth ingest` reads what states its claims itself.');
  return failed > 0 || read === 0 ? EXIT.failed : EXIT.done;
}

async function* documentsAt(paths: readonly string[]): AsyncGenerator<Document> {
  for (const source of await sourcesOf(paths)) yield* documentsOf(source, READ_DEFAULTS);
}

/** The article whose text there is to read; null for what states its claims itself, and for what is no article. */
function articleIn(document: Document): ArticleText | null {
  if (document.kind === 'unread') throw document.error;
  return document.kind === 'text' ? document.article : null;
}

/** What `--json` prints of an article: as extraction found it, with names in place of indices. */
function articleJson(path: string, article: ArticleText, { claims, parties, affiliations }: Extraction): string {
  const { title, url, publisher, publishedOn, text } = article;
  const party = (index: number | null): ExtractedParty | undefined => (index === null ? undefined : parties[index]);
  const short = (index: number) => ({ name: party(index)?.name, type: party(index)?.type, kind: party(index)?.kind });
  return JSON.stringify({
    path,
    article: { title, url, publisher, publishedOn, text },
    claims: claims.map(({ speakers, addressee, about, ...claim }) => ({
      ...claim,
      speakers: speakers.map(short),
      addressee: party(addressee)?.name ?? null,
      about: about.map(({ party: index, stance, confidence }) => ({ ...short(index), stance, confidence })),
    })),
    parties,
    affiliations: affiliations.map(({ actor, organization, role }) => ({
      actor: party(actor)?.name,
      organization: party(organization)?.name,
      role,
    })),
  });
}

function articleText(path: string, article: ArticleText, found: Extraction, all: boolean): string {
  const rows = found.claims.map((claim) => [...(all ? [markOf(claim)] : []), ...rowOf(claim, found.parties)]);
  if (!process.stdout.isTTY) return rows.map((row) => row.join('\t')).join('\n');
  const { bold, dim } = coloursOf(process.stdout);
  const heading = `${bold(printable(article.title))}  ${dim(printable(path))}`;
  return `${heading}\n${rows.length === 0 ? 'No claims.' : tableOf(rows, process.stdout.columns, all)}\n`;
}

/** Speakers, reporting expression, kind of quote, targets with the stance towards each, words. */
function rowOf(
  { speakers, cue, quoteType, about, text }: ExtractedClaim,
  parties: readonly ExtractedParty[],
): string[] {
  const names = (indices: readonly number[]): string => indices.map((index) => parties[index]?.name).join(', ');
  const targets = about.map(({ party, stance }) => `${parties[party]?.name ?? ''} ${STANCES[stance]}`.trim());
  const cells = [names(speakers) || '(not told)', cue ?? '', quoteType, targets.join(', '), text];
  return cells.map((cell) => printable(cell.replace(/\s+/gu, ' ')));
}

/** Why the graph leaves a claim out; nothing where it does not. */
function markOf({ assertion, cueClass }: ExtractedClaim): string {
  if (assertion !== 'asserted') return assertion;
  return cueClass === 'belief' || cueClass === 'intention' ? cueClass : '';
}

const STANCES = { POSITIVE: '(+)', NEGATIVE: '(−)', MIXED: '(±)', NEUTRAL: '' } as const;

function tableOf(rows: readonly string[][], width: number, marked: boolean): string {
  // Borders and padding take 16 columns, with marks 19; below 80 nothing can be read.
  const room = Math.max(80, width || 80) - (marked ? 19 : 16);
  const names = Math.floor(room / 5);
  const columns = [names, 'according to'.length, 'INDIRECT'.length, names];
  if (marked) columns.unshift('hypothetical'.length);
  const words = room - columns.reduce((sum, one) => sum + one, 0);
  const { bold } = coloursOf(process.stdout);
  const table = new Table({
    head: [...(marked ? ['Left out'] : []), 'Who', 'Said', 'How', 'About', 'What'].map(bold),
    colWidths: [...columns, words].map((column) => column + 2),
    wordWrap: true,
    // Its own colours would be there where none are wanted.
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
