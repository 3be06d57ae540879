import type { GrafeoDB as Database } from '@grafeo-db/js';
import { statSync } from 'node:fs';

/** The log of a small store grows to this. */
const LEAST_BYTES = 64 * 1024 * 1024;
/** The log of a large one grows to this share of its file. */
const SHARE = 1 / 4;

/**
 * The size at which a log's content goes into the file of a store: a start after a crash has no more than this to read
 * again. A checkpoint writes the whole file, so its log has to grow with it: else each article costs more than the one before.
 */
export function mostLogBytes(fileBytes: number): number {
  return Math.max(LEAST_BYTES, Math.floor(SHARE * fileBytes));
}

/** Has a database's log go into its file when it should; to be called before each write, as the file grows. */
export function checkpointsOf(database: Database, file: string): () => void {
  let walBytes = 0;
  return () => {
    const most = mostLogBytes(statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    if (most === walBytes) return;
    database.setCheckpointTriggers({ walBytes: most });
    walBytes = most;
  };
}
