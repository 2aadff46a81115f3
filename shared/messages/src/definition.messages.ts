import type { DefinitionAspect, DefinitionFacts, MeasureRule } from '@cxboard/domain/metrics/definition.rules';
import type { I18n } from '@lingui/core';
import { list, longDate, whole } from './figures.ts';

/** How a metric is counted, who was asked and since when: what opens behind every number. */
export function definitionSentence(i18n: I18n, definition: DefinitionFacts): string {
  const { version, validFrom, population } = definition;
  const values = { population, version, validFrom: longDate(i18n, validFrom) };
  const origin =
    definition.programme === 'OPERATIONS'
      ? i18n.t({
          id: 'definition.origin.operations',
          message: 'Counted in operations, not asked: {population}. Version {version}, valid from {validFrom}.',
          values,
        })
      : i18n.t({
          id: 'definition.origin',
          message: '{programme}, asked of {population}. Version {version}, valid from {validFrom}.',
          values: { ...values, programme: programmeWords(i18n, definition) },
        });
  return [countingSentence(i18n, definition), leadSentence(i18n, definition), origin].filter(Boolean).join(' ');
}

function countingSentence(i18n: I18n, definition: DefinitionFacts): string {
  const { rule, question, scale, goodScores } = definition;
  const values = {
    question,
    ...{ from: whole(i18n, scale.min), to: whole(i18n, scale.max) },
    ...{ good: whole(i18n, goodScores?.min ?? scale.min), best: whole(i18n, goodScores?.max ?? scale.max) },
  };
  if (rule === 'NPS')
    return i18n.t({
      id: 'definition.nps',
      message:
        'Percent of answers 9 and 10 less percent of answers 0 to 6 to “{question}”, in points from −100 to 100.',
      values,
    });
  if (rule === 'CSAT')
    return i18n.t({
      id: 'definition.csat',
      message: 'Percent of answers {good} to {best} to “{question}”, on a scale from {from} to {to}.',
      values,
    });
  return sentences[rule](i18n, definition, values);
}

type Values = Readonly<Record<string, string>>;

const sentences = {
  SHARE: shareSentence,
  MEAN: meanSentence,
  CES: easeSentence,
} satisfies Partial<Record<MeasureRule, (i18n: I18n, definition: DefinitionFacts, values: Values) => string>>;

function shareSentence(i18n: I18n, { direction }: DefinitionFacts, values: Values): string {
  if (direction === 'HIGHER_IS_BETTER')
    return i18n.t({
      id: 'definition.share.more',
      message: 'Percent of all that are “{question}”; more is better.',
      values,
    });
  return i18n.t({
    id: 'definition.share.fewer',
    message: 'Percent of all that are “{question}”; fewer is better.',
    values,
  });
}

function meanSentence(i18n: I18n, { direction }: DefinitionFacts, values: Values): string {
  if (direction === 'HIGHER_IS_BETTER')
    return i18n.t({
      id: 'definition.mean.more',
      message: 'Mean of “{question}”, possible from {from} to {to}; more is better.',
      values,
    });
  return i18n.t({
    id: 'definition.mean.less',
    message: 'Mean of “{question}”, possible from {from} to {to}; less is better.',
    values,
  });
}

function easeSentence(i18n: I18n, { direction }: DefinitionFacts, values: Values): string {
  if (direction === 'HIGHER_IS_BETTER')
    return i18n.t({
      id: 'definition.ces',
      message: 'Mean answer to “{question}”, on a scale from {from} to {to}, restated as ease from 0 to 100.',
      values,
    });
  return i18n.t({
    id: 'definition.ces.effort',
    message:
      'Mean answer to “{question}”, on a scale of effort from {from} to {to}, turned round and restated as ease from 0 to 100.',
    values,
  });
}

function leadSentence(i18n: I18n, { leads }: DefinitionFacts): string {
  return leads === 'WEIGHTED' ? i18n.t({ id: 'definition.weighted', message: 'The weighted value leads.' }) : '';
}

function programmeWords(i18n: I18n, { programme }: DefinitionFacts): string {
  if (programme === 'RELATIONSHIP')
    return i18n.t({ id: 'definition.programme.relationship', message: 'Relationship survey' });
  if (programme === 'TRANSACTIONAL')
    return i18n.t({ id: 'definition.programme.transactional', message: 'Survey after a contact' });
  return i18n.t({ id: 'definition.programme.pulse', message: 'Pulse survey' });
}

const aspectWords = {
  RULE: (i18n) => i18n.t({ id: 'definition.aspect.rule', message: 'way of counting' }),
  SCALE: (i18n) => i18n.t({ id: 'definition.aspect.scale', message: 'scale' }),
  DIRECTION: (i18n) => i18n.t({ id: 'definition.aspect.direction', message: 'direction of the scale' }),
  LEADS: (i18n) => i18n.t({ id: 'definition.aspect.leads', message: 'leading value' }),
  TOP_BOXES: (i18n) => i18n.t({ id: 'definition.aspect.topBoxes', message: 'answers that count as satisfied' }),
  QUESTION: (i18n) => i18n.t({ id: 'definition.aspect.question', message: 'question' }),
  PROGRAMME: (i18n) => i18n.t({ id: 'definition.aspect.programme', message: 'programme' }),
  POPULATION: (i18n) => i18n.t({ id: 'definition.aspect.population', message: 'people asked' }),
} satisfies Record<DefinitionAspect, (i18n: I18n) => string>;

/** Stands at the break of a series: "New definition: question and scale". */
export const definitionChanged = (i18n: I18n, aspects: readonly DefinitionAspect[]): string =>
  aspects.length
    ? i18n.t({
        id: 'definition.changed',
        message: 'New definition: {aspects}',
        values: {
          aspects: list(
            i18n,
            aspects.map((aspect) => aspectWords[aspect](i18n)),
          ),
        },
      })
    : i18n.t({ id: 'definition.renewed', message: 'New definition' });
