import { GraphQLScalarType } from 'graphql';

// They travel whole, in the shape the drawing takes them (decision 021), and only go out.

export const DiveOnPaper = new GraphQLScalarType({
  name: 'DiveOnPaper',
  description: 'Lanes, steps and ways of a map as practised, with the causes that hold.',
});

export const EffectOnPaper = new GraphQLScalarType({
  name: 'EffectOnPaper',
  description: 'A reading of an effect as it was when the agenda was published: a verdict, or not yet one.',
});
