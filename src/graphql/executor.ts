import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  GraphQLError,
  getVariableValues,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from './context.js';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type Execution = Parameters<NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>>[0];

/**
 * Executes operations for Apollo, which takes an executor of one's own as a gateway. A query that is asked again is
 * compiled to JavaScript (graphql-jit); whatever is asked once, a mutation and introspection are graphql-js's.
 */
export function compiledGateway(schema: GraphQLSchema): Gateway {
  const compile = compiler(schema);
  const executor = async ({ document, operation, operationName, context, request }: Execution) => {
    const variables = request.variables ?? {};
    const compiled = compile(document, operation, operationName);
    if (compiled !== null) {
      // graphql-js says what is wrong with variables in its own words, which clients know.
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
      if (errors) return { errors };
      return withGraphqlErrors((await compiled.query(undefined, context, variables)) as ExecutionResult);
    }
    return execute({ schema, document, operationName, contextValue: context, variableValues: variables });
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** graphql-jit's own errors lack what Apollo reads of graphql-js's. */
function withGraphqlErrors(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(({ message, locations, path, originalError }) =>
    Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
  );
  return { ...result, errors };
}

/** How an operation is run: compiled, or by graphql-js where that is null. */
type Compile = (
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  operationName: string | null,
) => CompiledQuery | null;

/**
 * Compiles an operation when it is asked for the second time: compiling costs more than running it once. What is
 * compiled goes with its document, of which Apollo keeps a bounded number.
 */
function compiler(schema: GraphQLSchema): Compile {
  const seen = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();
  return (document, operation, operationName) => {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const name = operationName ?? '';
    const operations = seen.get(document);
    if (operations === undefined) seen.set(document, new Map());
    else if (!operations.has(name)) operations.set(name, compiledQuery(schema, document, operationName));
    return operations?.get(name) ?? null;
  };
}

function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery | null {
  if (looksIntoSchema(document)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

function looksIntoSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return found;
}
