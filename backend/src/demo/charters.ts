import type { Judgement } from '@cxboard/domain/nominations/priority.rules';
import type { Someone } from './cast.ts';

export interface DemoCharter {
  readonly sponsor: Someone;
  /** The place of the promise in the vision. */
  readonly promise: number;
  readonly judgement: Judgement;
  /** The key of the proposal that its nomination took up. */
  readonly proposal?: string;
  /** Each with the weeks until its day from today, until the day that was said first, and since it was reached. */
  readonly milestones: readonly (readonly [
    title: string,
    inWeeks: number,
    firstInWeeks?: number,
    doneWeeksAgo?: number,
  ])[];
}

/** What charters say beside what a start needs, and how the board judged the nominations they came of. */
export const charters: Readonly<Partial<Record<string, DemoCharter>>> = {
  'Transfers that arrive when we say': {
    ...{ sponsor: 'chair', promise: 4, proposal: 'transfer times' },
    judgement: { pain: 8, reach: 5, visionFit: 1, confidence: 'A', effort: 3 },
    milestones: [
      ['Cut-off times shown before sending', -40, -42, 40],
      ['Live for all private customers', -34, -36, 34],
    ],
  },
  'One security question less': {
    ...{ sponsor: 'technology', promise: 1 },
    judgement: { pain: 5, reach: 8, visionFit: 1, confidence: 'B', effort: 2 },
    milestones: [['Third question removed in all channels', -26, -28, 26]],
  },
  'Where is my loan application?': {
    ...{ sponsor: 'lending', promise: 2, proposal: 'loan state' },
    judgement: { pain: 5, reach: 5, visionFit: 1, confidence: 'A', effort: 3 },
    milestones: [
      ['Advisers see the state', -8, -8, 8],
      ['Messages approved by Legal', -3, -5, 3],
      ['Archive connected', 2, -1],
      ['Messages live for every application', 9],
    ],
  },
  'Limits in the app': {
    ...{ sponsor: 'retail', promise: 3 },
    judgement: { pain: 8, reach: 3, visionFit: 1, confidence: 'B', effort: 5 },
    milestones: [
      ['Tried with twelve customers', -6, -6, 6],
      ['Rules agreed with Risk', -2, -4, 2],
      ['Confirmation step built', 5, 1],
    ],
  },
  'A receipt for every payment': {
    ...{ sponsor: 'chair', promise: 4 },
    judgement: { pain: 2, reach: 8, visionFit: 0.5, confidence: 'C', effort: 2 },
    milestones: [['Receipt tried in two branches', 6]],
  },
  'Branch appointment in two clicks': {
    ...{ sponsor: 'chair', promise: 1 },
    judgement: { pain: 3, reach: 5, visionFit: 1, confidence: 'B', effort: 2 },
    milestones: [
      ['Tried in three branches', -9, -9, 9],
      ['Live in 40 branches', -2, -3, 2],
      ['Live in all 58 branches', -1, -1, 1],
    ],
  },
  'Call back means call back': {
    ...{ sponsor: 'chair', promise: 2 },
    judgement: { pain: 5, reach: 3, visionFit: 0.5, confidence: 'B', effort: 2 },
    milestones: [['Everybody on the phone has one list', 3]],
  },
};
