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
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Answers } from './answers.js';
import { select, type Context } from './context.js';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type Execution = Parameters<NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>>[0];

/**
 * Executes operations for Apollo, which takes an executor of one's own as a gateway. A query that is asked again is
 * compiled to JavaScript (graphql-jit); whatever is asked once, a mutation and introspection are graphql-js's.
 * @param answers where whole answers are kept; null where none are
 */
export function compiledGateway(schema: GraphQLSchema, answers: Answers | null): Gateway {
  const planOf = planner(schema);
  const executor = (execution: Execution): Promise<ExecutionResult> => {
    const plan = planOf(execution);
    const run = () => runPlan(schema, plan, execution);
    if (answers === null || !plan.isLasting) return run();
    const { queryHash, operationName, request } = execution;
    return answers.recallOr(JSON.stringify([queryHash, operationName, request.variables]), run);
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

/** How an operation of a document is run. */
interface Plan {
  /** Whether its answer follows from the graph, the document and the variables alone, and asking for it changes nothing. */
  readonly isLasting: boolean;
  /** Names of all fields in the document. */
  readonly fields: ReadonlySet<string>;
  /** Null where graphql-js runs it. */
  readonly compiled: CompiledQuery | null;
}

/** Looks into the schema itself. */
const INTROSPECTION = ['__schema', '__type'];
/** How far these come depends on how fast they are. */
const TIMED = ['paths'];

/**
 * Compiles an operation when it is asked for the second time: compiling costs more than running it once. Plans go with
 * their document, of which Apollo keeps a bounded number.
 */
function planner(schema: GraphQLSchema): (execution: Execution) => Plan {
  const plans = new WeakMap<DocumentNode, Map<string, { plan: Plan; isFirst: boolean }>>();
  return ({ document, operation, operationName }) => {
    const ofDocument = plans.get(document) ?? new Map<string, { plan: Plan; isFirst: boolean }>();
    plans.set(document, ofDocument);
    const name = operationName ?? '';
    const known = ofDocument.get(name);
    if (known?.isFirst === false) return known.plan;
    const fields = fieldsOf(document);
    // There is none where the request names one that is not in the document.
    const isQuery = (operation as typeof operation | undefined)?.operation === OperationTypeNode.QUERY;
    const plan = {
      fields,
      isLasting: isQuery && !TIMED.some((field) => fields.has(field)),
      compiled:
        known === undefined || !isQuery || INTROSPECTION.some((field) => fields.has(field))
          ? null
          : compiledQuery(schema, document, operationName),
    };
    ofDocument.set(name, { plan, isFirst: known === undefined });
    return plan;
  };
}

function fieldsOf(document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  visit(document, { Field: ({ name }) => void fields.add(name.value) });
  return fields;
}

function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

async function runPlan(
  schema: GraphQLSchema,
  { compiled, fields }: Plan,
  { document, operation, operationName, context, request }: Execution,
): Promise<ExecutionResult> {
  const variables = request.variables ?? {};
  select(context as Context, fields);
  if (compiled === null)
    return execute({ schema, document, operationName, contextValue: context, variableValues: variables });
  // graphql-js says what is wrong with variables in its own words, which clients know.
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  if (errors) return { errors };
  return withGraphqlErrors(await compiled.query(undefined, context, variables));
}

/** graphql-jit's own errors lack what Apollo reads of graphql-js's. */
function withGraphqlErrors(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(({ message, locations, path, originalError }) =>
    Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
  );
  return { ...result, errors };
}
