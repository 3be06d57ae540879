import { pMapIterable } from 'p-map';
import type { Extraction, Extractor } from '../extract/extraction.js';
import { DocumentError, QuothError } from '../errors.js';
import { Turns } from '../model/turns.js';
import type { Graph } from '../store/graph.js';
import type { ArticleRecord, PartyListRecord, WriteOutcome } from '../store/record.js';
import type { ArticleText } from './article.js';
import { recordOfExtraction, versionOfText } from './article-record.js';
import { batchesOf, MOST_ARTICLES } from './batches.js';
import { documentsOf, READ_DEFAULTS, type Document, type ReadOptions } from './documents.js';
import { failedDocument, oneProblem, printable, type FailedDocument } from './problem.js';
import { putOrRefused, type Written } from './put.js';
import { sourcesOf, type Source } from './sources.js';
import { isShareOf, selected, type Selection } from './selection.js';
import { Twins } from './twins.js';

/** What ingest needs of the graph. */
export type WritableGraph = Pick<Graph, 'holds' | 'putArticles' | 'putParties' | 'ping'>;

/** An extractor that is opened for the first text: a run of bundles needs no model. */
export interface ExtractorToBe extends Pick<Extractor, 'concurrency'> {
  readonly open: () => Promise<Extractor>;
}

export interface IngestOptions extends Partial<Pick<ReadOptions, 'stdin' | 'textLimit' | 'columns'>>, Selection {
  readonly graph: WritableGraph;
  /** What texts are read with. */
  readonly extractor: Extractor | ExtractorToBe;
  /** Whether the first document that cannot be used ends the run. */
  readonly strict?: boolean;
  /** Aborted, it ends the run after the documents that are being written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/** What became of a document. */
export type Outcome = WriteOutcome | 'SKIPPED' | 'FAILED';

/** How far a run is; told after each document. */
export interface IngestProgress {
  readonly path: string;
  readonly outcome: Outcome;
  readonly done: number;
  /** Grows when a source turns out to hold several documents. */
  readonly total: number;
  /** Of all files; what comes from a stream has no size before its end. */
  readonly bytes: { readonly read: number; readonly total: number };
  /** Of the run so far. */
  readonly report: IngestReport;
}

/** What a run did. */
export interface IngestReport {
  /** Articles, as are the next two. */
  created: number;
  replaced: number;
  unchanged: number;
  /** Copies of articles that were there, at other addresses. */
  appearances: number;
  /** Bundles' lists of parties that were read, written or found unchanged. */
  lists: number;
  readonly failed: FailedDocument[];
  /** How many documents there was nothing to read of, by what they are. */
  readonly skipped: Record<string, number>;
  /** In the articles that were written. */
  claims: number;
  /** Different ones, in what was written. */
  parties: number;
  /** Whether `strict` or `signal` ended it before everything was read. */
  stopped: 'failure' | 'signal' | null;
}

/**
 * Reads files and folders into the graph, each article whole or not at all. What cannot be used is in the report and left
 * out. While some articles are written in one transaction, the next ones are read.
 * @throws StoreError or ModelError where nothing further could be written either.
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  return ingestSources(await sourcesOf(paths), options);
}

/** The same for sources that are known already. */
export async function ingestSources(sources: readonly Source[], options: IngestOptions): Promise<IngestReport> {
  const run = new Run(options, sources);
  await run.readAll(sources);
  return run.report;
}

/** A document that was read, with what there is to write of it. */
export interface ReadDocument {
  readonly document: Document;
  readonly record: PromiseSettledResult<ArticleRecord | null>;
}

interface CheckedDocument {
  readonly document: Document;
  readonly record: ArticleRecord | null;
  readonly failure: DocumentError | null;
}

/** One call of `ingest` while it goes on. */
class Run {
  readonly report: IngestReport = {
    created: 0,
    replaced: 0,
    unchanged: 0,
    appearances: 0,
    lists: 0,
    failed: [],
    skipped: {},
    claims: 0,
    parties: 0,
    stopped: null,
  };
  readonly #options: IngestOptions;
  readonly #read: ReadOptions;
  readonly #partyIds = new Set<string>();
  readonly #twins = new Twins();
  #extractor: Promise<Extractor> | undefined;
  readonly #turns = new Turns();
  #done = 0;
  #total: number;
  readonly #bytes: { read: number; readonly total: number };

