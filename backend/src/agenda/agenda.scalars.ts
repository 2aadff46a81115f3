import { GraphQLScalarType } from 'graphql';

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const AgendaReason = new GraphQLScalarType({
  name: 'AgendaReason',
  description: 'Why an item is on the agenda or asks to be: a name and the facts of its sentence.',
});
