import { StanceSign } from './stance.js';
import { FAMILIES, STANCE_WORDS, STANCES, type Family } from './words.js';

/** What shapes, colours and sizes stand for; shut at first where there is little room. */
export function Legend() {
  const families = Object.keys(FAMILIES) as Family[];
  return (
    <details class="legend" open={matchMedia('(min-width: 60rem)').matches}>
      <summary>Legend</summary>
      <ul>
        {families.map((family) => (
          <li key={family}>
            <span class={`shape ${FAMILIES[family].shape} ${family}`} aria-hidden="true" />
            {FAMILIES[family].word}
          </li>
        ))}
      </ul>
      <ul>
        {STANCES.toReversed().map((stance) => (
          <li key={stance}>
            <StanceSign stance={stance} />
            <span aria-hidden="true">{STANCE_WORDS[stance].word}</span>
          </li>
        ))}
      </ul>
      <p>Arrows lead from speaker to subject.</p>
    </details>
  );
}
