import { StoreError } from '../errors.js';
import { ledgerEpoch } from './cypher/curation.js';
import type { Engine } from './engine.js';

/** What tells whether somebody wrote between two looks at a store. */
export class Steadiness {
  readonly #engine: Engine;
  readonly #epoch: string | null;

  private constructor(engine: Engine, epoch: string | null) {
    this.#engine = engine;
    this.#epoch = epoch;
  }

  static async of(engine: Engine): Promise<Steadiness> {
    return new Steadiness(engine, await epochOf(engine));
  }

  /** @throws StoreError where somebody wrote since, so that what was read does not fit together */
  async check(): Promise<void> {
    if ((await epochOf(this.#engine)) === this.#epoch) return;
    throw new StoreError('Somebody wrote into the store while it was read.', {
      details: { remedy: 'Stop whatever writes, and run it again.' },
    });
  }
}

async function epochOf(engine: Engine): Promise<string | null> {
  const [row] = await engine.read(ledgerEpoch, {});
  return row?.epoch ?? null;
}
