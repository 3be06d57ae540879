import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How large a document is, whatever it asks for. Of several operations the largest counts. */
export interface Shape {
  /** Fields within fields. */
  readonly depth: number;
  /** Fields under another name, and fields that are asked for again beside themselves. */
  readonly aliases: number;
  /** On one field. */
  readonly directives: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0 };

/** Measures a document. Each fragment is looked at once, however often it is spread: the time is linear in the text. */
export function shapeOf({ definitions }: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measure = new Measure(fragments);
  return definitions
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [measure.set(definition.selectionSet)] : [],
    )
    .reduce(larger, NOTHING);
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Null for one that is being measured: what spreads itself is no query, which validation says. */
  readonly #measured = new Map<string, Shape | null>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  set({ selections }: SelectionSetNode): Shape {
    let [depth, aliases, directives] = [0, 0, 0];
    const names = new Set<string>();
    const add = (shape: Shape, deeper: number) => {
      depth = Math.max(depth, shape.depth + deeper);
      aliases += shape.aliases;
      directives = Math.max(directives, shape.directives);
    };
    for (const selection of selections) {
      directives = Math.max(directives, selection.directives?.length ?? 0);
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(this.#fragment(selection.name.value), 0);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(this.set(selection.selectionSet), 0);
      else {
        if (selection.alias !== undefined || names.has(selection.name.value)) aliases += 1;
        names.add(selection.name.value);
        add(selection.selectionSet === undefined ? NOTHING : this.set(selection.selectionSet), 1);
      }
    }
    return { depth, aliases, directives };
  }

  #fragment(name: string): Shape {
    const known = this.#measured.get(name);
    if (known !== undefined) return known ?? NOTHING;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return NOTHING;
    this.#measured.set(name, null);
    const shape = this.set(fragment.selectionSet);
    this.#measured.set(name, shape);
    return shape;
  }
}

function larger(one: Shape, other: Shape): Shape {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
  };
}
