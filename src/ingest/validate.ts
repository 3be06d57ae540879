import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { quoted } from './problem.js';

/** A value that is not as its schema says: where in it, and how. */
export interface Mismatch {
  /** JSON pointer, empty for the value itself. */
  readonly pointer: string;
  readonly what: string;
  readonly remedy: string | null;
}

/** The value, typed, or what is wrong with it. */
export type Checked<T> =
  | { readonly value: T; readonly mismatches?: never }
  | { readonly mismatches: readonly Mismatch[]; readonly value?: never };

const ajv = formats.default(new Ajv({ allErrors: true, verbose: true }), ['date']);
// Addresses identify articles by way of URL, so what URL cannot parse is none.
ajv.addFormat('uri', (value) => /^https?:\/\//u.test(value) && URL.canParse(value));

/** A function that tells whether a value is as the schema says, and where it is not, in words. */
export function checker<Schema extends TSchema>(schema: Schema): (value: unknown) => Checked<Static<Schema>> {
  // A server starts without all that only what it takes in is checked by.
  let compiled: ValidateFunction<Static<Schema>> | undefined;
  return (value) => {
    const validate = (compiled ??= ajv.compile<Static<Schema>>(schema));
    return validate(value) ? { value } : { mismatches: mismatchesOf(validate.errors ?? []) };
  };
}

const EMPTY: [what: string, remedy: string] = ['is empty', 'fill it in or leave it out'];

function mismatchesOf(errors: readonly ErrorObject[]): Mismatch[] {
  // Where one of several forms is allowed, ajv tells how each fails; which of them was meant is not known.
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ schemaPath }) => `${schemaPath}/`);
  const told = errors.filter(({ schemaPath }) => !choices.some((choice) => schemaPath.startsWith(choice)));
  const seen = new Set<string>();
  return told.map(mismatch).filter(({ pointer, what }) => {
    const key = `${pointer} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** JSON Schema's types in words. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  number: 'a number',
  integer: 'a whole number',
};

function mismatch(error: ErrorObject): Mismatch {
  const { keyword, params, data, instancePath: pointer } = error;
  const tell = (what: string, remedy: string | null = null): Mismatch => ({ pointer, what, remedy });
  switch (keyword) {
    case 'required':
      return tell(`${quoted(params.missingProperty)} is missing`, descriptionOf(error, String(params.missingProperty)));
    case 'additionalProperties':
      return {
        pointer: `${pointer}/${escaped(String(params.additionalProperty))}`,
        what: 'unknown key',
        remedy: `allowed are ${keysOf(error).join(', ')}`,
      };
    case 'type':
      return tell(`must be ${TYPES[String(params.type)] ?? String(params.type)}, is ${quoted(data)}`);
    case 'enum':
      return tell(`is ${quoted(data)}`, `allowed are ${(params.allowedValues as unknown[]).join(', ')}`);
    case 'format':
    case 'pattern':
      return tell(...malformed(error));
    case 'minLength':
    case 'minItems':
      return tell(...EMPTY);
    case 'anyOf':
      return tell(`is ${quoted(data)}, which has none of the allowed forms`, descriptionOf(error, null));
    default:
      return tell(`${error.message ?? keyword}, is ${quoted(data)}`);
  }
}

function malformed({ parentSchema, data }: ErrorObject): [what: string, remedy: string] {
  if (typeof data === 'string' && data.trim() === '') return EMPTY;
  const { format, description } = parentSchema as { format?: string; description?: string };
  if (format === 'date') return [`${quoted(data)} is no date that exists`, 'write it as 2019-01-29'];
  if (format === 'uri') return [`${quoted(data)} is no web address`, 'write it as https://example.org/page'];
  return [`${quoted(data)} is not of the right form`, description ?? 'see docs/formats.md'];
}

/** A key as a JSON pointer has it. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function keysOf({ parentSchema }: ErrorObject): string[] {
  return Object.keys((parentSchema as { properties?: object }).properties ?? {});
}

function descriptionOf({ parentSchema }: ErrorObject, key: string | null): string | null {
  const schema = parentSchema as { description?: string; properties?: Record<string, { description?: string }> };
  return (key === null ? schema.description : schema.properties?.[key]?.description) ?? null;
}
