import {
  BREAK,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  typeFromAST,
  visit,
} from 'graphql';

interface Plan {
  readonly isJitSafe: boolean;
  readonly isMutation: boolean;
  /** One field and no fragment at the root: the page asks for one thing. */
  readonly asksForOne: boolean;
}
const known = new WeakMap<DocumentNode, Plan>();

/**
 * graphql-jit 0.8 answers wrongly for input objects: an absent variable becomes null, defaults get lost from the second
 * call on. So it compiles only queries without them; the rest runs on graphql-js.
 */
export function planOf(schema: GraphQLSchema, document: DocumentNode): Plan {
  const before = known.get(document);
  if (before) return before;
  const isMutation = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.MUTATION,
  );
  const asksForOne = document.definitions.every(
    (one) => one.kind !== Kind.OPERATION_DEFINITION || isOneField(one.selectionSet.selections),
  );
  const plan = { isMutation, asksForOne, isJitSafe: !isMutation && !asksForInputObjects(schema, document) };
  known.set(document, plan);
  return plan;
}

const isOneField = (selections: readonly SelectionNode[]) =>
  selections.length === 1 && selections[0]?.kind === Kind.FIELD;

function asksForInputObjects(schema: GraphQLSchema, document: DocumentNode): boolean {
  let asks = false;
  const found = () => {
    asks = true;
    return BREAK;
  };
  visit(document, {
    VariableDefinition: (node) => {
      const type = typeFromAST(schema, node.type as never);
      return !type || isInputObjectType(getNamedType(type)) ? found() : undefined;
    },
    ObjectValue: found,
  });
  return asks;
}
