import { platform } from './0001-platform.ts';
import { identity } from './0002-identity.ts';
import { background } from './0010-background.ts';
import { people } from './0020-people.ts';
import { invitations } from './0021-invitations.ts';
import { sentTwice } from './0022-sent-twice.ts';
import { departmentCards } from './0029-department-cards.ts';
import { board } from './0030-board.ts';
import { meetings } from './0031-meetings.ts';
import { seatCards } from './0032-seat-cards.ts';
import { agendaLists } from './0033-agenda-lists.ts';
import { reviewDates } from './0039-review-dates.ts';
import { answers } from './0040-answers.ts';
import { metrics } from './0041-metrics.ts';
import { imports } from './0042-imports.ts';
import { rollingBack } from './0043-rolling-back.ts';
import { datedByPeriod } from './0045-dated-by-period.ts';
import { projects } from './0050-projects.ts';
import { agendaSubjects } from './0058-agenda-subjects.ts';
import { promises } from './0059-promises.ts';
import { cardsById } from './0060-cards-by-id.ts';
import { demo } from './0070-demo.ts';
import { decisions } from './0080-decisions.ts';
import { sessions } from './0081-sessions.ts';
import { drafting } from './0085-drafting.ts';
import { minutes } from './0088-minutes.ts';
import { contacts } from './0090-contacts.ts';
import { proposals } from './0091-proposals.ts';
import { mailLinks } from './0100-mail-links.ts';
import { attendees } from './0101-attendees.ts';
import { notifications } from './0102-notifications.ts';
import { packs } from './0110-packs.ts';
import { leavingAccounts } from './0111-leaving-accounts.ts';
import { actionAnswers } from './0112-action-answers.ts';
import { nominations } from './0120-nominations.ts';
import { vision } from './0121-vision.ts';
import { rulings } from './0122-rulings.ts';
import { effects } from './0130-effects.ts';
import { signals } from './0140-signals.ts';
import { contactCounts } from './0145-contact-counts.ts';
import { monthlyReview } from './0146-monthly-review.ts';
import { confidentialItems } from './0150-confidential-items.ts';
import { topics } from './0151-topics.ts';
import { preRead } from './0152-pre-read.ts';
import { guests } from './0153-guests.ts';
import { packLinks } from './0154-pack-links.ts';
import { resolutions } from './0155-resolutions.ts';
import { boardHealth } from './0156-board-health.ts';
import { quorum } from './0157-quorum.ts';
import { presentersInConfidence } from './0158-presenters-in-confidence.ts';
import { printedMinutes } from './0160-printed-minutes.ts';
import { packsAsSlides } from './0161-packs-as-slides.ts';
import { letterhead } from './0162-letterhead.ts';
import { ownerSays } from './0165-owner-says.ts';
import { staffDigests } from './0166-staff-digests.ts';
import { revisions } from './0170-revisions.ts';
import { portfolio } from './0171-portfolio.ts';
import { charters } from './0172-charters.ts';
import { adoptions } from './0173-adoptions.ts';
import { reports } from './0174-reports.ts';
import { fileFormats } from './0180-file-formats.ts';
import { visionPulse } from './0190-vision-pulse.ts';
import { ledger } from './0191-ledger.ts';
import { surroundings } from './0192-surroundings.ts';
import { quarterlyReports } from './0193-quarterly-reports.ts';

/** What the house stood on when its chapters began to be joined; released, so never changed. */
export const before0200 = [
  platform,
  identity,
  background,
  people,
  invitations,
  sentTwice,
  departmentCards,
  board,
  meetings,
  seatCards,
  agendaLists,
  reviewDates,
  answers,
  metrics,
  imports,
  rollingBack,
  datedByPeriod,
  projects,
  agendaSubjects,
  promises,
  cardsById,
  demo,
  decisions,
  sessions,
  drafting,
  minutes,
  contacts,
  proposals,
  mailLinks,
  attendees,
  notifications,
  packs,
  leavingAccounts,
  actionAnswers,
  nominations,
  vision,
  rulings,
  effects,
  signals,
  contactCounts,
  monthlyReview,
  confidentialItems,
  topics,
  preRead,
  guests,
  packLinks,
  resolutions,
  boardHealth,
  quorum,
  presentersInConfidence,
  printedMinutes,
  packsAsSlides,
  letterhead,
  ownerSays,
  staffDigests,
  revisions,
  portfolio,
  charters,
  adoptions,
  reports,
  fileFormats,
  visionPulse,
  ledger,
  surroundings,
  quarterlyReports,
];
