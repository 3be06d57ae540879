import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from './answer.js';
import { ask, AnswerError } from './api.js';
import { Failure, Waiting } from './notices.js';
import { ClaimsDocument, type ClaimFilter, type ClaimPartsFragment } from './operations.js';
import { StanceSign } from './stance.js';
import { counted, dayInWords, QUOTE_WORDS } from './words.js';

interface ClaimListProps {
  readonly where: ClaimFilter;
  readonly edition: number;
  /** What is said where there is none. */
  readonly none: string;
  onOpen(id: string): void;
  onParty(id: string): void;
}

const PAGE = 20;

/** The claims that fit, the newest first, page after page. */
export function ClaimList({ where, edition, none, onOpen, onParty }: ClaimListProps) {
  const key = `${edition} ${JSON.stringify(where)}`;
  const asked = useAnswer(key, (signal) => ask(ClaimsDocument, { where, first: PAGE }, signal));
  const [more, setMore] = useState<ClaimPartsFragment[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [failed, setFailed] = useState<AnswerError | null>(null);
  useEffect(() => {
    setMore([]);
    setFailed(null);
    const page = asked.data?.claims.pageInfo;
    setNext(page?.hasNextPage === true ? page.endCursor : null);
  }, [asked.data]);

  const turn = async () => {
    try {
      const { claims } = await ask(ClaimsDocument, { where, first: PAGE, after: next });
      setMore((before) => [...before, ...claims.nodes]);
      setNext(claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null);
      setFailed(null);
    } catch (error) {
      if (error instanceof AnswerError) setFailed(error);
      else throw error;
    }
  };
  const first = asked.data?.claims;
  const isOld = asked.state === 'asking' || asked.state === 'slow';

  return (
    <div class="claims" aria-busy={isOld}>
      <Waiting asked={asked} what="the claims" />
      {first !== undefined && (
        <p class="total" role="status">
          {first.totalCount === 0 ? none : counted(first.totalCount, 'claim')}
          {first.totalCount > 1 && ', the newest first'}
        </p>
      )}
      <ol>
        {[...(first?.nodes ?? []), ...more].map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} onParty={onParty}>
              <button type="button" class="link" onClick={() => onOpen(claim.id)}>
                Read it in the article
              </button>
            </ClaimCard>
          </li>
        ))}
      </ol>
      {failed !== null && <Failure error={failed} />}
      {next !== null && (
        <button type="button" class="wide" onClick={() => void turn()}>
          {PAGE} more
        </button>
      )}
    </div>
  );
}

interface ClaimCardProps {
  readonly claim: ClaimPartsFragment;
  readonly children?: ComponentChildren;
  onParty(id: string): void;
}

/** One claim: who said what about whom, when and where it stands. */
export function ClaimCard({ claim, children, onParty }: ClaimCardProps) {
  const { article, speakers, about } = claim;
  const day = claim.saidOn ?? article.publishedOn;
  const own = claim.quoteType === 'DIRECT';
  return (
    <article class="claim-card">
      <p class="speaker">
        {speakers.length === 0 && 'No source named'}
        {speakers.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <button type="button" class="link" onClick={() => onParty(id)}>
              {name}
            </button>
          </span>
        ))}
      </p>
      <blockquote class={own ? 'own' : ''}>{own ? `“${claim.text}”` : claim.text}</blockquote>
      {about.length > 0 && (
        <ul class="about" aria-label="About">
          {about.map(({ party, stance }) => (
            <li key={party.id}>
              <StanceSign stance={stance} />
              <button type="button" class="link" onClick={() => onParty(party.id)}>
                {party.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="source">
        {day !== null && <time dateTime={day}>{dayInWords(day)}</time>}
        {article.publisher !== null && <span>{article.publisher.name}</span>}
        <span>{QUOTE_WORDS[claim.quoteType]}</span>
        <span title="How sure the extraction is, from 0 to 1">sure {claim.confidence.toFixed(2)}</span>
        {claim.review !== 'UNREVIEWED' && (
          <span class={`review ${claim.review.toLowerCase()}`}>{claim.review.toLowerCase()}</span>
        )}
      </p>
      {children}
    </article>
  );
}
