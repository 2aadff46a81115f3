import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import type { Meeting } from './meeting.entity.ts';

type Consequence = (work: Work, meeting: Meeting) => Promise<void>;

/** What else happens when a meeting is called off, by the chapters that keep something for it: in the same work. */
@Injectable()
export class Cancellations {
  private readonly consequences: Consequence[] = [];

  also(consequence: Consequence): void {
    this.consequences.push(consequence);
  }

  async follow(work: Work, meeting: Meeting): Promise<void> {
    for (const consequence of this.consequences) await consequence(work, meeting);
  }
}
