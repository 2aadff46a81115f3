import { useLingui } from '@lingui/react/macro';
import {
  Activity,
  Bell,
  CalendarDays,
  ChartLine,
  ClipboardList,
  Coins,
  Gavel,
  HeartPulse,
  Home,
  Landmark,
  Lightbulb,
  type LucideIcon,
  MessageCircleQuestion,
  Pickaxe,
  ScanSearch,
  Target,
  Telescope,
  Users,
} from 'lucide-react';
import { useMemo } from 'react';
import { useAddresses } from '../session/addresses.ts';
import { useBoard, useMay } from '../session/viewer-context.ts';

export interface NavigationPlace {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Keys that go there. */
  readonly keys: string;
  /** In the bottom bar of a phone. */
  readonly onPhone: boolean;
  /** Seldom wanted: not in the navigation, reached by its keys and the palette. */
  readonly isSeldom?: true;
  /** Beside it stands how many notices wait. */
  readonly countsNotices?: true;
}

const seldom = { onPhone: false, isSeldom: true } as const;

/** What is being looked into, what should become a project, and by what it is measured: the vision. */
function useProgramme(): readonly NavigationPlace[] {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const board = useBoard();
  return useMemo(() => {
    if (!board) return [];
    const vision = { href: to.vision, label: t`Vision`, icon: Telescope, keys: 'g v', onPhone: false };
    if (!may.seeNominations({ boardId: board.id })) return [vision];
    const href = to.nominations(board.slug);
    const asked = { href: to.topics(board.slug), label: t`Topics`, icon: MessageCircleQuestion, keys: 'g t' };
    return [
      { ...asked, onPhone: false },
      ...(may.seeDeepDives()
        ? [{ href: to.deepDives, label: t`Deep dives`, icon: Pickaxe, keys: 'g y', onPhone: false }]
        : []),
      { href, label: t`Nominations`, icon: Target, keys: 'g o', onPhone: false },
      vision,
    ];
  }, [t, to, may, board]);
}

/** Where the board meets, leads its projects, decides, and sees itself. */
function useBoardPlaces(): readonly NavigationPlace[] {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const board = useBoard();
  return useMemo(() => {
    if (!board) return [];
    const { id: boardId, slug, name } = board;
    const decisions = { href: to.decisions(slug), label: t`Decisions`, icon: Gavel, keys: 'g d', onPhone: false };
    const health = { ...seldom, href: to.boardHealth(slug), label: t`Board health`, icon: HeartPulse, keys: 'g e' };
    const ledger = { href: to.ledger(slug), label: t`Value ledger`, icon: Coins, keys: 'g l', onPhone: false };
    return [
      { href: to.meetings(slug), label: t`Meetings`, icon: CalendarDays, keys: 'g m', onPhone: true },
      { href: to.projects(slug), label: t`Projects`, icon: ClipboardList, keys: 'g p', onPhone: true },
      ...(may.seeDecisions({ boardId }) ? [decisions] : []),
      { ...seldom, href: to.board(slug), label: name, icon: Landmark, keys: 'g b' },
      ...(may.seeBoardHealth({ boardId }) ? [health] : []),
      ...(may.seeLedger({ boardId }) ? [ledger] : []),
    ];
  }, [t, to, may, board]);
}

/** The chapters that exist, for this person: navigation, bottom bar, palette and keys all read this list. */
export function usePlaces(): readonly NavigationPlace[] {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const ofBoard = useBoardPlaces();
  const ofProgramme = useProgramme();
  return useMemo(() => {
    const signals = { href: to.signals, label: t`Signals`, icon: Activity, keys: 'g s', onPhone: false };
    const members = { href: to.members, label: t`Members`, icon: Users, keys: 'g u', onPhone: false };
    return [
      { href: to.home, label: t`Home`, icon: Home, keys: 'g h', onPhone: true },
      ...ofBoard.slice(0, 1),
      { href: to.metrics, label: t`Metrics`, icon: ChartLine, keys: 'g x', onPhone: true },
      ...(may.seeSignals() ? [signals] : []),
      ...ofBoard.slice(1),
      ...ofProgramme,
      ...(may.seeNeglectMap()
        ? [{ ...seldom, href: to.neglect, label: t`What nobody looks after`, icon: ScanSearch, keys: 'g w' }]
        : []),
      { href: to.proposals, label: t`Proposals`, icon: Lightbulb, keys: 'g i', onPhone: true },
      ...(may.managePeople() ? [members] : []),
      { href: to.notices, label: t`Notices`, icon: Bell, keys: 'g n', onPhone: false, countsNotices: true },
    ];
  }, [t, to, may, ofBoard, ofProgramme]);
}
