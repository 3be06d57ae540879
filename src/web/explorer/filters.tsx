import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAnswer } from './answer.js';
import { ask } from './api.js';
import type { ViewHistory } from './history.js';
import { Waiting } from './notices.js';
import { FacetsDocument, type QuoteType, type Stance } from './operations.js';
import { StanceSign } from './stance.js';
import { FIRST_VIEW, isFiltered, type Filters } from './view.js';
import { filterWhere } from './where.js';
import { QUOTE_TYPES, QUOTE_WORDS, STANCE_WORDS, STANCES } from './words.js';

/** One value that can be chosen, and how many claims have it. */
interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly count: number | null;
}

/** What narrows the claims, with how many there are of each. */
export function FilterPanel({ view, change, edition }: Pick<ViewHistory, 'view' | 'change'> & { edition: number }) {
  const { filters } = view;
  const counts = useAnswer(`${edition} ${JSON.stringify(filters)}`, (signal) =>
    ask(
      FacetsDocument,
      {
        forQuoteType: filterWhere(filters, ['quoteType']),
        forStance: filterWhere(filters, ['stance']),
        forPublisher: filterWhere(filters, ['publisher']),
        forTopic: filterWhere(filters, ['topic']),
      },
      signal,
    ),
  );
  const set = (filter: Partial<Filters>) => change(({ filters: before }) => ({ filters: { ...before, ...filter } }));
  const rows = counts.data;
  const countOf = (of: readonly { key: string; count: number }[] | undefined, value: string) =>
    of === undefined ? null : (of.find(({ key }) => key === value)?.count ?? 0);

  return (
    <details class="filters" open={matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>Filters</h2>
      </summary>
      {isFiltered(view) && (
        <button type="button" class="quiet" onClick={() => set(FIRST_VIEW.filters)}>
          Clear the filters
        </button>
      )}
      <Waiting asked={counts} what="the counts" />
      <Choices
        legend="Stance"
        chosen={filters.stance}
        choices={STANCES.toReversed().map((value) => ({
          value,
          label: (
            <>
              <StanceSign stance={value} /> <span aria-hidden="true">{STANCE_WORDS[value].word}</span>
            </>
          ),
          count: countOf(rows?.stances, value),
        }))}
        onChoose={(stance) => set({ stance: stance as Stance[] })}
      />
      <Choices
        legend="How the words are given"
        chosen={filters.quoteType}
        choices={QUOTE_TYPES.map((value) => ({
          value,
          label: QUOTE_WORDS[value],
          count: countOf(rows?.quoteTypes, value),
        }))}
        onChoose={(quoteType) => set({ quoteType: quoteType as QuoteType[] })}
      />
      <Confidence value={filters.minConfidence} onChange={(minConfidence) => set({ minConfidence })} />
      <Choices
        legend="Outlet"
        chosen={filters.publisher}
        choices={withChosen(
          (rows?.publishers ?? []).map(({ key, label, count }) => ({ value: key, label, count })),
          filters.publisher,
          () => 'Another outlet',
        )}
        onChoose={(publisher) => set({ publisher })}
      />
      <Choices
        legend="Topic"
        chosen={filters.topic}
        choices={withChosen(
          (rows?.topics ?? []).map(({ label, count }) => ({ value: label, label, count })),
          filters.topic,
          (name) => name,
        )}
        onChoose={(topic) => set({ topic })}
      />
      <fieldset>
        <legend>Review</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={filters.unrejected}
            onChange={({ currentTarget }) => set({ unrejected: currentTarget.checked })}
          />
          <span class="label">Leave out rejected claims</span>
        </label>
      </fieldset>
    </details>
  );
}

/** What is chosen is listed even where it is not among the most frequent. */
function withChosen(choices: Choice[], chosen: readonly string[], labelOf: (value: string) => string): Choice[] {
  const listed = new Set(choices.map(({ value }) => value));
  const others = chosen.filter((value) => !listed.has(value));
  return [...others.map((value) => ({ value, label: labelOf(value), count: null })), ...choices];
}

/** So many values are listed before `more` is pressed. */
const FEW = 6;

interface ChoicesProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  onChoose(values: string[]): void;
}

function Choices({ legend, chosen, choices, onChoose }: ChoicesProps) {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...choices.map(({ count }) => count ?? 0));
  const shown = all ? choices : choices.filter(({ value }, index) => index < FEW || chosen.includes(value));
  const toggle = (value: string, on: boolean) =>
    onChoose(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
          />
          <span class="label">{label}</span>
          <span class="count">{count?.toLocaleString('en')}</span>
          <span class="share" style={{ width: `${(100 * (count ?? 0)) / most}%` }} />
        </label>
      ))}
      {choices.length > FEW && (
        <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${choices.length - FEW} more`}
        </button>
      )}
    </fieldset>
  );
}

/** While it is moved only its number follows; it counts where it is let go. */
function Confidence({ value, onChange }: { value: number; onChange(value: number): void }) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <fieldset>
      <legend>How sure the extraction is</legend>
      <label class="range">
        <span class="unseen">At least so sure, from 0 to 1</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={shown}
          onInput={({ currentTarget }) => setMoving(Number(currentTarget.value))}
          onChange={({ currentTarget }) => {
            setMoving(null);
            onChange(Number(currentTarget.value));
          }}
        />
        <output>{shown === 0 ? 'any' : `≥ ${shown.toFixed(2)}`}</output>
      </label>
    </fieldset>
  );
}
