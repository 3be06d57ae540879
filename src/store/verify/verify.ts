import { QuothError } from '../../errors.js';
import { KEYED_LABELS, unkeyed, type KeyedLabel } from '../cypher/verify.js';
import type { Engine } from '../engine.js';
import { keyPages } from '../keyed.js';
import { Steadiness } from '../steady.js';
import { articles } from './articles.js';
import { claims } from './claims.js';
import { curated, curations, examineLedger } from './decisions.js';
import { keys } from './keys.js';
import { names, topics } from './names.js';
import { parties } from './parties.js';
import { buckets, folds } from './relations.js';
import { INDEXES, unfound } from './search.js';
import type { Finding, Subject } from './subject.js';

export type { Finding } from './subject.js';

/** All kinds of node, in the order in which they are examined. */
const SUBJECTS: readonly Subject[] = [
  articles,
  claims,
  parties,
  names,
  topics,
  buckets,
  folds,
  curations,
  curated,
  keys,
];

/** What examining a store came to. */
export interface Verification {
  /** How many nodes of each kind were examined. */
  readonly examined: Record<KeyedLabel, number>;
  /** How many of them were looked for in the full-text indexes. */
  readonly searched: number;
  /** The first things that are wrong, at most a hundred of each rule. */
  readonly findings: readonly Finding[];
  /** How often each rule is broken; one that holds is not there. */
  readonly broken: Readonly<Record<string, number>>;
}

export interface VerifyOptions {
  /** The most nodes of a kind that are looked for in the full-text index: of more, every so many are. */
  readonly searches?: number;
  readonly onProgress?: (label: KeyedLabel, examined: number) => void;
}

const SHOWN = 100;
const SEARCHES = 5_000;

/**
 * Examines everything that has to be so in a graph, a page at a time, and writes nothing. What it holds in memory is a
 * page and, at the most, one fold or the decisions that are connected with each other.
 * @throws StoreError where somebody writes meanwhile, so that what was read does not fit together
 */
export async function verifyStore(engine: Engine, options: VerifyOptions = {}): Promise<Verification> {
  const steadiness = await Steadiness.of(engine);
  const run = new Run(engine, options);
  for (const subject of SUBJECTS) await run.examineAll(subject);
  for (const label of KEYED_LABELS) await run.examineKeys(label);
  run.note(await examineLedger(engine));
  for (const index of INDEXES) await run.searchAll(index);
  await steadiness.check();
  return run.verification();
}

class Run {
  readonly #engine: Engine;
  readonly #options: VerifyOptions;
  readonly #examined = Object.fromEntries(KEYED_LABELS.map((label) => [label, 0])) as Record<KeyedLabel, number>;
  readonly #findings: Finding[] = [];
  readonly #broken: Record<string, number> = {};
  #searched = 0;

  constructor(engine: Engine, options: VerifyOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  note(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const count = (this.#broken[finding.rule] ?? 0) + 1;
      this.#broken[finding.rule] = count;
      if (count <= SHOWN) this.#findings.push(finding);
    }
  }

  async examineAll({ label, page, examine }: Subject): Promise<void> {
    for await (const keys of keyPages(this.#engine, label, page)) {
      this.note(await this.#examine(examine, keys));
      this.#examined[label] += keys.length;
      this.#options.onProgress?.(label, this.#examined[label]);
    }
  }

  /** What cannot even be read is found too: a page that has it is examined node by node. */
  async #examine(examine: Subject['examine'], keys: readonly string[]): Promise<Finding[]> {
    try {
      return await examine(this.#engine, keys);
    } catch (error) {
      if (error instanceof QuothError) throw error;
      if (keys.length === 1)
        return [{ rule: 'what a node holds can be read', id: keys[0] ?? '', found: String(error) }];
      const found: Finding[] = [];
      for (const key of keys) found.push(...(await this.#examine(examine, [key])));
      return found;
    }
  }

  async examineKeys(label: KeyedLabel): Promise<void> {
    const [row] = await this.#engine.read(unkeyed(label), {});
    const count = row?.count ?? 0;
    if (count > 0) this.note([{ rule: 'every node has a key', id: label, found: `${count} have none` }]);
  }

  async searchAll(index: (typeof INDEXES)[number]): Promise<void> {
    const all = this.#examined[index.label];
    const every = Math.max(1, Math.ceil(all / (this.#options.searches ?? SEARCHES)));
    let number = 0;
    for await (const keys of keyPages(this.#engine, index.label, 1_000)) {
      const chosen = keys.filter(() => number++ % every === 0);
      this.note(await unfound(this.#engine, index, chosen));
      this.#searched += chosen.length;
    }
  }

  verification(): Verification {
    return { examined: this.#examined, searched: this.#searched, findings: this.#findings, broken: this.#broken };
  }
}
