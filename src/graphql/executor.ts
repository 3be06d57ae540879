import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  getVariableValues,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type NameNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { RequestLimits } from '../config.js';
import { OutOfTimeError } from '../errors.js';
import type { Answers } from './answers.js';
import { select, type Context } from './context.js';
import { neededFor } from './guard.js';
import { costOf, type Cost } from './limits/cost.js';
import { tooLarge } from './limits/documents.js';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type Execution = Parameters<NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>>[0];

/**
 * Executes operations for Apollo, which takes an executor of one's own as a gateway. A query that is asked again is
 * compiled to JavaScript (graphql-jit); whatever is asked once, a mutation and introspection are graphql-js's.
 * @param answers where whole answers are kept; null where none are
 * @param limits of what is worked out; what is kept was within them
 */
export function compiledGateway(schema: GraphQLSchema, answers: Answers | null, limits: ExecutionLimits): Gateway {
  const planOf = planner(schema);
  const executor = (execution: Execution): Promise<ExecutionResult> => {
    const plan = planOf(execution);
    const run = () => runWithin(limits, plan, execution, () => runPlan(schema, plan, execution));
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

type ExecutionLimits = Pick<RequestLimits, 'cost' | 'seconds'>;

/** How an operation of a document is run. */
interface Plan {
  /** Whether it is a query, which may be broken off; a mutation ends what it began. */
  readonly isQuery: boolean;
  readonly cost: Cost;
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
  const wide = withScalar(schema);
  const unkept = [...TIMED, ...guardedFields(schema)];
  const plans = new WeakMap<DocumentNode, Map<string, { plan: Plan; isFirst: boolean }>>();
  return ({ document, operation, operationName }) => {
    const ofDocument = plans.get(document) ?? new Map<string, { plan: Plan; isFirst: boolean }>();
    plans.set(document, ofDocument);
    const name = operationName ?? '';
    const known = ofDocument.get(name);
    if (known?.isFirst === false) return known.plan;
    const fields = fieldsOf(document);
    // There is none where the request names one that is not in the document.
    const named = operation as typeof operation | undefined;
    const isQuery = named?.operation === OperationTypeNode.QUERY;
    const plan = {
      fields,
      isQuery,
      cost: known?.plan.cost ?? costOf(schema, document, named),
      isLasting: isQuery && !unkept.some((field) => fields.has(field)),
      compiled:
        known === undefined || !isQuery || INTROSPECTION.some((field) => fields.has(field))
          ? null
          : compiledQuery(wide, document, operationName),
    };
    // A document has so many operations; names that are not in it have no end.
    if (named !== undefined) ofDocument.set(name, { plan, isFirst: known === undefined });
    return plan;
  };
}

/** What is not for everybody is not kept for everybody. */
function guardedFields(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.filter((field) => neededFor(field) !== 'READER').map(({ name }) => name);
}

/** Runs what costs no more than it may, for no longer than it may. */
async function runWithin(
  { cost: allowed, seconds }: ExecutionLimits,
  { cost, isQuery }: Plan,
  { context, request }: Execution,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const found = cost(request.variables ?? {});
  if (found > allowed) throw badRequest(tooLarge('cost', found, allowed));
  if (!isQuery) return run();
  const timer = setTimeout(() => (context as Context).end.abort(outOfTime(seconds)), seconds * 1000).unref();
  try {
    return await run();
  } finally {
    clearTimeout(timer);
  }
}

/** What Apollo answers with status 400. */
function badRequest(error: Error): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
}

function outOfTime(seconds: number): OutOfTimeError {
  return new OutOfTimeError(`The answer took longer than the ${seconds} seconds that it may.`, {
    details: { remedy: 'Ask for fewer rows, or with a filter that leaves fewer.' },
  });
}

function fieldsOf(document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  visit(document, { Field: ({ name }) => void fields.add(name.value) });
  return fields;
}

/** Takes any value as it is. */
const AS_COERCED = new GraphQLScalarType({ name: 'AsCoerced' });

function withScalar(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, AS_COERCED], assumeValid: true });
}

/**
 * graphql-jit would write out the reading of every variable, which for filters within filters takes it many seconds:
 * graphql-js has read them already, with the words for what is wrong with them that clients know.
 */
function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery | null {
  const name: NameNode = { kind: Kind.NAME, value: AS_COERCED.name };
  const coerced = visit(document, {
    VariableDefinition: ({ kind, variable }): VariableDefinitionNode => ({
      ...{ kind, variable },
      type: { kind: Kind.NAMED_TYPE, name },
    }),
  });
  const compiled = compileQuery(schema, coerced, operationName ?? undefined);
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
  const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  if (read.errors) return { errors: read.errors };
  return withGraphqlErrors(await compiled.query(undefined, context, read.coerced));
}

/** graphql-jit's own errors lack what Apollo reads of graphql-js's. */
function withGraphqlErrors(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map(({ message, locations, path, originalError }) =>
    Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
  );
  return { ...result, errors };
}
