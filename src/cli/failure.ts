import { ConfigError, QuothError } from '../errors.js';
import { coloursOf } from './colours.js';

/** What the process ends with. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Says on standard error what went wrong and what to do; a defect keeps its stack, so that it can be reported. */
export function reportFailure(error: unknown): number {
  const colours = coloursOf(process.stderr);
  if (!(error instanceof QuothError)) {
    console.error(colours.red('quoth met a defect of its own:'), error);
    return EXIT.failed;
  }
  console.error(`${colours.red('quoth:')} ${error.message}`);
  const { remedy } = error.details;
  if (typeof remedy === 'string') console.error(`${colours.dim('→')} ${remedy}`);
  return error instanceof ConfigError ? EXIT.usage : EXIT.failed;
}
