import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Extractor } from '../extract/extraction.js';
import type { Graph } from '../store/graph.js';
import type { WriteOutcome } from '../store/record.js';

/** Upper bounds in seconds: from an answer out of memory to one that somebody gives up on. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Names that clients give their operations: so many are told apart, so that nobody fills the memory with new ones. */
const MOST_OPERATIONS = 200;
const OTHERS = 'other';

/** An operation as a client named it. */
export interface Operation {
  /** `query`, `mutation` or `subscription`. */
  readonly type: string;
  readonly name: string | null;
}

/** What there is to count and to time in a server; `text` is how Prometheus reads it. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = this.#histogram('quoth_request_seconds', 'Time of requests, by operation.', [
    'operation',
    'status',
  ]);
  readonly #statements = this.#histogram('quoth_statement_seconds', 'Time of statements of the store, by name.', [
    'statement',
  ]);
  readonly #extractions = this.#histogram('quoth_extraction_seconds', 'Time of reading a text, waiting included.', []);
  readonly #errors = this.#counter('quoth_errors_total', 'Errors in answers, by code.', ['code']);
  readonly #articles = this.#counter('quoth_ingested_articles_total', 'Articles written, by outcome.', ['outcome']);
  readonly #claims = this.#counter('quoth_ingested_claims_total', 'Claims of articles that were written.', []);
  readonly #shed = this.#counter('quoth_requests_shed_total', 'Requests turned away because of too many.', []);
  readonly #operations = new Set<string>();
  #extracting = 0;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.gauge('quoth_extractions_under_way', 'Texts being read or waiting for it.', () => this.#extracting);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** A number that is looked up when Prometheus asks. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      ...{ name, help, registers: [this.#registry] },
      collect() {
        this.set(read());
      },
    });
  }

  readonly onStatement = (statement: string, milliseconds: number): void => {
    this.#statements.observe({ statement }, milliseconds / 1000);
  };

  onRequest(operation: string, status: number, seconds: number): void {
    this.#requests.observe({ operation, status: `${status}` }, seconds);
  }

  onError(code: string): void {
    this.#errors.inc({ code });
  }

  onShed(): void {
    this.#shed.inc();
  }

  /** How an operation is known here. */
  nameOf({ type, name }: Operation): string {
    const label = name === null ? type : `${type} ${name}`;
    if (this.#operations.has(label)) return label;
    if (this.#operations.size >= MOST_OPERATIONS) return OTHERS;
    this.#operations.add(label);
    return label;
  }

  /** The same extractor, timed. */
  timed(extractor: Extractor): Extractor {
    return {
      ...extractor,
      extract: async (text, context) => {
        const end = this.#extractions.startTimer();
        this.#extracting += 1;
        try {
          return await extractor.extract(text, context);
        } finally {
          this.#extracting -= 1;
          end();
        }
      },
    };
  }

  /** The same graph, with what is written counted. */
  counted(graph: Graph): Graph {
    const count = (outcome: WriteOutcome, claims: number) => {
      this.#articles.inc({ outcome });
      if (outcome !== 'UNCHANGED') this.#claims.inc(claims);
    };
    return {
      ...graph,
      putArticle: async (record) => {
        const outcome = await graph.putArticle(record);
        count(outcome, record.claims.length);
        return outcome;
      },
    };
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.#registry] });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
