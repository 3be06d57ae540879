import { Command, InvalidArgumentError, Option } from 'commander';
import { MOST_ARTICLES } from '../src/generate/cast.js';
import { QUICK, WHOLE, type Effort } from './effort.js';
import { QUESTIONS } from './questions/questions.js';

/** What can be measured besides questions, in the order in which it is: what writes to the stores comes last. */
export const SECTIONS = ['profile', 'schema', 'start', 'extraction', 'event-loop', 'super-nodes', 'ingest'] as const;
export type Section = (typeof SECTIONS)[number];

/** Which texts are read, from the text to the answer: so many made-up ones, or those in a folder. */
export type TextPlan =
  | { readonly kind: 'made up'; readonly count: number }
  | { readonly kind: 'corpus'; readonly name: string; readonly folder: string };

/** What a run measures. */
export interface Plan {
  readonly articles: number;
  readonly seed: number;
  /** On what Quoth runs. */
  readonly engines: readonly ('neo4j' | 'embedded')[];
  readonly questions: typeof QUESTIONS;
  readonly sections: ReadonlySet<Section>;
  readonly effort: Effort;
  /** A checkout whose built Quoth is asked the same on the same Neo4j. */
  readonly against: string | null;
  /** The texts that are read instead of all that; null for none. */
  readonly texts: TextPlan | null;
  /** The name under which the results are kept in `bench/`; null where the run is not whole. */
  readonly kept: 'RESULTS' | 'MILLION' | null;
}

/** Articles of a run that is not told how many. */
const USUAL = 10_000;
/** Articles that the stores hold where nothing that depends on how many is measured. */
const FEW = 60;
/** From so many articles on there are a million claims. */
export const MILLION = 170_000;
/** What depends on how much there is; hubs with another million of claims are read in only where they are asked for. */
const GROWING: readonly Section[] = ['profile'];
/** What asks the stores for nothing. */
const APART: readonly string[] = ['schema', 'extraction', 'event-loop'] satisfies Section[];

const NAMES = [...QUESTIONS.map(({ name }) => name), ...SECTIONS];

const HELP = `
Starts a Neo4j as the tests do, makes up articles, and asks Quoth, @neo4j/graphql and hand-written Cypher the same
questions in turns. Answers are compared before anything is timed. A whole run is written to bench/RESULTS.md and
bench/results.json, one of a million claims to bench/MILLION.md and bench/million.json, any other to dist/bench/.
Compare runs by their ratios: the times are the machine's.

Questions:
${QUESTIONS.map(({ name, title }) => `  ${name.padEnd(13)} ${title}`).join('\n')}
Besides:
  ${SECTIONS.join(', ')}

Examples:
  $ npm run bench
  $ npm run bench -- --quick
  $ npm run bench -- --only speaker,full-text --engine neo4j
  $ npm run bench -- --articles 170000 --engine neo4j    # a million claims: what depends on how much there is
  $ npm run bench -- --only speaker,counts --engine neo4j --articles 2000 --against ../before
  $ npm run bench -- --texts 100000 --engine embedded    # a section of its own in bench/RESULTS.md
  $ npm run bench -- --corpus PolNeAR=../polnear/data

Exit status: 0 all measured, 1 something failed or answers differ, 2 an option is wrong.`;

interface Options {
  readonly articles?: number;
  readonly seed: number;
  readonly engine: 'neo4j' | 'embedded' | 'both';
  readonly only: readonly string[];
  readonly quick?: boolean;
  readonly against?: string;
  readonly texts?: TextPlan;
  readonly corpus?: TextPlan;
}

/** Reads the command line. @throws CommanderError where it is wrong, and where it asks for help. */
export function planOf(argv: readonly string[]): Plan {
  const command = new Command('npm run bench --')
    .description('Measures Quoth beside @neo4j/graphql and beside hand-written Cypher.')
    .option(
      '--articles <number>',
      'how many, six claims each (default: 10000; 60 where nothing is asked of them)',
      wholeNumber,
    )
    .option('--seed <number>', 'which ones', wholeNumber, 1)
    .addOption(
      new Option('--engine <engine>', 'on what Quoth runs').choices(['neo4j', 'embedded', 'both']).default('both'),
    )
    .option('--only <names>', 'some questions or sections, with commas between', namesOf, [])
    .option('--quick', 'little of everything, in under two minutes: to see that it works')
    .option('--against <folder>', 'a checkout of Quoth, built: what it was before, asked in the same run on Neo4j')
    .option('--texts <number>', 'only this: from so many made-up texts to answers', madeUp)
    .option('--corpus <name=folder>', 'the same from the texts in a folder', corpusOf)
    .addHelpText('after', HELP)
    .exitOverride();
  const given = command.parse(argv).opts<Options>();
  const { seed, engine, only, quick = false, against = null } = given;
  const isApart = only.length > 0 && only.every((name) => APART.includes(name));
  const articles = given.articles ?? (quick || isApart ? FEW : USUAL);
  const sections = articles < MILLION || only.length > 0 ? SECTIONS : GROWING;
  const isWhole = only.length === 0 && !quick && against === null;
  const isAsked = (name: string): boolean => only.length === 0 || only.includes(name);
  return {
    articles,
    seed,
    engines: engine === 'both' ? ['neo4j', 'embedded'] : [engine],
    questions: QUESTIONS.filter(({ name }) => isAsked(name)),
    sections: new Set(sections.filter(isAsked)),
    effort: quick ? QUICK : WHOLE,
    against,
    texts: given.texts ?? given.corpus ?? null,
    kept: isWhole ? nameOf(articles, engine) : null,
  };
}

function nameOf(articles: number, engine: Options['engine']): Plan['kept'] {
  if (articles >= MILLION) return 'MILLION';
  return articles === USUAL && engine === 'both' ? 'RESULTS' : null;
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= 1 && number <= MOST_ARTICLES) return number;
  throw new InvalidArgumentError(`It has to be a whole number from 1 to ${MOST_ARTICLES}.`);
}

function madeUp(given: string): TextPlan {
  return { kind: 'made up', count: wholeNumber(given) };
}

function corpusOf(given: string): TextPlan {
  const [, name, folder] = /^([^=]+)=(.+)$/u.exec(given) ?? [];
  if (name !== undefined && folder !== undefined) return { kind: 'corpus', name, folder };
  throw new InvalidArgumentError('Write a name and a folder, as PolNeAR=../polnear.');
}

function namesOf(given: string): string[] {
  const names = given.split(',').map((name) => name.trim());
  const strange = names.find((name) => !NAMES.includes(name));
  if (strange !== undefined) throw new InvalidArgumentError(`There is no ${strange}; there are ${NAMES.join(', ')}.`);
  return names;
}
