import { may } from '@cxboard/domain/people/permissions';
import {
  type BoardRole,
  type OrganizationRole,
  seatsOf,
  type StandIn,
  type ViewerFacts,
} from '@cxboard/domain/people/relations';
import { createContext, use, useMemo } from 'react';

/** Who is looking, and where: what every page may ask. */
export interface SessionViewer extends ViewerFacts {
  readonly name: string;
  /** Somebody who is away, for whom everything is done here until that day. */
  readonly standsInFor?: (StandIn & { readonly name: string; readonly untilOn: string }) | null;
  readonly organization: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly currency: string;
    readonly isDemo: boolean;
  };
  /** Every board of the organization; most have one. */
  readonly boardsHere: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
}

const ViewerContext = createContext<SessionViewer | null>(null);
export const ViewerProvider = ViewerContext;

export function useViewer(): SessionViewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('Nobody is looking: this page stands outside an organization.');
  return viewer;
}

/** The same question the server asks: `useMay().prepareAgenda({ boardId })`. */
export function useMay() {
  const viewer = useViewer();
  return useMemo(() => may(viewer), [viewer]);
}

/** The board the pages speak of: where the person has a seat, else the first. Null in an organization without one. */
export function useBoard() {
  const viewer = useViewer();
  const boards = seatsOf(viewer);
  const { boardsHere } = viewer;
  return boardsHere.find(({ id }) => boards.some(({ boardId }) => boardId === id)) ?? boardsHere[0] ?? null;
}

/** Roles come over the wire as words; unknown ones, of a newer server, give no right here. */
export const organizationRoles = (words: readonly string[]) =>
  words.filter((word): word is OrganizationRole => word === 'ANALYST' || word === 'ADMINISTRATOR');

const seats: readonly string[] = ['MEMBER', 'CHAIR', 'SECRETARY', 'DEPUTY'] satisfies BoardRole[];
export const isBoardRole = (word: string): word is BoardRole => seats.includes(word);
