import { Type, type Static } from '@sinclair/typebox';

/** What is told of an article besides its text: the keys of a front matter and of a bundle's article. */
export const ArticleMetadata = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', description: 'The headline.' })),
    url: Type.Optional(
      Type.String({
        format: 'uri',
        pattern: '^https?://',
        maxLength: 2000,
        description: 'Where it was published; it identifies the article, so that the same address again replaces it.',
      }),
    ),
    publisher: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description: 'The outlet’s name; it becomes an organization.',
      }),
    ),
    authors: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }), {
        maxItems: 100,
        description: 'Bylines, as printed.',
      }),
    ),
    date: Type.Optional(Type.String({ format: 'date', description: 'The day it was published, as 2019-01-29.' })),
    language: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$',
        maxLength: 35,
        description: 'BCP 47 tag of the text’s language; en where it is left out.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type ArticleMetadata = Static<typeof ArticleMetadata>;

/** The tag in its usual spelling: `en-US` for `EN-us`; as it is where it has none. */
export function languageOf(tag: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(tag ?? 'en')[0] ?? 'en';
  } catch {
    return tag ?? 'en';
  }
}
