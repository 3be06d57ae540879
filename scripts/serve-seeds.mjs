import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingestWithProgress } from '../dist/cli/ingest.js';
import { loadConfig } from '../dist/config.js';
import { startServer } from '../dist/main.js';
import { openGraph } from '../dist/store/open.js';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/**
 * The program with the seeds in it, as it is without any configuration, and a key.
 * @param {{ name: string, role: string, logLevel: string }} options whose key it is and what it lets do; what is logged
 */
export async function serveSeeds({ name, role, logLevel }) {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-seeds-'));
  const config = loadConfig({ QUOTH_DATA: folder, PORT: '0', LOG_LEVEL: logLevel });
  const store = await openGraph(config);
  await ingestWithProgress(store.graph, [SEEDS], { threads: config.extractThreads });
  const { secret } = await store.keys.create(name, role);
  await store.close();
  const { url, close } = await startServer(config);
  return {
    url,
    secret,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
