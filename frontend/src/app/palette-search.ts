import { useQuery } from '@apollo/client/react';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { proposalWord } from '@cxboard/messages/proposals.messages';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import {
  CalendarDays,
  ChartLine,
  ClipboardList,
  Lightbulb,
  type LucideIcon,
  MessageCircleQuestion,
  UserRound,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAddresses } from '../session/addresses.ts';
import { useMay } from '../session/viewer-context.ts';
import type { PaletteGroup } from '../ui/command-palette.tsx';
import { useFormat } from '../ui/format.tsx';
import { PaletteSearchDocument, type PaletteSearchQuery } from './palette.generated.ts';

const calm = 150;

/** What the server finds for the words, once the typing pauses. */
export function usePaletteSearch(typed: string): { groups: readonly PaletteGroup[]; isLoading: boolean } {
  const words = useSettled(typed.trim());
  const { data, previousData, loading } = useQuery(PaletteSearchDocument, { variables: { words }, skip: words === '' });
  const groupsOf = useGroups(typed);
  const found = words === '' ? undefined : (data ?? previousData)?.search;
  return { groups: found ? groupsOf(found) : [], isLoading: loading || words !== typed.trim() };
}

function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), calm);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

interface Place {
  readonly href: string;
  readonly label: string;
  readonly hint?: string;
}

type Found = PaletteSearchQuery['search'];

function useGroups(typed: string) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const placesOf = useFoundPlaces();
  const group = (label: string, icon: LucideIcon, places: readonly Place[]): PaletteGroup => ({
    label,
    // The server has matched already: what was typed keeps an item in the list, slips of the finger too.
    items: places.map(({ href, ...item }) => ({
      ...item,
      icon,
      id: href,
      keywords: [typed],
      onSelect: () => navigate({ href }),
    })),
  });
  return (found: Found) => {
    const places = placesOf(found);
    return [
      group(t`Meetings`, CalendarDays, places.meetings),
      group(t`Metrics`, ChartLine, places.metrics),
      group(t`Projects`, ClipboardList, places.projects),
      group(t`Topics`, MessageCircleQuestion, places.topics),
      group(t`Proposals`, Lightbulb, places.proposals),
      group(t`People`, UserRound, places.people),
    ].filter(({ items }) => items.length > 0);
  };
}

function useFoundPlaces() {
  const { t, i18n } = useLingui();
  const { day } = useFormat();
  const to = useAddresses();
  const mayManage = useMay().managePeople();
  return ({ meetings, metrics, projects, boardTopics, proposals, people }: Found) => ({
    proposals: proposals.map(({ number, title, word }) => ({
      href: to.proposal(number),
      label: title,
      ...(word && { hint: proposalWord(i18n, word) }),
    })),
    meetings: meetings.map(({ boardSlug, number, kind, startsOn }) => ({
      href: to.meeting(boardSlug, number),
      label: `${meetingKind(i18n, kind)} ${number}`,
      hint: day(startsOn),
    })),
    metrics: metrics.map(({ slug, name, isDraft }) => ({
      href: to.metric(slug),
      label: name,
      ...(isDraft && { hint: t`Draft` }),
    })),
    projects: projects.map(({ boardSlug, number, title }) => ({
      href: to.project(boardSlug, number),
      label: title,
      hint: t`Project ${number}`,
    })),
    topics: boardTopics.map(({ boardSlug, number, question }) => ({
      href: to.topic(boardSlug, number),
      label: question,
      hint: t`Topic ${number}`,
    })),
    // A person has a page only where people are kept.
    people: (mayManage ? people : []).map(({ name, jobTitle }) => ({
      href: to.membersNamed(name),
      label: name,
      ...(jobTitle && { hint: jobTitle }),
    })),
  });
}
