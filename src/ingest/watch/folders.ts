import { watch } from 'chokidar';
import { setTimeout as wait } from 'node:timers/promises';
import { isReadable } from '../sources.js';

/** Milliseconds that a file has to be left alone to be whole. */
const SETTLED = 1_000;
/** Milliseconds in which changes come to one batch. */
const TOGETHER = 500;

export interface FolderOptions {
  readonly signal: AbortSignal;
  /** Told once what is there already was found. */
  readonly onReady?: () => void;
  /** Milliseconds that a file has to be left alone to be whole. */
  readonly settled?: number;
}

/**
 * The files of some folders, and of those below them, as they come or change, many at a time; what is there already
 * comes first. Hidden files and those that no format's name ends like are left out. Ends with the signal.
 */
export async function* changedFiles(
  paths: readonly string[],
  { signal, onReady, settled = SETTLED }: FolderOptions,
): AsyncGenerator<string[]> {
  let changed = new Set<string>();
  let wake = (): void => undefined;
  const watcher = watch([...paths], {
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.min(100, settled) },
    ignored: (path, status) => /(?:^|[\\/])\.[^\\/.]/u.test(path) || (status?.isFile() === true && !isReadable(path)),
  });
  const failed: unknown[] = [];
  const onChange = (path: string): void => {
    changed.add(path);
    wake();
  };
  watcher
    .on('add', onChange)
    .on('change', onChange)
    .on('ready', () => onReady?.())
    .on('error', (error) => {
      failed.push(error);
      wake();
    });
  signal.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!signal.aborted) {
      if (failed.length > 0) throw failed[0];
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        await wait(TOGETHER, undefined, { signal }).catch(() => undefined);
        continue;
      }
      const batch = [...changed].sort();
      changed = new Set();
      yield batch;
    }
  } finally {
    await watcher.close();
  }
}
