import { GraphQLScalarType } from 'graphql';

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const WhyLeftOut = new GraphQLScalarType({
  name: 'WhyLeftOut',
  description: 'Why a draft leaves a candidate out: a name and the facts of its sentence.',
});
