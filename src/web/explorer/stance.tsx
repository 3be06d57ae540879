import type { Stance } from './operations.js';
import { STANCE_WORDS } from './words.js';

/** A stance as sign and colour, with its word for whoever hears the page. */
export function StanceSign({ stance }: { stance: Stance }) {
  const { sign, word } = STANCE_WORDS[stance];
  return (
    <span class={`sign ${stance.toLowerCase()}`} title={word}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{word}</span>
    </span>
  );
}
