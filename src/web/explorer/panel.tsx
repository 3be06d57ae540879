import { useAnswer } from './answer.js';
import { ask } from './api.js';
import { ClaimList } from './claims.js';
import type { ViewHistory } from './history.js';
import type { Network } from './network.js';
import { ProfileDocument } from './operations.js';
import { StanceSign } from './stance.js';
import type { Side, TalkKey } from './view.js';
import { claimsWhere, filterWhere } from './where.js';
import { counted, KIND_WORDS, STANCE_WORDS } from './words.js';

interface PanelProps extends Pick<ViewHistory, 'view' | 'change'> {
  readonly network: Network;
  readonly edition: number;
  onParty(id: string): void;
}

/** Who or what is selected, and the claims behind it. */
export function ClaimsPanel({ view, change, network, edition, onParty }: PanelProps) {
  const [only] = view.selected;
  const nameOf = (id: string) => network.parties.find((party) => party.id === id)?.name ?? 'somebody not drawn';
  return (
    <section class="behind-it" aria-label="Claims">
      {view.talk !== null ? (
        <TalkHead talk={view.talk} nameOf={nameOf} />
      ) : only !== undefined && view.selected.length === 1 ? (
        <PartyHead id={only} view={view} edition={edition} onSide={(side) => change({ side }, 'same')} />
      ) : view.selected.length > 1 ? (
        <div class="head">
          <p class="kicker">{counted(view.selected.length, 'party', 'parties')} selected</p>
          <h2>What they say of each other</h2>
          <p class="lead">{listed(view.selected.map(nameOf))}</p>
        </div>
      ) : (
        <div class="head">
          <p class="kicker">{view.all ? 'The whole graph' : listed(view.around.map(nameOf))}</p>
          <h2>Who said what about whom</h2>
          <p class="lead">Choose a party or an arrow in the drawing to see what is behind it.</p>
        </div>
      )}
      <ClaimList
        where={claimsWhere(view)}
        edition={edition}
        none="No claim fits."
        onOpen={(claim) => change({ claim })}
        onParty={onParty}
      />
    </section>
  );
}

function listed(names: readonly string[]): string {
  const few = names.slice(0, 5);
  const rest = names.length - few.length;
  return rest === 0 ? few.join(', ') : `${few.join(', ')} and ${rest} more`;
}

function TalkHead({ talk: { source, target, stance }, nameOf }: { talk: TalkKey; nameOf(id: string): string }) {
  return (
    <div class="head">
      <p class="kicker">
        <StanceSign stance={stance} /> <span aria-hidden="true">{STANCE_WORDS[stance].word}</span>
      </p>
      <h2>
        {nameOf(source)} on {nameOf(target)}
      </h2>
    </div>
  );
}

interface PartyHeadProps extends Pick<PanelProps, 'view' | 'edition'> {
  readonly id: string;
  onSide(side: Side): void;
}

function PartyHead({ id, view, edition, onSide }: PartyHeadProps) {
  const where = filterWhere(view.filters);
  const asked = useAnswer(`${edition} ${id} ${JSON.stringify(where)}`, (signal) =>
    ask(ProfileDocument, { id, says: where, said: where }, signal),
  );
  const party = asked.data?.party ?? null;
  if (asked.state === 'here' && party === null)
    return (
      <div class="head">
        <h2>Nobody has this address any more</h2>
        <p class="lead">The articles that spoke of this party were changed or taken out.</p>
      </div>
    );
  const sides: readonly { side: Side; word: string }[] = [
    { side: 'both', word: 'All' },
    { side: 'says', word: `Says (${party?.claimsMade.totalCount ?? '…'})` },
    { side: 'said', word: `Is spoken about (${party?.claimsAbout.totalCount ?? '…'})` },
  ];
  return (
    <div class="head">
      <p class="kicker">{party === null ? ' ' : KIND_WORDS[party.kind]}</p>
      <h2>{party?.name ?? '…'}</h2>
      {party !== null && (party.description !== null || party.aliases.length > 0) && (
        <p class="lead">
          {party.description}
          {party.description !== null && party.aliases.length > 0 && '. '}
          {party.aliases.length > 0 && `Also ${listed(party.aliases)}.`}
        </p>
      )}
      <div class="sides" role="group" aria-label="Which claims">
        {sides.map(({ side, word }) => (
          <button key={side} type="button" aria-pressed={view.side === side} onClick={() => onSide(side)}>
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}
