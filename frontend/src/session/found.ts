import type { FoundKind } from '@cxboard/domain/overview/search.rules';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { useLingui } from '@lingui/react/macro';
import {
  CalendarDays,
  ChartLine,
  ClipboardList,
  FileText,
  Gavel,
  Lightbulb,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquareQuote,
  Paperclip,
  PhoneIncoming,
  Pickaxe,
  Quote,
  ScrollText,
  Target,
  Telescope,
  UserRound,
  Vote,
} from 'lucide-react';
import { useAddresses } from './addresses.ts';

/** Something that was found, as far as it says where it is. */
export interface FoundThing {
  readonly id: string;
  readonly kind: FoundKind;
  readonly title: string;
  readonly number: number | null;
  readonly slug: string | null;
  readonly meetingKind: MeetingKind | null;
  readonly board: { readonly slug: string } | null;
  readonly happenedOn?: string;
}

export const foundIcons: Record<FoundKind, LucideIcon> = {
  MEETING: CalendarDays,
  AGENDA_ITEM: ListOrdered,
  MINUTES: ScrollText,
  DECISION: Gavel,
  ACTION: ListChecks,
  RESOLUTION: Vote,
  PROJECT: ClipboardList,
  NOMINATION: Target,
  TOPIC: MessageCircleQuestion,
  DEEP_DIVE: Pickaxe,
  RATIONALE: FileText,
  PROPOSAL: Lightbulb,
  METRIC: ChartLine,
  CONTACT_REASON: PhoneIncoming,
  STORY: Quote,
  VISION: Telescope,
  FILE: Paperclip,
  PERSON: UserRound,
  COMMENT: MessageSquareQuote,
};

/** The page of something that was found. */
export function useFoundPlaces() {
  const to = useAddresses();
  return ({ id, kind, number, slug, board, happenedOn = '' }: FoundThing): string => {
    const boardSlug = board?.slug ?? '';
    const nth = number ?? 0;
    return {
      MEETING: to.meeting(boardSlug, nth),
      AGENDA_ITEM: to.meeting(boardSlug, nth),
      MINUTES: to.minutes(boardSlug, nth),
      DECISION: to.decision(boardSlug, nth),
      ACTION: to.action(boardSlug, nth),
      RESOLUTION: to.resolution(boardSlug, nth),
      PROJECT: to.project(boardSlug, nth),
      NOMINATION: to.nomination(boardSlug, nth),
      TOPIC: to.topic(boardSlug, nth),
      DEEP_DIVE: to.deepDive(nth),
      RATIONALE: to.rationales,
      PROPOSAL: to.proposal(nth),
      METRIC: to.metric(slug ?? ''),
      CONTACT_REASON: `${to.proposals}?reason=${id}`,
      STORY: to.voice,
      VISION: to.vision,
      FILE: to.project(boardSlug, nth),
      PERSON: to.person(id),
      COMMENT: to.allComments(happenedOn.slice(0, 7)),
    }[kind];
  };
}

/** What it is called where it stands among others: a meeting in the reader's language, all else by its own title. */
export function useFoundTitles() {
  const { i18n, t } = useLingui();
  return ({ kind, title, meetingKind: held, number }: FoundThing): string => {
    const meeting = held ? `${meetingKind(i18n, held)} ${number ?? ''}` : title;
    return held && kind === 'MINUTES' ? t`Minutes of ${meeting}` : meeting;
  };
}

/** One of a kind, and several. */
export function useFoundWords(): Record<FoundKind, { readonly one: string; readonly several: string }> {
  const { t } = useLingui();
  return {
    MEETING: { one: t`Meeting`, several: t`Meetings` },
    AGENDA_ITEM: { one: t`Agenda item`, several: t`Agenda items` },
    MINUTES: { one: t`Minutes`, several: t`Minutes` },
    DECISION: { one: t`Decision`, several: t`Decisions` },
    ACTION: { one: t`Action`, several: t`Actions` },
    RESOLUTION: { one: t`Vote between meetings`, several: t`Votes between meetings` },
    PROJECT: { one: t`Project`, several: t`Projects` },
    NOMINATION: { one: t`Nomination`, several: t`Nominations` },
    TOPIC: { one: t`Topic`, several: t`Topics` },
    DEEP_DIVE: { one: t`Deep dive`, several: t`Deep dives` },
    RATIONALE: { one: t`Reason why`, several: t`Reasons why` },
    PROPOSAL: { one: t`Proposal`, several: t`Proposals` },
    METRIC: { one: t`Metric`, several: t`Metrics` },
    CONTACT_REASON: { one: t`Contact reason`, several: t`Contact reasons` },
    STORY: { one: t`Customer’s story`, several: t`Customers’ stories` },
    VISION: { one: t`Vision`, several: t`Visions` },
    FILE: { one: t`File`, several: t`Files` },
    PERSON: { one: t`Person`, several: t`People` },
    COMMENT: { one: t`Customer’s comment`, several: t`Customers’ comments` },
  };
}
