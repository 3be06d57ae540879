import { END_FIELDS, type ClaimWithEnds } from './cypher/branch.js';
import { addresseesOf, articlesOf, speakersOf, targetsOf, type ClaimName } from './cypher/claim.js';
import { isWanted, type Fields } from './cypher/fields.js';
import type { NodeReader } from './kept-rows.js';
import { grouped } from './pages.js';
import type { Statement } from './statement.js';

type Ends = Omit<ClaimWithEnds, 'claim'>;

/**
 * Reads those ends of claims that are selected where the statement that answers the claims cannot: beside them where it is
 * known before which they are, after them elsewhere. So whoever resolves the claims has all of it at once.
 */
export class EndsReader {
  readonly #nodes: NodeReader;
  readonly #speakers;
  readonly #addressees;
  readonly #targets;
  readonly #articles;
  /** Tells what is read from other selections; empty where nothing is. */
  readonly question: string;

  /**
   * @param by the property that claims will be named by
   * @param fields those whose ends are read; null for none
   */
  constructor(nodes: NodeReader, by: ClaimName, fields: Fields) {
    this.#nodes = nodes;
    const isRead = (end: keyof Ends) => fields !== null && isWanted(fields, END_FIELDS[end]);
    this.#speakers = isRead('speakers') ? speakersOf(fields, by) : null;
    this.#addressees = isRead('addressees') ? addresseesOf(fields, by) : null;
    this.#targets = isRead('targets') ? targetsOf(fields, by) : null;
    this.#articles = isRead('articles') ? articlesOf(fields, by) : null;
    const statements = [this.#speakers, this.#addressees, this.#targets, this.#articles];
    this.question = statements.map((statement) => statement?.text ?? '').join('');
  }

  /** The ends of some claims, each kind of them by a statement beside the others. */
  async of(names: readonly string[]): Promise<(name: string) => Ends> {
    const ids = [...new Set(names)];
    const [speakers, addressees, targets, articles] = await Promise.all([
      this.#read(this.#speakers, ids, (row) => row),
      this.#read(this.#addressees, ids, (row) => row),
      this.#read(this.#targets, ids, (row) => row),
      this.#read(this.#articles, ids, (row) => row.article),
    ]);
    return (name) => ({
      ...(speakers && { speakers: speakers.get(name) ?? [] }),
      ...(addressees && { addressees: addressees.get(name) ?? [] }),
      ...(targets && { targets: targets.get(name) ?? [] }),
      ...(articles && { articles: articles.get(name) ?? [] }),
    });
  }

  /** Rows of claims that are named by their ids, with their ends. */
  async after<Row extends ClaimWithEnds>(rows: readonly Row[]): Promise<Row[]> {
    if (this.question === '') return [...rows];
    const endsOf = await this.of(rows.map(({ claim }) => claim.id));
    return rows.map((row) => ({ ...row, ...endsOf(row.claim.id) }));
  }

  async #read<Row extends { id: string }, Value>(
    statement: Statement<{ ids: readonly string[] }, Row> | null,
    ids: readonly string[],
    decode: (row: Row) => Value,
  ): Promise<Map<string, Value[]> | null> {
    if (statement === null) return null;
    return ids.length === 0 ? new Map() : grouped(await this.#nodes.read(statement, { ids }), decode);
  }
}
