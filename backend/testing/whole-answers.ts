import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Everything an operation can answer, some levels deep: fields that need no arguments of their own. */
export function wholeAnswer(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>, levels = 4): string {
  return selection(schema, getNamedType(type), levels);
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .filter((one) => !('message' in one.getFields()))
      .map((one) => `... on ${one.name} ${selection(schema, one, levels)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields())
    .filter(({ args }) => args.length === 0)
    .filter((field) => levels > 1 || !isCompositeType(getNamedType(field.type)));
  const said = fields.map((field) => `${field.name} ${selection(schema, getNamedType(field.type), levels - 1)}`);
  return `{ __typename ${said.join(' ')} }`;
}
