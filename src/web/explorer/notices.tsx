import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { keepKey } from '../key.js';
import type { AnswerError } from './api.js';
import type { Asked } from './answer.js';

/** A line about the state of things, with what can be done about it. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'bad'; children: ComponentChildren }) {
  return <div class={`notice ${tone}`}>{children}</div>;
}

/** Takes the reader's key where one is needed, and keeps it in this browser. No form of its own: it may stand in one. */
export function KeyField({ onKey }: { onKey(): void }) {
  const field = useRef<HTMLInputElement>(null);
  const keep = () => {
    const key = field.current?.value.trim() ?? '';
    if (key === '') return;
    keepKey(key);
    onKey();
  };
  return (
    <div class="key">
      <label>
        Your key
        <input
          ref={field}
          type="password"
          autocomplete="off"
          placeholder="quoth_…"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            keep();
          }}
        />
      </label>
      <button type="button" onClick={keep}>
        Use it
      </button>
    </div>
  );
}

/** Why something failed, and a way to try again. */
export function Failure({ error, again }: { error: AnswerError; again?: () => void }) {
  return (
    <Notice tone="bad">
      <p role="alert">
        {error.message} {error.remedy}
      </p>
      {error.isForbidden && <KeyField onKey={again ?? (() => undefined)} />}
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </Notice>
  );
}

/** What there is to say of an answer that is not there, or not yet; nothing where it is. */
export function Waiting({ asked, what }: { asked: Asked<unknown>; what: string }) {
  if (asked.state === 'failed' && asked.error !== null) return <Failure error={asked.error} again={asked.again} />;
  if (asked.state === 'slow') return <p class="waiting slow">Still asking for {what}. Large graphs take a while.</p>;
  if (asked.state === 'asking' && asked.data === null) return <p class="waiting">Asking for {what}…</p>;
  return null;
}
