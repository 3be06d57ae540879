import { QuothError } from '../errors.js';
import { requireMigrated } from './migrations.js';
import { graphOn, openEngine, type StoreConfig } from './open.js';

/** One thing that a usable store needs, and whether it is so; `remedy` says how to right what is wrong. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy: string | null;
}

/** Examines a store step by step without writing to it, and stops at the first thing that is wrong. */
export async function checkStore(config: StoreConfig): Promise<Check[]> {
  const checks: Check[] = [];
  const check = async <Result>(
    name: string,
    examine: () => Promise<Result>,
    found: (result: Result) => string,
  ): Promise<Result | null> => {
    try {
      const result = await examine();
      checks.push({ name, ok: true, found: found(result), remedy: null });
      return result;
    } catch (error) {
      checks.push({ name, ok: false, ...failure(error) });
      return null;
    }
  };
  const engine = await check(
    'the database opens',
    () => openEngine(config),
    ({ description }) => description,
  );
  if (engine === null) return checks;
  try {
    const graph = graphOn(engine);
    const migrated = await check(
      'its schema is of this version',
      () => requireMigrated(engine).then(() => true),
      () => 'up to date',
    );
    if (migrated)
      await check(
        'it answers',
        () => graph.statistics(),
        ({ articles, claims }) => `${articles} articles, ${claims} claims`,
      );
  } finally {
    await engine.close();
  }
  return checks;
}

function failure(error: unknown): Pick<Check, 'found' | 'remedy'> {
  if (!(error instanceof QuothError)) throw error;
  const { remedy } = error.details;
  return { found: error.message, remedy: typeof remedy === 'string' ? remedy : null };
}
