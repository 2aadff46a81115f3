import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';

export interface ClosedMeeting {
  readonly meetingId: string;
  readonly boardId: string;
  readonly closedAt: Date;
}

/** What another chapter does in the work that closes a meeting, after everything the meeting itself writes. */
export type WhenClosed = (work: Work, closed: ClosedMeeting) => Promise<void>;

/** Where chapters above this one say what they do when a meeting is closed. */
@Injectable()
export class Closings {
  private readonly listeners: WhenClosed[] = [];

  whenClosed(listener: WhenClosed): void {
    this.listeners.push(listener);
  }

  async close(work: Work, closed: ClosedMeeting): Promise<void> {
    for (const listener of this.listeners) await listener(work, closed);
  }
}
