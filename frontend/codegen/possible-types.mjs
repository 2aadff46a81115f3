import { isAbstractType } from 'graphql';

/** Which object types a union or interface may turn out to be: Apollo's cache has no other way to know. */
export const plugin = (schema) => {
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type) && !type.name.startsWith('__'))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(names), null, 2)};\n`;
};
