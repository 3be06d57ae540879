import type { ComponentChildren } from 'preact';
import type { AnswerError } from './api.js';
import type { Asked } from './answer.js';

/** A line about the state of things, with what can be done about it. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'bad'; children: ComponentChildren }) {
  return <div class={`notice ${tone}`}>{children}</div>;
}

/** Why something failed, and a way to try again. */
export function Failure({ error, again }: { error: AnswerError; again?: () => void }) {
  return (
    <Notice tone="bad">
      <p role="alert">
        {error.message} {error.remedy}
      </p>
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
