import type { Chapter } from './platform/chapter.ts';
import { live } from './platform/live/live.chapter.ts';
import { absences } from './absences/index.ts';
import { accessTokens } from './access-tokens/index.ts';
import { accounts } from './accounts/index.ts';
import { adoption } from './adoption/index.ts';
import { agenda } from './agenda/index.ts';
import { answering } from './answering/index.ts';
import { attendees } from './attendees/index.ts';
import { board } from './board/index.ts';
import { boardHealth } from './board-health/index.ts';
import { calendars } from './calendars/index.ts';
import { cases } from './cases/index.ts';
import { customers } from './customers/index.ts';
import { kei } from './kei/index.ts';
import { links } from './links/index.ts';
import { charters } from './charters/index.ts';
import { comments } from './comments/index.ts';
import { contacts } from './contacts/index.ts';
import { decisions } from './decisions/index.ts';
import { deepDives } from './deep-dives/index.ts';
import { demo } from './demo/index.ts';
import { drafting } from './drafting/index.ts';
import { effects } from './effects/index.ts';
import { imports } from './imports/index.ts';
import { ledger } from './ledger/index.ts';
import { meetings } from './meetings/index.ts';
import { metrics } from './metrics/index.ts';
import { minutes } from './minutes/index.ts';
import { nominations } from './nominations/index.ts';
import { monthlyReview } from './monthly-review/index.ts';
import { notifications } from './notifications/index.ts';
import { organization } from './organization/index.ts';
import { overview } from './overview/index.ts';
import { packs } from './packs/index.ts';
import { people } from './people/index.ts';
import { personalData } from './personal-data/index.ts';
import { portfolio } from './portfolio/index.ts';
import { projects } from './projects/index.ts';
import { handOver } from './hand-over/index.ts';
import { guests } from './guests/index.ts';
import { packLinks } from './pack-links/index.ts';
import { preRead } from './pre-read/index.ts';
import { printedMinutes } from './printed-minutes/index.ts';
import { proposals } from './proposals/index.ts';
import { proposalAnswers } from './proposal-answers/index.ts';
import { quarterlyReports } from './quarterly-reports/index.ts';
import { revisions } from './revisions/index.ts';
import { boardTopics } from './topics/index.ts';
import { resolutions } from './resolutions/index.ts';
import { rulings } from './rulings/index.ts';
import { sessions } from './sessions/index.ts';
import { signals } from './signals/index.ts';
import { singleSignOn } from './single-sign-on/index.ts';
import { staffDigests } from './staff-digests/index.ts';
import { staffLists } from './staff-lists/index.ts';
import { joinLinks } from './join-links/index.ts';
import { stories } from './stories/index.ts';
import { vision } from './vision/index.ts';

/** The table of contents: every chapter of the product. */
export const chapters: readonly Chapter[] = [
  ...[live, organization, people, accounts, board],
  ...[metrics, projects, meetings, agenda, drafting, decisions, sessions, minutes],
  ...[signals, resolutions, boardHealth],
  ...[attendees, calendars, staffDigests, notifications],
  ...[packs, printedMinutes, answering, imports, overview, demo],
  ...[cases, customers, kei, links],
  ...[contacts, comments, proposals, proposalAnswers],
  ...[vision, nominations, effects, rulings, revisions, portfolio, ledger, quarterlyReports],
  ...[absences, charters, adoption, handOver, staffLists, joinLinks, singleSignOn, personalData],
  ...[monthlyReview, stories],
  ...[boardTopics, deepDives],
  preRead,
  packLinks,
  guests,
  accessTokens,
];
