import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { KeiService } from '../kei/index.ts';
import { MetricsService, type Question, TargetsService } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DemoImports } from './demo-imports.ts';
import { done } from './done.ts';
import type { PersonIds } from './make-people.ts';
import { story, surveyHeaders, surveyRows } from './survey.ts';
import { callHeaders, callRows } from './telephone.ts';

/** Two years of answers and of what the bank counts itself come in as files, by the way every file comes in. */
@Injectable()
export class MakeMetrics {
  constructor(
    private readonly imports: DemoImports,
    private readonly metrics: MetricsService,
    private readonly kei: KeiService,
    private readonly targets: TargetsService,
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

  async countThem(analyst: Viewer, { monday, questions, people }: Setting): Promise<void> {
    for (const { name, layer, owner, targets, definition, redefined } of measured) {
      const questionId = foundOr404(questions.find((one) => one.name === definition.question)).id;
      const known = { ...definition, questionId, leads: 'UNWEIGHTED' as const };
      const about = { name, layer, target: null, influenceable: true, ownerId: people[owner] };
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
      await this.aim(
        analyst,
        targets.map(({ weeksAgo, ...target }) => ({ ...target, metricId, since: since(weeksAgo) })),
      );
    }
    await this.makeIndex(analyst, questions);
  }

  /** As the board aimed over the years; each setting has read the one before it. */
  private async aim(analyst: Viewer, settings: readonly SetTarget[]): Promise<void> {
    const seen = new Map<string, string | null>();
    for (const { of: label, ...setting } of settings) {
      const scope = label === undefined ? {} : { dimension: 'Channel', label };
      const seenTargetId = seen.get(label ?? '') ?? null;
      const set = done(await this.targets.set(analyst, { ...setting, ...scope, seenTargetId }));
      seen.set(label ?? '', set.targetId);
    }
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

interface Setting {
  readonly monday: LocalDate;
  readonly questions: readonly Question[];
  readonly people: PersonIds;
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

interface Aim {
  readonly value: number;
  readonly weeksAgo: number;
  /** The channel; missing for all answers. */
  readonly of?: string;
}

interface SetTarget extends Omit<Aim, 'weeksAgo'> {
  readonly metricId: string;
  readonly since: LocalDate;
}

const always = (value: number): readonly Aim[] => [{ value, weeksAgo: story.beginsWeeksAgo }];
const raised: readonly Aim[] = [
  ...[
    { value: 5, weeksAgo: story.beginsWeeksAgo },
    { value: 10, weeksAgo: story.breakWeeksAgo },
  ],
  ...[
    { value: 8, weeksAgo: story.breakWeeksAgo, of: 'Phone' },
    { value: 20, weeksAgo: story.breakWeeksAgo, of: 'Branch' },
  ],
];

const measured = [
  {
    ...{ name: 'Recommendation', layer: 'PERCEPTION' as const, targets: raised, redefined: null },
    owner: 'secretary' as const,
    definition: { question: 'Recommend', rule: 'NPS' as const, scaleMin: 0, scaleMax: 10, ...contacted, ...more },
  },
  {
    ...{ name: 'Satisfaction', layer: 'PERCEPTION' as const, targets: always(70), owner: 'retail' as const },
    definition: { question: 'Satisfaction', rule: 'CSAT' as const, scaleMin: 1, scaleMax: 5, ...contacted, ...more },
    redefined: { population: 'Private customers who contacted us' },
  },
  {
    ...{ name: 'Ease', layer: 'PERCEPTION' as const, targets: always(65), redefined: null },
    owner: 'retail' as const,
    definition: { question: 'Ease', rule: 'CES' as const, scaleMin: 1, scaleMax: 7, ...contacted, ...more },
  },
  {
    ...{
      name: 'Calls answered within 30 seconds',
      layer: 'DESCRIPTIVE' as const,
      targets: always(80),
      redefined: null,
    },
    owner: 'technology' as const,
    definition: { ...observed, ...more, question: 'Answered within 30 seconds', population: 'Calls to the bank' },
  },
  {
    ...{ name: 'Customers who call again', layer: 'OUTCOME' as const, targets: always(17), redefined: null },
    owner: 'technology' as const,
    definition: { ...observed, ...fewer, question: 'Called again within 7 days', population: 'Calls to the bank' },
  },
];
