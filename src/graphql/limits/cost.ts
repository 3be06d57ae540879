import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_SIZE } from '../page.js';

/** Fields that the answer may have with some variables, were every list as long as it may be. */
export type Cost = (variables: Readonly<Record<string, unknown>>) => number;

/** Arguments that say how many of something are wanted; several of one field multiply. */
const SIZES = new Set(['first', 'last', 'limit', 'speakers', 'targets', 'ids']);
/** No argument counts as more: what is above is refused with better words where it is read. */
const LARGEST_SIZE = 10_000;
/** Items of a list whose length no argument says: the speakers of a claim, the points of a chart. */
const USUAL_LENGTH = 4;

/** What a selection costs once, and what it costs for each row of the list that it is a page of. */
interface Costs {
  readonly once: Cost;
  readonly aRow: Cost;
}

/**
 * The cost of an operation of a valid document, worked out as far as it does not depend on variables. Each fragment is
 * looked at once, however often it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
): Cost {
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || root == null) return ZERO;
  const cost = whole(new Counter(schema, document).set(operation.selectionSet, root), null);
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
  return (variables) => cost({ ...defaults, ...variables });
}

class Counter {
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #counted = new Map<string, Costs>();

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode) {
    this.#schema = schema;
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
  }

  set({ selections }: SelectionSetNode, type: GraphQLNamedType): Costs {
    const all = selections.map((selection): Costs => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
      if (selection.kind === Kind.FIELD) return this.#field(selection, type);
      const on = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
      return this.set(selection.selectionSet, on ?? type);
    });
    return { once: sum(all.map(({ once }) => once)), aRow: sum(all.map(({ aRow }) => aRow)) };
  }

  #fragment(name: string): Costs {
    const known = this.#counted.get(name);
    const fragment = this.#fragments.get(name);
    const on = fragment && this.#schema.getType(fragment.typeCondition.name.value);
    if (known !== undefined || fragment === undefined || on === undefined) return known ?? FREE;
    const { once, aRow } = this.set(fragment.selectionSet, on);
    const costs = { once: remembered(once), aRow: remembered(aRow) };
    this.#counted.set(name, costs);
    return costs;
  }

  /** The field itself and all in it; where it is a list without a size of its own, that of its parent's page counts. */
  #field(node: FieldNode, parent: GraphQLNamedType): Costs {
    const field = this.#definition(node.name.value, parent);
    if (field === undefined || node.selectionSet === undefined) return ONE;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return ONE;
    const inner = this.set(node.selectionSet, type);
    const size = sizeOf(field, node);
    if (!isList(field.type)) return { once: plusOne(whole(inner, size)), aRow: ZERO };
    const item = plusOne(whole(inner, null));
    return size === null ? { once: ZERO, aRow: item } : { once: times(size, item), aRow: ZERO };
  }

  #definition(name: string, parent: GraphQLNamedType): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }
}

const ZERO: Cost = () => 0;
const FREE: Costs = { once: ZERO, aRow: ZERO };
const ONE: Costs = { once: () => 1, aRow: ZERO };

function whole({ once, aRow }: Costs, size: Cost | null): Cost {
  if (aRow === ZERO) return once;
  const rows = size ?? (() => USUAL_LENGTH);
  return (variables) => once(variables) + rows(variables) * aRow(variables);
}

function sum(costs: readonly Cost[]): Cost {
  const some = costs.filter((cost) => cost !== ZERO);
  if (some.length === 0) return ZERO;
  return (variables) => some.reduce((total, cost) => total + cost(variables), 0);
}

const plusOne =
  (cost: Cost): Cost =>
  (variables) =>
    1 + cost(variables);

const times =
  (size: Cost, cost: Cost): Cost =>
  (variables) =>
    size(variables) * cost(variables);

/** Reckons once with the same variables: fragments that spread fragments twice would double the work with each. */
function remembered(cost: Cost): Cost {
  if (cost === ZERO) return ZERO;
  let last: object | null = null;
  let found = 0;
  return (variables) => {
    if (variables !== last) {
      found = cost(variables);
      last = variables;
    }
    return found;
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** How many rows the arguments of a field ask for; null where none of them says. */
function sizeOf({ args }: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): Cost | null {
  const sizes = args.filter(({ name }) => SIZES.has(name));
  if (sizes.length === 0) return null;
  const values = new Map(given.map(({ name, value }) => [name.value, value]));
  const read = sizes.map(({ name, defaultValue }) => reader(values.get(name), defaultValue));
  return (variables) => {
    const known = read.map((size) => size(variables)).filter((size) => size !== null);
    return known.length === 0 ? DEFAULT_SIZE : known.reduce((product, size) => product * size, 1);
  };
}

type ReadSize = (variables: Readonly<Record<string, unknown>>) => number | null;

function reader(value: ValueNode | undefined, fallback: unknown): ReadSize {
  if (value === undefined) return () => numberOf(fallback);
  if (value.kind === Kind.VARIABLE) return (variables) => numberOf(variables[value.name.value] ?? fallback);
  if (value.kind === Kind.LIST) return () => value.values.length;
  return () => (value.kind === Kind.INT ? numberOf(Number(value.value)) : numberOf(fallback));
}

function numberOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.min(Math.max(value, 0), LARGEST_SIZE) : null;
}
