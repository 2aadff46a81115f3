import type { KeiDefinition } from '@cxboard/domain/kei/kei-page.rules';
import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { DefineKeiInput } from '../../contract.generated.ts';
import type { KeiQuestionsQuery } from './kei.generated.ts';

export type Source = KeiQuestionsQuery['sources'][number];

/** What somebody has chosen so far; empty for emotion is "what was heard in comments". */
export interface Choices {
  readonly sourceId: string;
  readonly effectiveness: string;
  readonly ease: string;
  readonly emotion: string;
  readonly reasonDimension: string;
  /** Percent, in the order of the components. */
  readonly weights: readonly number[];
}

const third = [33.3, 33.3, 33.3];

/** Begins with what holds now; a survey whose questions are no longer called so is chosen anew. */
export function emptyChoices(definition: KeiDefinition | null, sources: readonly Source[]): Choices {
  const nothing = { sourceId: '', effectiveness: '', ease: '', emotion: '', reasonDimension: '', weights: third };
  if (!definition) return nothing;
  const { sources: of, weights } = definition;
  const kept = { ...nothing, weights: keiComponents.map((component) => Math.round(1000 * weights[component]) / 10) };
  const idIn = (source: Source, name: string) => source.questions.find((one) => one.name === name)?.id ?? '';
  const source = sources.find((one) => idIn(one, of.EFFECTIVENESS.question) && idIn(one, of.EASE.question));
  if (!source) return kept;
  return {
    ...kept,
    sourceId: source.id,
    effectiveness: idIn(source, of.EFFECTIVENESS.question),
    ease: idIn(source, of.EASE.question),
    emotion: of.EMOTION.kind === 'SURVEY' ? idIn(source, of.EMOTION.question) : '',
  };
}

const sumOf = ({ weights }: Choices): number => weights.reduce((sum, weight) => sum + weight, 0);

/** A hundred percent, as near as three weights of one digit can come: three thirds are 99.9. */
export const isHundred = (choices: Choices): boolean => Math.abs(sumOf(choices) - 100) < 0.15;

/** Parts of one, whatever the percents were rounded to. */
export function inputOf(choices: Choices): DefineKeiInput {
  const { effectiveness, ease, emotion, reasonDimension, weights } = choices;
  const [first = 0, second = 0] = weights.map((weight) => weight / sumOf(choices));
  return {
    effectiveness: { questionId: effectiveness, weight: first },
    ease: { questionId: ease, weight: second },
    emotion: { ...(emotion && { questionId: emotion }), weight: 1 - first - second },
    reasonDimension,
  };
}
