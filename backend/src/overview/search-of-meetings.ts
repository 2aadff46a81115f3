import { Injectable } from '@nestjs/common';
import { DecisionSearch } from '../decisions/index.ts';
import { MeetingSearch } from '../meetings/index.ts';
import { TopicSearch } from '../topics/index.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/** What meetings are found by: when they are, what was asked before them and what was decided in them. */
@Injectable()
export class SearchOfMeetings {
  constructor(
    private readonly calendar: MeetingSearch,
    private readonly register: DecisionSearch,
    private readonly questions: TopicSearch,
  ) {}

  meetings(viewer: Viewer, words: string, atMost: number) {
    return this.calendar.search(viewer, words, atMost);
  }

  decisions(viewer: Viewer, words: string, atMost: number) {
    return this.register.search(viewer, words, atMost);
  }

  topics(viewer: Viewer, words: string, atMost: number) {
    return this.questions.search(viewer, words, atMost);
  }
}
