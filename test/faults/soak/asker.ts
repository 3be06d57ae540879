import type { Figures } from './figures.js';

/** A client that notes how long answers take, and what is no answer. */
export class Asker {
  readonly #url: string;
  readonly #figures: Figures;

  constructor(url: string, figures: Figures) {
    this.#url = url;
    this.#figures = figures;
  }

  /** @returns null where the server has too much to do, or fails, which the figures have then. */
  async ask<Data>(kind: string, query: string, variables: object): Promise<Data | null> {
    const started = performance.now();
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: unknown };
    if (response.status === 503) {
      this.#figures.onShed(response.headers.has('retry-after'));
      return null;
    }
    this.#figures.onAnswer(kind, performance.now() - started);
    if (errors === undefined && data) return data;
    this.#figures.compare(`${kind}: ${JSON.stringify(errors)}`);
    return null;
  }
}