  constructor(options: IngestOptions, sources: readonly Source[]) {
    this.#options = options;
    const { shard } = options;
    this.#read = {
      ...READ_DEFAULTS,
      ...(shard && { isMeant: (articleId: string) => isShareOf(articleId, shard) }),
      ...(options.stdin && { stdin: options.stdin }),
      ...(options.textLimit && { textLimit: options.textLimit }),
      ...(options.columns && { columns: options.columns }),
      onRead: (bytes) => {
        this.#bytes.read += bytes;
      },
    };
    this.#total = sources.length;
    this.#bytes = {
      read: 0,
      total: sources.reduce((sum, source) => sum + (source.kind === 'file' ? source.size : 0), 0),
    };
  }

  /** Whether the run ends here; the report then says why. */
  isOver(): boolean {
    if (this.#options.strict === true && this.report.failed.length > 0) this.report.stopped = 'failure';
    else if (this.#options.signal?.aborted === true) this.report.stopped = 'signal';
    return this.report.stopped !== null;
  }

  /**
   * Writes the sources' documents in their order, many in one transaction. The texts that come next are extracted
   * meanwhile, as many at once as the extractor reads.
   */
  async readAll(sources: readonly Source[]): Promise<void> {
    // While a thread reads a text, the next one for it is looked up in the graph: a look-up may wait for what is being written.
    const concurrency = 2 * this.#options.extractor.concurrency;
    const read = pMapIterable(this.#documents(sources), this.#withRecord, {
      concurrency,
      backpressure: concurrency + MOST_ARTICLES,
    });
    let [writing, isWriting] = [Promise.resolve(), false];
    for await (const batch of batchesOf(read, () => isWriting)) {
      await writing;
      if (this.isOver()) return;
      isWriting = true;
      writing = this.#writeAll(batch).finally(() => {
        isWriting = false;
      });
      // It is awaited once the next batch is read; until then its failure is nobody's.
      writing.catch(() => undefined);
    }
    await writing;
    this.isOver();
  }

  async *#documents(sources: readonly Source[]): AsyncGenerator<Document> {
    for (const source of sources) {
      this.#total -= 1;
      for await (const document of documentsOf(source, this.#read)) {
        if (this.isOver()) return;
        const meant = selected(document, this.#options);
        if (meant === null) continue;
        this.#total += 1;
        yield meant;
      }
    }
  }

  /** What is there to write of a document; a failure is told when the document's turn has come. */
  readonly #withRecord = async (document: Document): Promise<ReadDocument> => {
    await this.#turns.pause();
    const [record] = await Promise.allSettled([this.#recordOf(document)]);
    return { document, record };
  };

  /** Null where there is nothing to extract. */
  async #recordOf(document: Document): Promise<ArticleRecord | null> {
    if (document.kind === 'record') return document.record();
    if (document.kind === 'text') return this.#extracted(document.article);
    return null;
  }

  #opened(): Promise<Extractor> {
    const { extractor } = this.#options;
    return (this.#extractor ??= 'open' in extractor ? extractor.open() : Promise.resolve(extractor));
  }

  /** A text is looked for before it is extracted: reading an archive again costs a look-up an article. */
  async #extracted(article: ArticleText): Promise<ArticleRecord | null> {
    const { graph } = this.#options;
    const extractor = await this.#opened();
    const version = versionOfText(article, extractor.version);
    if (await graph.holds(version)) return null;
    return recordOfExtraction(article, await extractFrom(article, extractor), version);
  }

  /** Writes a batch and tells of each of its documents; a strict run ends with the first that cannot be used. */
  async #writeAll(batch: readonly ReadDocument[]): Promise<void> {
    const checked = batch.map((read) => this.#checked(read));
    const failed = checked.findIndex(({ failure }) => failure !== null);
    const part = this.#options.strict === true && failed >= 0 ? checked.slice(0, failed + 1) : checked;
    const records = part.map(({ record }) => record).filter((record) => record !== null);
    const written = records.length === 0 ? [] : await putOrRefused(this.#options.graph, records);
    const outcomes = new Map(records.map((record, index) => [record, written[index] ?? 'UNCHANGED']));
    for (const { document, record, failure } of part) {
      const result = failure ?? (record === null ? await this.#writeOther(document) : outcomes.get(record));
      this.#tell(document.path, this.#count(document, record, result ?? 'UNCHANGED'));
    }
  }

  /** A document before it is written: its record, or why it cannot be used. */
  #checked({ document, record }: ReadDocument): CheckedDocument {
    try {
      const value = valueOf(record);
      if (document.kind === 'unread') throw document.error;
      const article = document.kind === 'text' ? document.article : value?.article;
      const isTwin = article !== undefined && this.#twins.isTwin(document, article);
      return { document, record: isTwin ? null : value, failure: null };
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return { document, record: null, failure: error };
    }
  }

  /** What is no article's record: a list of parties, a text that the graph holds, or nothing to read. */
  async #writeOther(document: Document): Promise<WriteOutcome | 'SKIPPED'> {
    if (document.kind === 'skipped') return this.#skip(document.why);
    if (document.kind !== 'parties') {
      this.report.unchanged += 1;
      return 'UNCHANGED';
    }
    return this.#countList(await this.#options.graph.putParties(document.record), document.record);
  }

  #count({ path, place }: Document, record: ArticleRecord | null, result: Written | 'SKIPPED'): Outcome {
    if (typeof result === 'string')
      return record === null || result === 'SKIPPED' ? result : this.#countArticle(result, record);
    this.report.failed.push(failedDocument(path, place, result));
    return 'FAILED';
  }

  #tell(path: string, outcome: Outcome): void {
    this.#done += 1;
    const { report } = this;
    const [done, total, bytes] = [this.#done, this.#total, this.#bytes];
    this.#options.onProgress?.({ path: printable(path), outcome, done, total, bytes, report });
  }

  #skip(why: string): 'SKIPPED' {
    this.report.skipped[why] = (this.report.skipped[why] ?? 0) + 1;
    return 'SKIPPED';
  }

  #countList(outcome: WriteOutcome, { parties }: PartyListRecord): WriteOutcome {
    this.report.lists += 1;
    if (outcome !== 'UNCHANGED') this.#countParties(parties);
    return outcome;
  }

  #countArticle(outcome: WriteOutcome, { claims, parties }: ArticleRecord): WriteOutcome {
    const { report } = this;
    if (outcome === 'UNCHANGED') report.unchanged += 1;
    else if (outcome === 'APPEARANCE') report.appearances += 1;
    else {
      report[outcome === 'CREATED' ? 'created' : 'replaced'] += 1;
      report.claims += claims.length;
      this.#countParties(parties);
    }
    return outcome;
  }

  #countParties(parties: readonly { id: string }[]): void {
    for (const { id } of parties) this.#partyIds.add(id);
    this.report.parties = this.#partyIds.size;
  }
}

function valueOf<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/**
 * What extraction finds in an article among others; with `everything` also what the graph leaves out.
 * @throws DocumentError for a text that extraction fails on, so that the others are still read.
 */
export async function extractFrom(
  { text, publishedOn }: ArticleText,
  extractor: Extractor,
  everything = false,
): Promise<Extraction> {
  try {
    return await extractor.extract(text, { publishedOn, everything });
  } catch (error) {
    if (error instanceof QuothError) throw error;
    const remedy = 'leave it out; this is a defect of Quoth';
    throw oneProblem(`extraction failed: ${printable(String(error))}`, { remedy, cause: error });
  }
}
