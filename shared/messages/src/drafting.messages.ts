import type { Reason, ReasonName } from '@cxboard/domain/drafting/candidate.rules';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { diveSentences, storySentences } from './drafted-words.messages.ts';
import { dataMissing } from './data-missing.messages.ts';
import { delivered, onHold } from './drafting-projects.messages.ts';
import { changeWords, verdictWord } from './effects.messages.ts';
import { longDate } from './figures.ts';
import { monthlyReviewed } from './monthly-reviewed.messages.ts';
import { periodWords } from './review-period.messages.ts';
import { byHowMuch } from './series.messages.ts';
import { revisionKindWord } from './revisions.messages.ts';
import { signalSentence } from './signals.messages.ts';

type Why<Name extends ReasonName> = Extract<Reason, { readonly name: Name }>;
type Sentences = { readonly [Name in ReasonName]: (i18n: I18n, reason: Why<Name>) => string };

const sentences: Sentences = {
  ...storySentences,
  ...diveSentences,
  STANDING: (i18n, { isRecurring }) =>
    isRecurring
      ? i18n.t({ id: 'drafting.why.standing', message: 'Every such meeting begins with it' })
      : i18n.t({ id: 'drafting.why.standingOnce', message: 'Planned once, for the next such meeting' }),
  CARRIED_OVER: (i18n, { times, fromNumber, fromOn }) =>
    i18n.t({
      id: 'drafting.why.carriedOver',
      message: 'Not finished in meeting {fromNumber} of {on}{times, plural, one {} other {, carried over # times}}',
      values: { fromNumber, times: Math.max(times, 1), on: longDate(i18n, fromOn) },
    }),
  PROPOSED: (i18n, { on, isForThisMeeting }) => {
    const values = { on: longDate(i18n, on) };
    return isForThisMeeting
      ? i18n.t({ id: 'drafting.why.proposedForThis', message: 'Proposed for this meeting on {on}', values })
      : i18n.t({ id: 'drafting.why.proposed', message: 'Proposed on {on}', values });
  },
  WAITING: (i18n, { since }) =>
    i18n.t({
      id: 'drafting.why.waiting',
      message: 'From the backlog, noted on {since}',
      values: { since: longDate(i18n, since) },
    }),
  NEEDS_DECISION: (i18n, { reportedOn }) =>
    i18n.t({
      id: 'drafting.why.needsDecision',
      message: 'Asks the board for a decision, in the report of {on}',
      values: { on: longDate(i18n, reportedOn) },
    }),
  REVISION_PROPOSED: (i18n, { kinds, since }) =>
    i18n.t({
      id: 'drafting.why.revisionProposed',
      message: 'Asks the board for a revision ({what}) since {on}',
      values: {
        what: kinds.map((kind) => revisionKindWord(i18n, kind).toLowerCase()).join(', '),
        on: longDate(i18n, since),
      },
    }),
  OFF_TRACK: (i18n, { reportedOn }) =>
    i18n.t({
      id: 'drafting.why.offTrack',
      message: 'Off track, reported on {on}',
      values: { on: longDate(i18n, reportedOn) },
    }),
  AT_RISK: (i18n, { reportedOn }) =>
    i18n.t({
      id: 'drafting.why.atRisk',
      message: 'At risk, reported on {on}',
      values: { on: longDate(i18n, reportedOn) },
    }),
  REPORT_MISSING: (i18n, { dueOn, reportedOn }) => {
    const due = longDate(i18n, dueOn);
    return reportedOn
      ? i18n.t({
          id: 'drafting.why.reportMissing',
          message: 'Its report was due on {due}; the last one is of {on}',
          values: { due, on: longDate(i18n, reportedOn) },
        })
      : i18n.t({
          id: 'drafting.why.firstReportMissing',
          message: 'Its first report was due on {due}',
          values: { due },
        });
  },
  ON_HOLD: onHold,
  DELIVERED: delivered,
  NEVER_REPORTED: (i18n, { charteredOn }) =>
    i18n.t({
      id: 'drafting.why.neverReported',
      message: 'New since {on}: nothing has been reported yet',
      values: { on: longDate(i18n, charteredOn) },
    }),
  METRIC_MOVED: (i18n, { verdict, before, ...change }) =>
    i18n.t({
      id: 'drafting.why.metricMoved',
      message:
        '{verdict, select, BETTER {Better} other {Worse}} than {grain, select, WEEK {in the four weeks before} other {in {before}}}: {by}',
      values: {
        verdict,
        grain: before.grain,
        before: periodWords(i18n, before),
        by: byHowMuch(i18n, { unit: change.unit, change }),
      },
    }),
  MONTHLY_REVIEW: monthlyReviewed,
  DATA_MISSING: dataMissing,
  DECISION_REVIEW: (i18n, { number, decidedOn, dueOn }) =>
    i18n.t({
      id: 'drafting.why.decisionReview',
      message: 'Decision {number} of {decidedOn} is to be looked at again by {dueOn}',
      values: { number, decidedOn: longDate(i18n, decidedOn), dueOn: longDate(i18n, dueOn) },
    }),
  RESOLVED_BETWEEN: (i18n, { number, decidedOn, outcome }) =>
    i18n.t({
      id: 'drafting.why.resolvedBetween',
      message:
        'Put to the vote between meetings and {outcome, select, ADOPTED {adopted} REJECTED {not adopted} other {left undecided}} on {decidedOn} (decision {number}); to be noted',
      values: { number, decidedOn: longDate(i18n, decidedOn), outcome },
    }),
  EFFECT_REVIEWED: (i18n, { verdict, unit, change }) =>
    i18n.t({
      id: 'drafting.why.effectReviewed',
      message: 'Its effect was measured: {verdict}{by}; the board says what it makes of it',
      values: {
        verdict: verdictWord(i18n, verdict).toLocaleLowerCase(i18n.locale),
        by: change ? `, ${changeWords(i18n, change, unit)}` : '',
      },
    }),
  ANALYSIS_DUE: (i18n, { dueOn }) =>
    i18n.t({
      id: 'drafting.why.analysisDue',
      message: 'The analysis the board asked for is due on {dueOn}',
      values: { dueOn: longDate(i18n, dueOn) },
    }),
  HELP_ASKED: (i18n, { number, on, dueOn, because }) => {
    const values = { number, on: longDate(i18n, on), dueOn: longDate(i18n, dueOn), because };
    return because
      ? i18n.t({
          id: 'drafting.why.helpAskedBecause',
          message: 'The owner of action {number}, due on {dueOn}, asks for help: {because}',
          values,
        })
      : i18n.t({
          id: 'drafting.why.helpAsked',
          message: 'The owner of action {number}, due on {dueOn}, asks for help since {on}',
          values,
        });
  },
  SHORTLISTED: (i18n, { since, rank }) => {
    const values = { since: longDate(i18n, since), rank: rank ?? 0 };
    return rank === null
      ? i18n.t({ id: 'drafting.why.shortlisted', message: 'On the shortlist since {since}', values })
      : i18n.t({
          id: 'drafting.why.shortlistedRank',
          message: 'On the shortlist since {since}, rank {rank} by the formula',
          values,
        });
  },
  DEFERRED_UNTIL: (i18n, { until }) =>
    i18n.t({
      id: 'drafting.why.deferredUntil',
      message: 'Deferred until {until}; that day has come',
      values: { until: longDate(i18n, until) },
    }),
  TOPIC_PREPARED: (i18n, { on }) =>
    i18n.t({
      id: 'drafting.why.topicPrepared',
      message: 'Prepared since {on} and not presented yet',
      values: { on: longDate(i18n, on) },
    }),
  ANSWER_OVERDUE: (i18n, { number, dueOn }) =>
    i18n.t({
      id: 'drafting.why.answerOverdue',
      message: 'The answer to proposal {number} was due on {dueOn}; its author still waits',
      values: { number, dueOn: longDate(i18n, dueOn) },
    }),
  SIGNAL: (i18n, { facts }) => signalSentence(i18n, facts),
};

/** Why something is on the agenda or asks to be, in one line. */
export function whySentence(i18n: I18n, reason: Reason): string {
  const why = (sentences[reason.name] as (i18n: I18n, reason: Reason) => string)(i18n, reason);
  return reason.usually === undefined
    ? why
    : i18n.t({
        id: 'drafting.why.cutShort',
        message: '{why}; such an item usually takes {usually, plural, one {# minute} other {# minutes}}',
        values: { why, usually: reason.usually },
      });
}

/** What a board's agendas begin with until it says otherwise. */
export const usualStandingTitles = (i18n: I18n, kind: MeetingKind) => ({
  actions: i18n.t({ id: 'drafting.standing.actions', message: 'Actions and decisions since last time' }),
  ...(kind === 'METRICS' && {
    story: i18n.t({ id: 'drafting.standing.story', message: 'Customer voice: one story' }),
  }),
});
