/**
 * Ingests a folder of bundles as `quoth ingest` does, with a line to standard output for each document once it is told as
 * written: what somebody was promised before the process is killed.
 */
import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { loadConfig } from '../../dist/config.js';
import { ingest } from '../../dist/ingest/ingest.js';
import { openGraph } from '../../dist/store/open.js';

/** Bundles come with their claims: nothing is extracted. */
const extractor = { version: 'none', concurrency: 1, extract: () => Promise.reject(new Error('no text is expected')) };

const store = await openGraph(loadConfig());
writeSync(1, 'opened\n');
try {
  await ingest([process.argv[2]], {
    graph: store.graph,
    extractor,
    onProgress: ({ path, outcome }) => writeSync(1, `${outcome} ${path}\n`),
  });
} finally {
  await store.close();
}
