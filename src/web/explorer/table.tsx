import { useState } from 'preact/hooks';
import type { DrawnParty, Network, Talk } from './network.js';
import type { Period } from './periods.js';
import { StanceSign } from './stance.js';
import { dayInWords, KIND_WORDS, STANCE_WORDS, STANCES } from './words.js';

interface TablesProps {
  readonly network: Network;
  readonly periods: readonly Period[];
  readonly selected: readonly string[];
  onToggle(id: string): void;
  onParty(id: string): void;
  onTalk(talk: Talk): void;
}

/** So many rows are shown before `more` is pressed. */
const PAGE = 200;

/** The drawing and the timeline as tables: the same content, for eyes and ears that prefer rows. */
export function Tables({ network, periods, selected, onToggle, onParty, onTalk }: TablesProps) {
  const names = new Map(network.parties.map(({ id, name }) => [id, name]));
  return (
    <div class="tables" tabIndex={0} role="region" aria-label="The drawing as tables">
      <Rows
        caption="Parties, the heaviest first"
        heads={['Selected', 'Party', 'Kind', 'Says', 'Is spoken about']}
        rows={network.parties}
        row={(party: DrawnParty) => (
          <tr key={party.id}>
            <td>
              <input
                type="checkbox"
                aria-label={`Select ${party.name}`}
                checked={selected.includes(party.id)}
                onChange={() => onToggle(party.id)}
              />
            </td>
            <th scope="row">
              <button type="button" class="link" onClick={() => onParty(party.id)}>
                {party.name}
              </button>
            </th>
            <td>{KIND_WORDS[party.kind]}</td>
            <td class="number">{party.says}</td>
            <td class="number">{party.said}</td>
          </tr>
        )}
      />
      <Rows
        caption="Who talks about whom"
        heads={['Who', 'About whom', 'Stance', 'Claims']}
        rows={network.talks}
        row={(talk: Talk) => (
          <tr key={talk.id}>
            <th scope="row">{names.get(talk.source)}</th>
            <td>{names.get(talk.target)}</td>
            <td>
              <StanceSign stance={talk.stance} /> <span aria-hidden="true">{STANCE_WORDS[talk.stance].word}</span>
            </td>
            <td class="number">
              <button
                type="button"
                class="link"
                aria-label={`${talk.claims} claims of ${names.get(talk.source)} about ${names.get(talk.target)}, ${STANCE_WORDS[talk.stance].word}`}
                onClick={() => onTalk(talk)}
              >
                {talk.claims}
              </button>
            </td>
          </tr>
        )}
      />
      <Rows
        caption="Over time, by stance"
        heads={['From', 'Until', ...STANCES.map((stance) => STANCE_WORDS[stance].word)]}
        rows={periods.filter(({ total }) => total > 0)}
        row={(period: Period) => (
          <tr key={period.from}>
            <th scope="row">{dayInWords(period.from)}</th>
            <td>{dayInWords(period.to)}</td>
            {STANCES.map((stance) => (
              <td key={stance} class="number">
                {period.counts.get(stance) ?? 0}
              </td>
            ))}
          </tr>
        )}
      />
    </div>
  );
}

interface RowsProps<Row> {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  row(row: Row): preact.ComponentChild;
}

function Rows<Row>({ caption, heads, rows, row }: RowsProps<Row>) {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown).map(row)}</tbody>
      </table>
      {rows.length > shown && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {Math.min(PAGE, rows.length - shown)} more of {rows.length.toLocaleString('en')}
        </button>
      )}
    </>
  );
}
