import { contextEventKinds } from '@cxboard/domain/signals/context-event.rules';
import { signalStates } from '@cxboard/domain/signals/signal.rules';
import { GraphQLScalarType } from 'graphql';
import { words } from '../platform/graphql/words.ts';
import type { StepKind } from './signal-step.entity.ts';

export const signalStateWords = words('SignalState', signalStates, 'What people made of a signal so far.');
export const contextEventKindWords = words('ContextEventKind', contextEventKinds, 'What kind of thing happened.');
export const stepKindWords = words<StepKind>(
  'SignalStepKind',
  ['FIRED', 'REOPENED', 'ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED', 'DISMISSED'],
  'A rule fired, fired again after it was settled, or somebody said what it means.',
);

/** Travels whole, in the shape the rule gives it (decision 021); it only goes out. */
export const SignalFacts = new GraphQLScalarType({
  name: 'SignalFacts',
  description: 'What the rule saw when it fired: its name and the facts of its sentence.',
});
