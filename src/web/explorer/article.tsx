import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from './answer.js';
import { AnswerError, ask } from './api.js';
import { ClaimCard } from './claims.js';
import { piecesOf, type Mark } from './marked-text.js';
import { Failure, KeyField, Notice, Waiting } from './notices.js';
import {
  ReadingDocument,
  ReviewDocument,
  type PlaceFragment,
  type ReadingQuery,
  type ReviewState,
} from './operations.js';
import { dayInWords } from './words.js';

type Reading = NonNullable<ReadingQuery['claim']>;

interface ArticleProps {
  /** Id of the claim to read in its article. */
  readonly claim: string;
  readonly edition: number;
  onOpen(id: string): void;
  onClose(): void;
  onParty(id: string): void;
  onReview(): void;
}

/** The article of a claim, opened where it stands, and what an editor makes of it. */
export function Article({ claim: id, edition, onOpen, onClose, onParty, onReview }: ArticleProps) {
  const asked = useAnswer(`${edition} ${id}`, (signal) => ask(ReadingDocument, { id }, signal));
  const claim = asked.data?.claim ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [claim?.article.id]);

  return (
    <section class="reading" aria-label="The article">
      <button type="button" class="quiet back" onClick={onClose}>
        ← Back to the claims
      </button>
      <Waiting asked={asked} what="the article" />
      {asked.state === 'here' && claim === null && (
        <Notice>
          <p>This claim is not in the graph any more: its article was changed or taken out.</p>
        </Notice>
      )}
      {claim !== null && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {claim.article.title}
          </h2>
          <Byline article={claim.article} />
          <Review key={claim.id} claim={claim} onReview={onReview} />
          <ArticleText claim={claim} onOpen={onOpen} />
          <Related claim={claim} onOpen={onOpen} onParty={onParty} />
        </>
      )}
    </section>
  );
}

function Byline({ article: { publisher, publishedOn, authors, url } }: { article: Reading['article'] }) {
  // Addresses come with articles from anywhere: only what a browser opens as a page is a link.
  const link = url !== null && /^https?:\/\//i.test(url) ? url : null;
  return (
    <p class="source">
      {publisher !== null && <span>{publisher.name}</span>}
      {publishedOn !== null && <time dateTime={publishedOn}>{dayInWords(publishedOn)}</time>}
      {authors.length > 0 && <span>{authors.join(', ')}</span>}
      {link !== null && (
        <a href={link} rel="noreferrer">
          Where it was published
        </a>
      )}
    </p>
  );
}

type Kind = { readonly part: 'content' | 'source' | 'cue' } | { readonly other: string };

/** The places of a claim: its own words, who said them, the word that reports them. */
function partsOf({ content, source, cue }: PlaceFragment): Mark<Kind>[] {
  return [
    ...content.map((span) => ({ ...span, kind: { part: 'content' } as const })),
    ...(source === null ? [] : [{ ...source, kind: { part: 'source' } as const }]),
    ...(cue === null ? [] : [{ ...cue, kind: { part: 'cue' } as const }]),
  ];
}

function ArticleText({ claim, onOpen }: { claim: Reading; onOpen(id: string): void }) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only the text scrolls, and not the page around it.
    if (box.current !== null && first.current !== null)
      box.current.scrollTop = first.current.offsetTop - box.current.clientHeight / 3;
  }, [claim.id]);
  const { text, claims } = claim.article;
  if (text === '')
    return (
      <Notice>
        <p>The article’s text is not in the graph. The claim’s own words:</p>
        <blockquote>{claim.evidence.quote}</blockquote>
      </Notice>
    );
  const others = claims.nodes
    .filter(({ id }) => id !== claim.id)
    .flatMap(({ id, evidence }) => evidence.content.map((span): Mark<Kind> => ({ ...span, kind: { other: id } })));
  const opened = claim.evidence.content[0]?.start;
  return (
    <>
      <p class="key">
        <mark class="content">The claim</mark> <span class="mark source">who said it</span>{' '}
        <span class="mark cue">the word that reports it</span> <span class="mark other">other claims</span>
      </p>
      <div ref={box} class="text" tabIndex={0} role="region" aria-label="Text of the article">
        {piecesOf(text, [...partsOf(claim.evidence), ...others]).map(({ text: piece, start, kinds }) => {
          const part = kinds.find((kind) => 'part' in kind)?.part;
          const other = kinds.find((kind) => 'other' in kind)?.other;
          if (part === 'content')
            return (
              <mark key={start} class="content" ref={start === opened ? first : undefined}>
                {piece}
              </mark>
            );
          if (part !== undefined)
            return (
              <span key={start} class={`mark ${part}`}>
                {piece}
              </span>
            );
          if (other !== undefined)
            return (
              <a
                key={start}
                class="mark other"
                href={`#claim=${other}`}
                title="Another claim"
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(other);
                }}
              >
                {piece}
              </a>
            );
          return piece;
        })}
      </div>
    </>
  );
}

const DECISIONS: readonly { review: ReviewState; verb: string; says: string }[] = [
  { review: 'ACCEPTED', verb: 'Accept', says: 'Accepted: the article reports it so.' },
  { review: 'REJECTED', verb: 'Reject', says: 'Rejected: the article does not report it so.' },
  { review: 'UNREVIEWED', verb: 'Leave open', says: 'Nobody has looked at it yet.' },
];

/** What an editor says of the claim. Who may not is told so, and nothing changes. */
function Review({ claim, onReview }: { claim: Reading; onReview(): void }) {
  const [review, setReview] = useState(claim.review);
  const [failed, setFailed] = useState<AnswerError | null>(null);
  const [busy, setBusy] = useState(false);

  const decide = async (decision: ReviewState) => {
    setBusy(true);
    try {
      const { reviewClaim } = await ask(ReviewDocument, { id: claim.id, review: decision });
      setReview(reviewClaim.review);
      setFailed(null);
      onReview();
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="deciding" role="group" aria-label="Is it right?">
      <div class="buttons">
        {DECISIONS.map(({ review: decision, verb }) => (
          <button
            key={decision}
            type="button"
            class={decision.toLowerCase()}
            aria-pressed={review === decision}
            disabled={busy}
            onClick={() => void decide(decision)}
          >
            {verb}
          </button>
        ))}
      </div>
      <p role="status">{DECISIONS.find(({ review: decision }) => decision === review)?.says}</p>
      {failed?.isForbidden === true && (
        <Notice>
          <p role="alert">
            You may read here, but not review. Whoever runs this server can give you a key. Nothing was changed.
          </p>
          <KeyField onKey={() => setFailed(null)} />
        </Notice>
      )}
      {failed?.isForbidden === false && <Failure error={failed} />}
    </div>
  );
}

const RELATIONS = { REPEATS: 'Told elsewhere too', SUPPORTS: 'Others agree', CONTRADICTS: 'Others say otherwise' };

function Related({ claim, onOpen, onParty }: { claim: Reading; onOpen(id: string): void; onParty(id: string): void }) {
  const { edges } = claim.related;
  if (edges.length === 0) return null;
  return (
    <section class="related" aria-label="Related claims">
      <h3>Related claims</h3>
      <ol>
        {edges.map(({ kind, reason, node }) => (
          <li key={node.id}>
            <p class="relation">
              {RELATIONS[kind]} <small>({reason})</small>
            </p>
            <ClaimCard claim={node} onParty={onParty}>
              <button type="button" class="link" onClick={() => onOpen(node.id)}>
                Read it in the article
              </button>
            </ClaimCard>
          </li>
        ))}
      </ol>
    </section>
  );
}
