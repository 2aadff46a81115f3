import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import type { AgendaVersion } from './agenda-version.entity.ts';

export interface PublishedAgenda {
  /** Who published it. */
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  readonly version: AgendaVersion;
}

/** What another chapter does in the work that publishes an agenda. */
export type WhenPublished = (work: Work, published: PublishedAgenda) => Promise<void>;

type Kept = Pick<PublishedItem, 'effect'>;

/** What another chapter freezes with the open items of an agenda that is published; by item. */
export type KeptWhenPublished = (work: Work, items: readonly AgendaItem[]) => Promise<ReadonlyMap<string, Kept>>;

/** Where chapters above this one say what they do when somebody publishes an agenda, and what of theirs is frozen with it. */
@Injectable()
export class Publications {
  private readonly listeners: WhenPublished[] = [];
  private readonly keepers: KeptWhenPublished[] = [];

  whenPublished(listener: WhenPublished): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, published: PublishedAgenda): Promise<void> {
    for (const listener of this.listeners) await listener(work, published);
  }

  keep(keeper: KeptWhenPublished): void {
    this.keepers.push(keeper);
  }

  /** Nothing of what is confidential. */
  async keptWith(work: Work, items: readonly AgendaItem[]): Promise<ReadonlyMap<string, Kept>> {
    const open = items.filter(({ isConfidential }) => !isConfidential);
    const kept = new Map<string, Kept>();
    for (const keeper of this.keepers)
      for (const [id, more] of await keeper(work, open)) kept.set(id, { ...kept.get(id), ...more });
    return kept;
  }
}
