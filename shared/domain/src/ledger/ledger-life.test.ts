import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysOf, quarterOf } from '../board-health/quarter.rules.ts';
import type { EffectDocument } from '../effects/effect-document.ts';
import { dayNumber, dayOf, type LocalDate } from '../local-time.ts';
import { type ProjectStage, refuseMove } from '../projects/stage.rules.ts';
import { booksProblem, type BooksSaid, refuseClosing } from './closing.rules.ts';
import { type AcceptedEffect, entriesOf, totalOf } from './ledger.rules.ts';
import { lineKinds } from './lines.rules.ts';
import { refuseFreezing, refuseReportChange } from './quarterly-report.rules.ts';
import { modelOn, refuseValueModel, type ValueModel } from './value-model.rules.ts';

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

/** Counted in numbers: a calendar takes its time over millions of days. */
const addDays = (day: LocalDate, days: number): LocalDate => dayOf(dayNumber(day) + days);

const numbers = [1, 2, 3];

/** Three projects that change the same answers in the same days: what one counts, no other does. */
const readingOf = (verdict: EffectDocument['verdict'], difference: number) =>
  ({
    ...{ verdict, grade: 'A', unit: 'POINTS', groups: { promoters: difference / 200, detractors: -difference / 200 } },
    estimate: { difference, low: difference - 4, high: difference + 4, standardError: 2, degreesOfFreedom: null },
    metric: { slug: 'recommendation', name: 'Recommendation' },
    overlapping: numbers.map((number) => ({ number, title: 'Other' })),
    windows: { before: { from: '2025-01-01', to: '2025-06-30' }, after: { from: '2025-07-15', to: '2025-10-31' } },
    plan: { keeps: 'Customers who transfer money abroad' },
    contacts: null,
  }) as unknown as EffectDocument;

const readings = [readingOf('IMPROVED', 10), readingOf('NO_DETECTABLE_CHANGE', 1), readingOf('WORSENED', -9)] as const;

interface Book {
  stage: ProjectStage;
  readonly reading: EffectDocument;
  acceptedOn: LocalDate | null;
  closing: AcceptedEffect['closing'];
  /** The model it was counted with when the day of its acceptance was over. */
  countedWith: number | null;
}

interface Report {
  said: string;
  frozenOn: LocalDate | null;
}

/** A ledger over three years, and beside it what was told before. */
class World {
  today = '2026-01-02';
  readonly models: ValueModel[] = [];
  readonly books: Book[];
  readonly reports = new Map<string, Report>();

  constructor(read: readonly EffectDocument[]) {
    this.books = read.map((reading) => ({
      ...{ stage: 'ACTIVE', reading, acceptedOn: null, closing: null, countedWith: null },
    }));
  }

  entries() {
    return entriesOf(
      this.books.flatMap(({ acceptedOn, reading, closing }, index): AcceptedEffect[] =>
        acceptedOn === null ? [] : [{ project: projectOf(index), acceptedOn, reading, closing }],
      ),
      this.models,
    );
  }

  wait(days: number) {
    this.today = addDays(this.today, days);
    // The day is over: from now on no later model changes what was accepted by then.
    for (const book of this.books)
      if (book.acceptedOn !== null && book.acceptedOn < this.today && book.countedWith === null)
        book.countedWith = modelOn(this.models, book.acceptedOn)?.number ?? null;
  }

  setModel(draft: Omit<ValueModel, 'number' | 'setOn'>) {
    if (refuseValueModel(draft)) return;
    hold(draft.source.trim() !== '' && draft.promoter.shareWhoSpeak <= 1, 'a model says where it comes from');
    this.models.push({ ...draft, number: this.models.length + 1, setOn: this.today });
  }

  move(at: number, to: ProjectStage) {
    const book = this.books[at];
    if (book && to !== 'CLOSED' && !refuseMove(book.stage, to)) book.stage = to;
  }

  accept(at: number) {
    const book = this.books[at];
    if (!book || refuseMove(book.stage, 'CLOSED') || book.acceptedOn !== null) return;
    book.stage = 'CLOSED';
    book.acceptedOn = this.today;
  }

  close(at: number, said: BooksSaid) {
    const book = this.books[at];
    if (!book || refuseClosing(book.stage) || booksProblem(said)) return;
    hold(book.stage !== 'ACTIVE' && book.stage !== 'ON_HOLD', 'nothing is said of what still runs');
    const { cost, ownerDays, customers, churnDays, churnBefore, churnAfter, churnSource: source } = said;
    const churn =
      churnDays !== null && churnBefore && churnAfter
        ? { days: churnDays, before: churnBefore, after: churnAfter, source }
        : null;
    hold(churn === null || source.trim() !== '', 'what is entered says where it comes from');
    book.closing = { cost, ownerDays, customers, churn };
  }

  /** As it should go, one act after the other: priced, delivered, accepted, and its books closed with a cost. */
  carryOut(at: number, books: BooksSaid) {
    this.setModel(sound);
    this.move(at, 'DELIVERED');
    this.accept(at);
    this.close(at, { ...books, cost: 5_000 });
  }

  report(quarter: string) {
    const made = this.reports.get(quarter);
    if (made && refuseReportChange(made.frozenOn === null ? null : new Date(made.frozenOn))) return;
    const { to } = daysOf(quarter);
    const until = this.entries().filter(({ acceptedOn }) => acceptedOn <= to);
    this.reports.set(quarter, { said: JSON.stringify(totalOf(until)), frozenOn: null });
  }

