import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/**
 * A calendar date as text, `2019-01-29`; a day that does not exist is refused where it is told, so that what the graph
 * holds is given out as it is.
 */
export const DateScalar = new GraphQLScalarType({
  ...renamed(GraphQLLocalDate, 'Date', 'An ISO 8601 calendar date, 2019-01-29.').toConfig(),
  serialize: String,
});

/** An instant; travels as text, `2019-01-29T12:00:00.000Z`. */
export const DateTimeScalar = renamed(GraphQLDateTimeISO, 'DateTime', 'An ISO 8601 instant.');

/** A library's scalar under the name that clients know, in its type and in what it says of wrong values. */
function renamed<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  name: string,
  description: string,
): GraphQLScalarType<Internal, External> {
  const config: GraphQLScalarTypeConfig<Internal, External> = scalar.toConfig();
  const saying = <Arguments extends unknown[], Value>(parse: (...given: Arguments) => Value) => {
    return (...given: Arguments): Value => {
      try {
        return parse(...given);
      } catch (cause) {
        const { message } = cause as Error;
        throw new GraphQLError(message.replaceAll(scalar.name, name), { originalError: cause as Error });
      }
    };
  };
  const { parseValue = scalar.parseValue, parseLiteral = scalar.parseLiteral } = config;
  return new GraphQLScalarType({
    ...config,
    name,
    description,
    parseValue: saying((value: unknown) => parseValue(value)),
    parseLiteral: saying((...given: Parameters<typeof parseLiteral>) => parseLiteral(...given)),
  });
}
