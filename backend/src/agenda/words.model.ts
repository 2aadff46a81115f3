import { agendaItemKinds } from '@cxboard/domain/agenda/agenda.rules';
import { itemSubjectKinds } from '@cxboard/domain/agenda/item-subject';
import { decisionOutcomes } from '@cxboard/domain/decisions/decision.rules';
import { figurePages } from '@cxboard/domain/figures/figure';
import { reviewReportStandings } from '@cxboard/domain/projects/review-report.rules';
import { words } from '../platform/graphql/words.ts';

export const itemKinds = words('AgendaItemKind', agendaItemKinds, 'What an agenda item is about.');
export const subjectKindWords = words(
  'ItemSubjectKind',
  itemSubjectKinds,
  'A proposal to answer, a decision to look at again or to note, or a promise that needs help.',
);
export const outcomeWords = words('DecisionOutcome', decisionOutcomes, 'What came of a vote.');
export const agendaViews = words(
  'AgendaView',
  ['DRAFT', 'PUBLISHED', 'OWN_ITEMS', 'NOT_PUBLISHED'],
  'Which agenda the viewer reads: the draft, the last published version, only their own items of it, or none yet.',
);
export const windowVerdicts = words(
  'WindowFit',
  ['UNDER', 'WITHIN', 'OVER'],
  'How the planned minutes stand to the window of the meeting. Advice: nothing is refused for it.',
);
export const changeNames = words(
  'AgendaChangeName',
  [
    'MEETING_MOVED',
    'ITEM_ADDED',
    'ITEM_REMOVED',
    'ITEM_MOVED',
    'ITEM_RETITLED',
    'MINUTES_CHANGED',
    'PRESENTER_CHANGED',
    'SNAPSHOT_CHANGED',
    'PROJECT_CHANGED',
    'REPORT_CHANGED',
  ],
  'One visible difference between two versions of an agenda.',
);
export const figurePageWords = words('FigurePage', figurePages, 'A page whose charts can be put on an agenda.');
export const agendaPlaces = words(
  'AgendaPlace',
  ['NEXT_MEETING', 'BACKLOG'],
  'On the next meeting that looks at such items, or waiting in the backlog.',
);

export const reportStandings = words(
  'ReviewReportStanding',
  reviewReportStandings,
  'Whether a project has reported to a review: in time, late, not, or its day is still to come.',
);