  freeze(quarter: string) {
    const report = this.reports.get(quarter);
    const { to } = daysOf(quarter);
    if (!report || report.frozenOn !== null || refuseFreezing(to, this.today)) return;
    hold(this.today > to, 'a quarter is over before its report is frozen');
    report.frozenOn = this.today;
  }

  /** The quarter's report, made in it and frozen when it is over. */
  tell() {
    const quarter = quarterOf(this.today);
    this.report(quarter);
    this.wait(92);
    this.freeze(quarter);
  }

  check(before: ReadonlyMap<string, Report>) {
    for (const [quarter, { said, frozenOn }] of before)
      if (frozenOn !== null) hold(this.reports.get(quarter)?.said === said, 'what was reported stays as it was');
  }

  /** What the ledger says in the end, against what was done. */
  checkEntries() {
    const entries = this.entries();
    const total = totalOf(entries);
    hold(entries.length === this.books.filter(({ acceptedOn }) => acceptedOn !== null).length, 'no return before');
    for (const entry of entries) {
      const book = this.books[entry.project.number - 1];
      hold(book?.countedWith === null || book?.countedWith === entry.modelNumber, 'counted as it was counted');
      hold(entry.return === null || (entry.return.cost > 0 && book?.closing !== null), 'a return has its cost');
      hold(this.models.length > 0 || entry.money === null, 'no money without a model');
    }
    for (const kind of lineKinds) {
      const counted = entries.flatMap(({ lines }) => lines).filter((line) => line.kind === kind && line.money);
      hold(counted.length <= 1, 'nothing is counted twice');
    }
    const sum = entries.reduce((all, { money }) => all + (money?.value ?? 0), 0);
    hold(Math.abs(sum - (total.money?.value ?? 0)) <= 1e-6 * Math.max(1, Math.abs(sum)), 'the whole is its parts');
  }
}

const talk = { shareWhoSpeak: 0.5, timesPerYear: 3, conversion: 0.2 };
const sound = {
  ...{ promoter: talk, detractor: talk, revenue: 2_000, margin: 300, costPerContact: 5, costPerDay: 400 },
  source: 'Survey',
};

const projectOf = (index: number) => {
  const number = index + 1;
  return { id: String(number), number, title: 'Project', ownerId: 'ana', coOwnerId: null };
};

const model: fc.Arbitrary<Omit<ValueModel, 'number' | 'setOn'>> = fc.record({
  promoter: fc.constantFrom(talk, talk, { ...talk, shareWhoSpeak: 1.5 }),
  detractor: fc.constant(talk),
  revenue: fc.constantFrom(100, 2_000, -1),
  margin: fc.constantFrom(null, 300),
  costPerContact: fc.constantFrom(null, 5),
  costPerDay: fc.constantFrom(null, 400),
  source: fc.constantFrom('Survey', 'Survey', ' '),
});
const lost = fc.constantFrom(null, { atStart: 1_000, lost: 90 }, { atStart: 1_000, lost: 30 }, { atStart: 5, lost: 9 });
const said: fc.Arbitrary<BooksSaid> = fc.record({
  cost: fc.constantFrom(null, 0, 5_000, -5),
  ownerDays: fc.constantFrom(null, 12),
  customers: fc.constantFrom(null, 1_000),
  churnDays: fc.constantFrom(null, 365),
  ...{ churnBefore: lost, churnAfter: lost },
  churnSource: fc.constantFrom('', 'Bookkeeping'),
});
const at = fc.nat(2);
const quarter = fc.integer({ min: 0, max: 900 }).map((days) => quarterOf(addDays('2026-01-02', days)));
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }).map((days) => (world: World) => world.wait(days)) },
  { weight: 1, arbitrary: model.map((draft) => (world: World) => world.setModel(draft)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(at, fc.constantFrom<ProjectStage>('DELIVERED', 'DELIVERED', 'MEASURING', 'STOPPED', 'ON_HOLD'))
      .map(
        ([one, to]) =>
          (world: World) =>
            world.move(one, to),
      ),
  },
  { weight: 2, arbitrary: at.map((one) => (world: World) => world.accept(one)) },
  {
    weight: 2,
    arbitrary: fc.tuple(at, said).map(
      ([one, books]) =>
        (world: World) =>
          world.close(one, books),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, said).map(
      ([one, books]) =>
        (world: World) =>
          world.carryOut(one, books),
    ),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.tell()) },
  { weight: 1, arbitrary: quarter.map((one) => (world: World) => world.report(one)) },
  { weight: 1, arbitrary: quarter.map((one) => (world: World) => world.freeze(one)) },
);

test('whatever is delivered, accepted, priced and reported in whatever order: no return before acceptance, nothing twice, nothing told is changed', () => {
  const reached = { priced: 0, frozen: 0, returned: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...readings), { minLength: 3, maxLength: 3 }),
      fc.array(command, { minLength: 8, maxLength: 20, size: 'max' }),
      (read, commands) => {
        const world = new World(read);
        for (const act of commands) {
          const before = new Map([...world.reports].map(([name, report]) => [name, { ...report }]));
          act(world);
          world.check(before);
        }
        world.checkEntries();
        const entries = world.entries();
        if (entries.some(({ money }) => money)) reached.priced += 1;
        if (entries.some((entry) => entry.return)) reached.returned += 1;
        if ([...world.reports.values()].some(({ frozenOn }) => frozenOn)) reached.frozen += 1;
      },
    ),
    { numRuns: 20_000 },
  );
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(100);
});
