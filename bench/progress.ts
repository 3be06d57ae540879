import { SingleBar } from 'cli-progress';

/** Shows on standard error how far a section is: a bar on a terminal, elsewhere a line. */
export class Progress {
  #bar: SingleBar | null = null;

  /** Begins a section of so many steps. */
  section(title: string, steps: number): void {
    this.stop();
    if (!process.stderr.isTTY) {
      console.error(title);
      return;
    }
    const format = '{bar} {value}/{total}  {title}';
    this.#bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 24 });
    this.#bar.start(steps, 0, { title });
  }

  /** One step is done. */
  readonly tick = (): void => {
    this.#bar?.increment();
  };

  stop(): void {
    this.#bar?.stop();
    this.#bar = null;
  }
}
