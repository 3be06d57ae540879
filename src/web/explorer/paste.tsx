import { useEffect, useRef, useState } from 'preact/hooks';
import { AnswerError, ask } from './api.js';
import { ClaimCard } from './claims.js';
import { piecesOf } from './marked-text.js';
import { Failure, KeyField, Notice } from './notices.js';
import { IngestDocument, TakeOutDocument, type ArticleInput, type IngestMutation } from './operations.js';
import { counted } from './words.js';

type Report = IngestMutation['ingestArticle'];

interface PasteProps {
  onClose(): void;
  /** The graph has other content now. */
  onChange(): void;
  onShow(parties: readonly string[]): void;
}

/** A dialog that takes an article's text, stores it, and shows the claims that were found in it. */
export function Paste({ onClose, onChange, onShow }: PasteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} class="paste" aria-labelledby="paste-title" onClose={onClose}>
      <div class="title">
        <h2 id="paste-title">{report === null ? 'Read an article' : 'What it says'}</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {report === null ? (
        <Form
          onRead={(read) => {
            setReport(read);
            onChange();
          }}
        />
      ) : (
        <Found
          report={report}
          onAnother={() => setReport(null)}
          onTakenOut={() => {
            setReport(null);
            onChange();
          }}
          onShow={(parties) => {
            dialog.current?.close();
            onShow(parties);
          }}
        />
      )}
    </dialog>
  );
}

/** The fields of a form that were filled in. */
function articleOf(form: HTMLFormElement): ArticleInput {
  const fields = new FormData(form);
  const given = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [title, publisher, publishedOn, url] = ['title', 'publisher', 'publishedOn', 'url'].map(given);
  // The text stays as it is: offsets count in it.
  return { text: String(fields.get('text') ?? ''), title, publisher, publishedOn, url };
}

function Form({ onRead }: { onRead(report: Report): void }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AnswerError | null>(null);
  const read = async (form: HTMLFormElement) => {
    setBusy(true);
    try {
      const { ingestArticle } = await ask(IngestDocument, { input: articleOf(form) });
      onRead(ingestArticle);
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void read(event.currentTarget);
      }}
    >
      <Notice>
        <p>
          <strong>Reading stores it.</strong> The text and the claims found in it become part of this graph, for
          everybody who uses it. You can take it out again right after.
        </p>
      </Notice>
      <label>
        Text of the article
        <textarea name="text" rows={10} required autofocus placeholder="“We have a draft,” the envoy said on Monday." />
      </label>
      <div class="fields">
        <label>
          Headline
          <input name="title" autocomplete="off" />
        </label>
        <label>
          Outlet
          <input name="publisher" autocomplete="off" />
        </label>
        <label>
          Published on
          <input name="publishedOn" type="date" />
        </label>
        <label>
          Address
          <input name="url" type="url" autocomplete="off" placeholder="https://" />
        </label>
      </div>
      {failed !== null && <KeyOrFailure error={failed} onKey={() => setFailed(null)} />}
      <button type="submit" class="main" disabled={busy}>
        {busy ? 'Reading…' : 'Read and store'}
      </button>
    </form>
  );
}

/** Who may not is told so, and can show a key; what was typed stays. */
function KeyOrFailure({ error, onKey }: { error: AnswerError; onKey(): void }) {
  if (!error.isForbidden) return <Failure error={error} />;
  return (
    <Notice tone="bad">
      <p role="alert">You may read here, but not put articles in. Whoever runs this server can give you a key.</p>
      <KeyField onKey={onKey} />
    </Notice>
  );
}

const OUTCOMES = {
  CREATED: 'The article is new and stored now.',
  REPLACED: 'The article was there and is another now.',
  APPEARANCE: 'The article was there already, at another address; this one is kept with it.',
  UNCHANGED: 'The very same article was there already; nothing changed.',
};

interface FoundProps {
  readonly report: Report;
  onAnother(): void;
  onTakenOut(): void;
  onShow(parties: readonly string[]): void;
}

function Found({ report: { outcome, article }, onAnother, onTakenOut, onShow }: FoundProps) {
  const claims = article.claims.nodes;
  const shown = useOneByOne(claims.length);
  const [failed, setFailed] = useState<AnswerError | null>(null);
  const parties = [
    ...new Set(
      claims.flatMap(({ speakers, about }) => [...speakers, ...about.map(({ party }) => party)].map(({ id }) => id)),
    ),
  ];
  const marks = claims
    .slice(0, shown)
    .flatMap(({ evidence }, nth) => evidence.content.map((span) => ({ ...span, kind: nth })));
  const takeOut = async () => {
    try {
      await ask(TakeOutDocument, { id: article.id });
      onTakenOut();
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      setFailed(error);
    }
  };
  return (
    <>
      <p role="status">
        {OUTCOMES[outcome]}{' '}
        {claims.length === 0 ? 'No claim was found in it.' : `${counted(claims.length, 'claim')} found.`}
      </p>
      <div class="found">
        <div class="text" tabIndex={0} role="region" aria-label="Text of the article">
          {piecesOf(article.text, marks).map(({ text, start, kinds }) =>
            kinds.length > 0 ? (
              <mark key={start} class="content">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </div>
        <ol class="claims" aria-label="Claims found" tabIndex={0}>
          {claims.slice(0, shown).map((claim) => (
            <li key={claim.id}>
              <ClaimCard claim={claim} onParty={(id) => onShow([id])} />
            </li>
          ))}
        </ol>
      </div>
      {failed !== null && <Failure error={failed} />}
      <div class="buttons">
        {parties.length > 0 && (
          <button type="button" class="main" onClick={() => onShow(parties)}>
            Show its parties
          </button>
        )}
        <button type="button" onClick={onAnother}>
          Read another
        </button>
        {outcome === 'CREATED' && (
          <button type="button" onClick={() => void takeOut()}>
            Take it out again
          </button>
        )}
      </div>
    </>
  );
}

/** Counts up to a number, one after another, at once for whoever wants no motion. */
function useOneByOne(count: number): number {
  const [shown, setShown] = useState(() => (matchMedia('(prefers-reduced-motion: reduce)').matches ? count : 0));
  useEffect(() => {
    if (shown >= count) return;
    const timer = setTimeout(() => setShown(shown + 1), 160);
    return () => clearTimeout(timer);
  }, [shown, count]);
  return shown;
}
