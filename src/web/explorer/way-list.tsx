import type { Asked } from './answer.js';
import { Notice, Waiting } from './notices.js';
import { StanceSign } from './stance.js';
import type { Way } from './ways.js';

interface WayListProps {
  readonly asked: Asked<Way[]>;
  onOpen(claim: string): void;
  onParty(id: string): void;
  onClose(): void;
}

/** What an edge of a way says between the nodes that it connects, walked forwards or backwards. */
const STEPS: Readonly<Record<string, readonly [string, string]>> = {
  MADE: ['says', 'is said by'],
  ABOUT: ['is about', 'is what is said of in'],
  TOLD_TO: ['is told to', 'is told'],
  REPORTS: ['reports', 'is reported in'],
  CONTAINS: ['quotes', 'is quoted in'],
  REPEATS: ['repeats', 'is repeated by'],
  SUPPORTS: ['agrees with', 'is agreed with by'],
  CONTRADICTS: ['contradicts', 'is contradicted by'],
  AFFILIATED_WITH: ['belongs to', 'has as a member'],
};

/** How two parties are connected: each way from one to the other, step by step. */
export function WayList({ asked, onOpen, onParty, onClose }: WayListProps) {
  const ways = asked.data ?? [];
  return (
    <section class="ways" aria-label="Ways between two parties">
      <button type="button" class="quiet back" onClick={onClose}>
        ← Back to the claims
      </button>
      <h2>How they are connected</h2>
      <Waiting asked={asked} what="the ways" />
      {asked.state === 'here' && ways.length === 0 && (
        <Notice>
          <p>No way of six steps or fewer leads from one to the other.</p>
        </Notice>
      )}
      {ways.some(({ truncated }) => truncated) && (
        <Notice>
          <p>Of parties with very many claims only the first thousand were followed: there may be shorter ways.</p>
        </Notice>
      )}
      {ways.length > 0 && <p class="total">The shortest first. Filters do not narrow them.</p>}
      <ol>
        {ways.map((way, index) => (
          <li key={index}>
            <h3>Way {index + 1}</h3>
            <Steps way={way} onOpen={onOpen} onParty={onParty} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Steps({ way: { nodes, edges }, onOpen, onParty }: { way: Way } & Pick<WayListProps, 'onOpen' | 'onParty'>) {
  return (
    <ol class="steps">
      {nodes.map(({ id, type, label }, index) => {
        const before = nodes[index - 1];
        const edge = edges.find(
          ({ source, target }) => (source === before?.id && target === id) || (target === before?.id && source === id),
        );
        return (
          <li key={id} class={type.toLowerCase()}>
            {edge !== undefined && (
              <p class="step">
                {edge.stance !== null && <StanceSign stance={edge.stance} />}
                {STEPS[edge.type]?.[edge.target === id ? 0 : 1] ?? 'is connected with'}
                {edge.type === 'AFFILIATED_WITH' && edge.label !== null && ` (${edge.label})`}
              </p>
            )}
            {type === 'Claim' && (
              <button type="button" class="said" onClick={() => onOpen(id)}>
                {label}
              </button>
            )}
            {(type === 'Actor' || type === 'Organization') && (
              <button type="button" class="party" onClick={() => onParty(id)}>
                {label}
              </button>
            )}
            {type !== 'Claim' && type !== 'Actor' && type !== 'Organization' && <span>{label}</span>}
          </li>
        );
      })}
    </ol>
  );
}
