import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { KeiService } from '../kei/index.ts';
import { MetricsService, type Question } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DemoImports } from './demo-imports.ts';
import { done } from './done.ts';
import { story, surveyHeaders, surveyRows } from './survey.ts';
import { callHeaders, callRows } from './telephone.ts';

/** Two years of answers and of what the bank counts itself come in as files, by the way every file comes in. */
@Injectable()
export class MakeMetrics {
  constructor(
    private readonly imports: DemoImports,
    private readonly metrics: MetricsService,
    private readonly kei: KeiService,
  ) {}

  async importThem(analyst: Viewer, monday: LocalDate): Promise<void> {
    await this.imports.take(analyst, {
      ...{ fileName: 'contact-survey.csv', sourceName: 'Contact survey', holds: 'ANSWERS' },
      ...{ headers: surveyHeaders, rows: surveyRows(monday), columns },
    });
    await this.imports.take(analyst, {
      ...{ fileName: 'telephone-system.csv', sourceName: 'Telephone system', holds: 'OBSERVATIONS' },
      ...{ headers: callHeaders, rows: callRows(monday), columns: callColumns },
    });
  }

  async countThem(analyst: Viewer, monday: LocalDate, questions: readonly Question[]): Promise<void> {
    for (const { name, layer, target, definition, redefined } of measured) {
      const questionId = foundOr404(questions.find((one) => one.name === definition.question)).id;
      const known = { ...definition, questionId, leads: 'UNWEIGHTED' as const };
      const about = { name, layer, target, influenceable: true };
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

const callColumns = [
  { header: 'Day', role: 'DATE' as const, dateOrder: 'YMD' as const },
  { header: 'Calls', role: 'TOTAL' as const },
  { header: 'Answered within 30 seconds', role: 'HITS' as const, question: 'Answered within 30 seconds' },
  { header: 'Called again within 7 days', role: 'HITS' as const, question: 'Called again within 7 days' },
];

const contacted = { programme: 'TRANSACTIONAL' as const, population: 'All customers who contacted us' };
const observed = { rule: 'SHARE' as const, scaleMin: 0, scaleMax: 1, programme: 'OPERATIONS' as const };
const [more, fewer] = [{ direction: 'HIGHER_IS_BETTER' as const }, { direction: 'LOWER_IS_BETTER' as const }] as const;

const measured = [
  {
    ...{ name: 'Recommendation', layer: 'PERCEPTION' as const, target: 10, redefined: null },
    definition: { question: 'Recommend', rule: 'NPS' as const, scaleMin: 0, scaleMax: 10, ...contacted, ...more },
  },
  {
    ...{ name: 'Satisfaction', layer: 'PERCEPTION' as const, target: 70 },
    definition: { question: 'Satisfaction', rule: 'CSAT' as const, scaleMin: 1, scaleMax: 5, ...contacted, ...more },
    redefined: { population: 'Private customers who contacted us' },
  },
  {
    ...{ name: 'Ease', layer: 'PERCEPTION' as const, target: 65, redefined: null },
    definition: { question: 'Ease', rule: 'CES' as const, scaleMin: 1, scaleMax: 7, ...contacted, ...more },
  },
  {
    ...{ name: 'Calls answered within 30 seconds', layer: 'DESCRIPTIVE' as const, target: 80, redefined: null },
    definition: { ...observed, ...more, question: 'Answered within 30 seconds', population: 'Calls to the bank' },
  },
  {
    ...{ name: 'Customers who call again', layer: 'OUTCOME' as const, target: 17, redefined: null },
    definition: { ...observed, ...fewer, question: 'Called again within 7 days', population: 'Calls to the bank' },
  },
];
