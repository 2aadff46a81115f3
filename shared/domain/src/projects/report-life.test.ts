import { test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../local-time.ts';
import { healthOf, missingReport, type Review, type ReportedHealth, reportedHealths } from './health.rules.ts';
import { type ProjectStage, projectStages, refuseMove } from './stage.rules.ts';
import {
  refuseAcknowledgement,
  refuseCorrection,
  refuseReport,
  reportOf,
  type StatusDraft,
} from './status-report.rules.ts';

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

const begins = '2026-01-05';
const moment = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
/** Every four weeks a review; reports are due two days before. */
const reviews: Review[] = Array.from({ length: 6 }, (_, nth) => {
  const on = addDays(begins, 28 * (nth + 1));
  return { startsAt: moment(on, 9), reportDueOn: addDays(on, -2) };
});

interface Filed extends StatusDraft {
  readonly authorId: string;
  readonly day: string;
  readonly corrects: number | null;
  readonly readers: Set<string>;
}

/** A project that is reported on from day to day, with a ledger that never asks the rules. */
class World {
  today = begins;
  stage: ProjectStage = 'CHARTERED';
  readonly filed: Filed[] = [];

  wait(days: number) {
    this.today = addDays(this.today, days);
  }

  move(to: ProjectStage) {
    if (!refuseMove(this.stage, to)) this.stage = to;
  }

  report(draft: StatusDraft, authorId: string, corrects: number | null) {
    const last = this.filed.at(-1) ?? null;
    const isKnown = corrects !== null && corrects < this.filed.length;
    const isCorrected = isKnown && this.filed.some((one) => one.corrects === corrects);
    if (refuseReport({ stage: this.stage }, draft, last) || (isKnown && refuseCorrection(isCorrected))) return;
    hold(this.stage !== 'CLOSED' && this.stage !== 'STOPPED', 'what is over takes no report');
    const said = reportOf(draft, last);
    hold(said.done + said.next + said.needsDecision !== '', 'a report says something');
    if (draft.noChange) hold(said.done === last?.done && said.next === last.next, 'no change says the same again');
    hold(said.health === draft.health, 'health is as it was pressed');
    this.filed.push({ ...said, authorId, day: this.today, corrects: isKnown ? corrects : null, readers: new Set() });
  }

  read(at: number, personId: string) {
    const report = this.filed[at];
    if (report && !refuseAcknowledgement(report, personId)) report.readers.add(personId);
  }

  check(before: readonly string[]) {
    hold(
      before.every((text, index) => this.filed[index] !== undefined && spelt(this.filed[index]) === text),
      'what was reported stays as it was said',
    );
    const corrected = this.filed.flatMap(({ corrects }) => corrects ?? []);
    hold(new Set(corrected).size === corrected.length, 'a report is corrected once');
    hold(
      this.filed.every(({ authorId, readers }) => !readers.has(authorId)),
      'nobody reads their own report',
    );
    this.checkHealth();
  }

  /** Unknown exactly when nothing was said, or what the last due day asked for is missing. */
  private checkHealth() {
    const last = this.filed.at(-1);
    const lastReport = last ? { health: last.health, reportedAt: moment(last.day, 8) } : null;
    const project = { stage: this.stage, charteredOn: begins, lastReport };
    const health = healthOf(project, reviews, this.today);
    const isWorkedOn = this.stage === 'CHARTERED' || this.stage === 'ACTIVE';
    const due = reviews.findLast(({ reportDueOn }) => reportDueOn < this.today);
    const since = due && reviews[reviews.indexOf(due) - 1]?.startsAt;
    const isMissing = isWorkedOn && due !== undefined && lastReport !== null && !(lastReport.reportedAt > (since ?? 0));
    hold(health === (last && !isMissing ? last.health : 'UNKNOWN'), 'silence is unknown');
    hold(isWorkedOn || missingReport(project, reviews, this.today) === null, 'what rests owes no report');
  }
}

const spelt = ({ done, next, needsDecision, health, authorId, day }: Filed) =>
  [done, next, needsDecision, health, authorId, day].join('|');

const text = fc.constantFrom('', '  ', 'Rules written', 'Pilot in Brno');
const person = fc.constantFrom('owner', 'chair', 'member');
const draft: fc.Arbitrary<StatusDraft> = fc.record({
  ...{ done: text, next: text, needsDecision: text, noChange: fc.boolean() },
  health: fc.constantFrom<ReportedHealth>(...reportedHealths),
});
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((days) => (world: World) => world.wait(days)),
  fc.constantFrom(...projectStages).map((to) => (world: World) => world.move(to)),
  fc.tuple(draft, person, fc.option(fc.nat(4))).map(
    ([said, by, corrects]) =>
      (world: World) =>
        world.report(said, by, corrects),
  ),
  fc.tuple(fc.nat(5), person).map(
    ([at, by]) =>
      (world: World) =>
        world.read(at, by),
  ),
);

test('whatever is reported, corrected and read in whatever order: nothing changes afterwards, nobody reads their own, and silence is unknown', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 25 }), (commands) => {
      const world = new World();
      for (const act of commands) {
        const before = world.filed.map(spelt);
        act(world);
        world.check(before);
      }
    }),
    { numRuns: 20_000 },
  );
});
