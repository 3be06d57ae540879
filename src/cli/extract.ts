import Table from 'cli-table3';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { DocumentError } from '../errors.js';
import { createExtractor, type ExtractorOptions } from '../extract/extract.js';
import type { ExtractedClaim, ExtractedParty, Extraction } from '../extract/extraction.js';
import type { ArticleText } from '../ingest/article.js';
import { documentsOf, READ_DEFAULTS } from '../ingest/documents.js';
import { extractFrom } from '../ingest/ingest.js';
import { failedDocument, failureLines, oneProblem, printable } from '../ingest/problem.js';
import { sourcesOf, type Source } from '../ingest/sources.js';
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
(negated, hypothetical, future, question), each so marked in a column of its own. With --json there is a line an article; start and end count UTF-16 code units of its text.`;

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
  let exitCode: number = EXIT.done;
  for (const source of await sourcesOf(paths, ['text'])) {
    try {
      const article = await articleIn(source);
      const found = await extractFrom(article, extractor, all);
      console.log(
        json ? JSON.stringify(articleJson(source.path, article, found)) : articleText(source.path, article, found, all),
      );
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      for (const line of failureLines(failedDocument(source.path, error))) console.error(`✗ ${line}`);
      exitCode = EXIT.failed;
    }
  }
  return exitCode;
}

async function articleIn(source: Source): Promise<ArticleText> {
  const { documents } = await documentsOf(source, READ_DEFAULTS);
  for await (const document of documents) if (document.kind === 'text') return document.article;
  throw oneProblem('it is a bundle, which states its claims itself', { remedy: 'quoth ingest reads bundles' });
}

/** What `--json` prints of an article: as extraction found it, with names in place of indices. */
function articleJson(path: string, article: ArticleText, { claims, parties, affiliations }: Extraction): object {
  const { title, url, publisher, publishedOn, text } = article;
  const party = (index: number | null): ExtractedParty | undefined => (index === null ? undefined : parties[index]);
  const short = (index: number) => ({ name: party(index)?.name, type: party(index)?.type, kind: party(index)?.kind });
  return {
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
  };
}

function articleText(path: string, article: ArticleText, found: Extraction, all: boolean): string {
  const rows = found.claims.map((claim) => [...(all ? [markOf(claim)] : []), ...rowOf(claim, found.parties)]);
  if (!process.stdout.isTTY) return rows.map((row) => row.join('\t')).join('\n');
  const heading = `${pc.bold(printable(article.title))}  ${pc.dim(printable(path))}`;
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
  const table = new Table({
    head: [...(marked ? ['Left out'] : []), 'Who', 'Said', 'How', 'About', 'What'].map(pc.bold),
    colWidths: [...columns, words].map((column) => column + 2),
    wordWrap: true,
    // Its own colours would be there where none are wanted.
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
