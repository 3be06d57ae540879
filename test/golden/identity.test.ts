import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { measureIdentity } from '../../eval/identity/measure.js';
import { createExtractor } from '../../src/extract/extract.js';

/**
 * Who is who in invented articles, read from their texts: over the names that extraction found, by B-cubed. `fitted` is what
 * weights were set on, `measured` was never looked into. The floors are those that a graph is useful from.
 */
test.each(['fitted', 'measured'])(
  'parties are whom the articles mean: %s',
  async (part) => {
    const extractor = await createExtractor({ mode: 'model' });
    const figures = await measureIdentity(join('test/golden/identity', `${part}.txt`), extractor);
    expect(figures.resolved.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.resolved.recall).toBeGreaterThanOrEqual(0.85);
    expect(figures.resolved.f1).toBeGreaterThan(figures.byName.f1);
  },
  60_000,
);
