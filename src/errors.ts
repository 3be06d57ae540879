/**
 * Every error that Quoth raises on purpose. `code` is what GraphQL clients find in `extensions.code`
 * and what the command line maps to an exit status; `details` is safe to show to anyone.
 * Anything else that is thrown is a defect and is masked at the boundary.
 */
export class QuothError extends Error {
  readonly code: string = 'INTERNAL_SERVER_ERROR';
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.details = options.details ?? {};
  }
}

/** An argument of a request or of a command has a value that cannot be meant. */
export class BadInputError extends QuothError {
  override readonly code = 'BAD_USER_INPUT';
}

/** A name fits more than one party; `details.candidates` lists them. */
export class AmbiguousNameError extends QuothError {
  override readonly code = 'AMBIGUOUS_NAME';
}

/** A search, a whole answer or a transaction took longer than it may; `details.remedy` says what to do instead. */
export class OutOfTimeError extends QuothError {
  override readonly code = 'OUT_OF_TIME';
}

/** Nobody waits for the answer any more: whoever asked has gone, or the server stops. */
export class CancelledError extends QuothError {
  override readonly code = 'CANCELLED';
}

/** Something that has to be there for the request is not. */
export class NotFoundError extends QuothError {
  override readonly code = 'NOT_FOUND';
}

/** Whoever asks has to say who they are, or is not who they say. */
export class UnauthenticatedError extends QuothError {
  override readonly code = 'UNAUTHENTICATED';
}

/** Whoever asks is known, and may not. */
export class ForbiddenError extends QuothError {
  override readonly code = 'FORBIDDEN';
}

/** A request is larger than the server takes; `details` has the `limit`, what is `allowed` and what was `found`. */
export class LimitError extends QuothError {
  override readonly code = 'LIMIT_EXCEEDED';
}

/** A document cannot be read: wrong encoding, wrong format, a reference to nothing. Names the place in it. */
export class DocumentError extends QuothError {
  override readonly code = 'BAD_DOCUMENT';
}

/** A page or feed cannot be fetched: it is not there, its server forbids it, or it may not be asked. */
export class FetchError extends QuothError {
  override readonly code = 'CANNOT_FETCH';
}

/** An environment variable or option has a wrong value; the message says which and what is right. */
export class ConfigError extends QuothError {
  override readonly code = 'BAD_CONFIGURATION';
}

/** The database cannot be used as it is: unreachable, locked, too old, not migrated. `details.remedy` says how to right it. */
export class StoreError extends QuothError {
  override readonly code: string = 'SERVICE_UNAVAILABLE';
}

/**
 * The database does not answer now, and may do so again by itself. `details.mayBeWritten` is true where what was to be
 * written may be there all the same.
 */
export class UnreachableError extends StoreError {}

/** The database answers, but does not take what is to be written; something else it may take. */
export class RefusedWriteError extends StoreError {}

/** Extraction cannot start: the model is missing or damaged. */
export class ModelError extends QuothError {
  override readonly code = 'MODEL_UNAVAILABLE';
}
