import { Injectable } from '@nestjs/common';
import type { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaVersion } from './agenda-version.entity.ts';

export interface PublishedAgenda {
  /** Who published it. */
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  readonly version: AgendaVersion;
}

/** What another chapter does in the work that publishes an agenda. */
export type WhenPublished = (work: Work, published: PublishedAgenda) => Promise<void>;

/** Where chapters above this one say what they do when somebody publishes an agenda. */
@Injectable()
export class Publications {
  private readonly listeners: WhenPublished[] = [];

  whenPublished(listener: WhenPublished): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, published: PublishedAgenda): Promise<void> {
    for (const listener of this.listeners) await listener(work, published);
  }
}
