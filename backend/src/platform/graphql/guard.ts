import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export interface Limits {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly page: number;
  readonly selections: number;
}
export const limitsOfDocuments: Limits = {
  depth: 12,
  cost: 6000,
  aliases: 15,
  directives: 15,
  rootFields: 10,
  page: 100,
  selections: 3000,
};

interface Measure {
  readonly cost: number;
  readonly depth: number;
  /** Selections with every fragment written out: the compiler works on those. */
  readonly selections: number;
}
const nothing: Measure = { cost: 0, depth: 0, selections: 0 };
const defaultPage = 10;
const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isList(type.ofType));
type Parent = GraphQLNamedType | undefined;

const typeOfField = (parent: Parent, name: string): GraphQLOutputType | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;

/** Measures a document: how deep it goes, how many objects it may ask for, and how it repeats itself. */
class Scale {
  aliases = 0;
  directives = 0;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Measure>();

  constructor(
    document: DocumentNode,
    private readonly context: ValidationContext,
    private readonly max: Limits,
  ) {
    const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(definitions.map((one) => [one.name.value, one]));
  }

  get isRepetitive() {
    return this.aliases > this.max.aliases || this.directives > this.max.directives;
  }

  weighOperation({ operation, selectionSet }: OperationDefinitionNode): Measure {
    return this.weigh(selectionSet, this.context.getSchema().getRootType(operation) ?? undefined);
  }

  weigh(set: SelectionSetNode, parent: Parent): Measure {
    let cost = 0;
    let depth = 0;
    let selections = 0;
    for (const one of set.selections) {
      this.directives += one.directives?.length ?? 0;
      if (this.isRepetitive) break;
      const part = this.weighOne(one, parent);
      cost += part.cost;
      depth = Math.max(depth, part.depth);
      selections += part.selections + 1;
    }
    return { cost, depth, selections };
  }

  private weighOne(node: SelectionNode, parent: Parent): Measure {
    if (node.kind === Kind.FIELD) return this.weighField(node, parent);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.weighFragment(node.name.value);
    const name = node.typeCondition?.name.value;
    return this.weigh(node.selectionSet, name ? this.context.getSchema().getType(name) : parent);
  }

  private weighField(node: FieldNode, parent: Parent): Measure {
    if (node.alias) this.aliases += 1;
    if (!node.selectionSet) return { ...nothing, depth: 1 };
    const type = typeOfField(parent, node.name.value);
    const inside = this.weigh(node.selectionSet, type && getNamedType(type));
    const times = type && isList(type) ? this.pageOf(node) : 1;
    return { ...inside, cost: (inside.cost + 1) * times, depth: inside.depth + 1 };
  }

  private pageOf(node: FieldNode): number {
    const asked = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (!asked) return defaultPage;
    return asked.kind === Kind.INT ? Math.min(Math.max(Number(asked.value), 1), this.max.page) : this.max.page;
  }

  private weighFragment(name: string): Measure {
    const before = this.measured.get(name);
    if (before) return before;
    this.measured.set(name, nothing); // a fragment inside itself ends here; graphql's own rule refuses it
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    const type = this.context.getSchema().getType(fragment.typeCondition.name.value);
    const measure = this.weigh(fragment.selectionSet, type);
    this.measured.set(name, measure);
    return measure;
  }
}

function faultsOf(operation: OperationDefinitionNode, scale: Scale, max: Limits): string[] {
  const { cost, depth, selections } = scale.weighOperation(operation);
  const fields = operation.selectionSet.selections.length;
  const faults: readonly (readonly [boolean, string])[] = [
    [scale.isRepetitive, 'Too many aliases or directives.'],
    [depth > max.depth, `Depth ${depth} is over the limit of ${max.depth}.`],
    [cost > max.cost, `Cost ${cost} is over the limit of ${max.cost}.`],
    [selections > max.selections, `More than ${max.selections} selections, with the fragments written out.`],
    [fields > max.rootFields, 'Too many root fields.'],
    [operation.operation === OperationTypeNode.MUTATION && fields !== 1, 'One mutation per request.'],
  ];
  return faults.filter(([is]) => is).map(([, sentence]) => sentence);
}

/** One static validation rule (Mercurius keeps the verdict by document text). */
export const guard =
  (max: Limits) =>
  (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      const report = (message: string) =>
        context.reportError(new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } }));
      const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
      const [operation] = operations;
      // Mercurius compiles by text, not by operation name: a second operation would get the first one's answer.
      if (!operation || operations.length > 1) {
        report('Exactly one operation per document.');
        return;
      }
      for (const fault of faultsOf(operation, new Scale(document, context, max), max)) report(fault);
    },
  });
