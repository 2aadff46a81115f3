import type { LocalDate } from '@cxboard/domain/local-time';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { PersonIds } from './make-people.ts';

export interface DiveSetting {
  readonly boardId: string;
  readonly people: PersonIds;
  readonly analyst: Viewer;
  readonly monday: LocalDate;
  readonly timeZone: string;
}

/** What a map of Meridian Bank points to, by the names it is told with. */
export interface Known {
  readonly departments: ReadonlyMap<string, string>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<string, string>;
  readonly rationales: ReadonlyMap<string, string>;
}
