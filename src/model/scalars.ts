import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** A calendar date as text, `2019-01-29`; a day that does not exist is refused. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'An ISO 8601 calendar date, 2019-01-29.',
});

/** An instant; travels as text, `2019-01-29T12:00:00.000Z`. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An ISO 8601 instant.',
});
