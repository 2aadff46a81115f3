import { GraphQLScalarType } from 'graphql';

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const ReviewPeriod = new GraphQLScalarType({
  name: 'ReviewPeriod',
  description: 'What a metrics session looks at: a calendar month or four whole weeks, with its first and last day.',
});
