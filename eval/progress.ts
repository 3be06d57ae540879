import { SingleBar } from 'cli-progress';

/** A bar that tells how far long work is; it draws on a terminal only. */
export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

export function progress(title: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {title}  {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  bar.start(total, 0, { title });
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
