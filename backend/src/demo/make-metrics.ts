import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { KeiService } from '../kei/index.ts';
import { MetricsService, type Question } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DemoImports } from './demo-imports.ts';
import { done } from './done.ts';
import { story, surveyHeaders, surveyRows } from './survey.ts';

/** Two years of answers come in as a file, by the way every file comes in; three metrics count them. */
@Injectable()
export class MakeMetrics {
  constructor(
    private readonly imports: DemoImports,
    private readonly metrics: MetricsService,
    private readonly kei: KeiService,
  ) {}

  async importSurvey(analyst: Viewer, monday: LocalDate): Promise<void> {
    await this.imports.take(analyst, {
      ...{ fileName: 'contact-survey.csv', sourceName: 'Contact survey', holds: 'ANSWERS' },
      ...{ headers: surveyHeaders, rows: surveyRows(monday), columns },
    });
  }

  async countThem(analyst: Viewer, monday: LocalDate, questions: readonly Question[]): Promise<void> {
    for (const { name, definition, redefined } of measured) {
      const questionId = foundOr404(questions.find((one) => one.name === definition.question)).id;
      const known = { ...definition, questionId, direction: 'HIGHER_IS_BETTER' as const, leads: 'UNWEIGHTED' as const };
      const about = { name, layer: 'PERCEPTION' as const, influenceable: true };
      const since = (weeksAgo: number) => addDays(monday, -7 * weeksAgo);
      const made = await this.metrics.createMetric(analyst, {
        ...known,
        ...about,
        validFrom: since(story.beginsWeeksAgo),
      });
      const { id: metricId } = done(made);
      const later = { ...known, ...redefined, metricId, validFrom: since(story.breakWeeksAgo) };
      if (redefined) done(await this.metrics.defineMetric(analyst, later));
      done(await this.metrics.publishMetric(analyst, metricId));
    }
    await this.makeIndex(analyst, questions);
  }

  /** Solved, easy and felt good, each a third. */
  private async makeIndex(analyst: Viewer, questions: readonly Question[]): Promise<void> {
    const asked = (name: string) => ({ questionId: foundOr404(questions.find((one) => one.name === name)).id });
    const third = 1 / 3;
    const made = await this.kei.define(analyst, {
      effectiveness: { ...asked('Solved'), weight: third },
      ease: { ...asked('Ease'), weight: third },
      emotion: { ...asked('Felt'), weight: third },
      reasonDimension: 'Contact reason',
    });
    done(made);
  }
}

const blank = [{ value: '', means: 'BLANK' as const }];
const columns = [
  { header: 'Response', role: 'RESPONSE_ID' as const },
  { header: 'Answered on', role: 'DATE' as const, dateOrder: 'YMD' as const },
  { header: 'Customer no', role: 'CUSTOMER_KEY' as const },
  { header: 'Recommend', role: 'SCORE' as const, question: 'Recommend', scale: { min: 0, max: 10 }, codes: blank },
  { header: 'Satisfaction', role: 'SCORE' as const, question: 'Satisfaction', scale: { min: 1, max: 5 }, codes: blank },
  { header: 'Ease', role: 'SCORE' as const, question: 'Ease', scale: { min: 1, max: 7 }, codes: blank },
  { header: 'Channel', role: 'DIMENSION' as const, dimension: 'Channel', aboutPeople: false },
  { header: 'Contact reason', role: 'DIMENSION' as const, dimension: 'Contact reason', aboutPeople: false },
  { header: 'Comment', role: 'COMMENT' as const },
  { header: 'Solved', role: 'SCORE' as const, question: 'Solved', scale: { min: 1, max: 5 }, codes: blank },
  { header: 'Felt', role: 'SCORE' as const, question: 'Felt', scale: { min: 1, max: 5 }, codes: blank },
];

const everyone = 'All customers who contacted us';
const measured = [
  {
    name: 'Recommendation',
    definition: {
      question: 'Recommend',
      rule: 'NPS' as const,
      scaleMin: 0,
      scaleMax: 10,
      programme: 'TRANSACTIONAL' as const,
      population: everyone,
    },
    redefined: null,
  },
  {
    name: 'Satisfaction',
    definition: {
      question: 'Satisfaction',
      rule: 'CSAT' as const,
      scaleMin: 1,
      scaleMax: 5,
      programme: 'TRANSACTIONAL' as const,
      population: everyone,
    },
    redefined: { population: 'Private customers who contacted us' },
  },
  {
    name: 'Ease',
    definition: {
      question: 'Ease',
      rule: 'CES' as const,
      scaleMin: 1,
      scaleMax: 7,
      programme: 'TRANSACTIONAL' as const,
      population: everyone,
    },
    redefined: null,
  },
];
