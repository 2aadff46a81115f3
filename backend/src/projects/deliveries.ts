import type { LocalDate } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import type { Project } from './project.entity.ts';

export interface Delivered {
  readonly project: Project;
  readonly on: LocalDate;
}

/** What another chapter does in the work that calls a project delivered. */
export type WhenDelivered = (work: Work, delivered: Delivered) => Promise<void>;

/** Where chapters above this one say what they do when a project is delivered. */
@Injectable()
export class Deliveries {
  private readonly listeners: WhenDelivered[] = [];

  whenDelivered(listener: WhenDelivered): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, delivered: Delivered): Promise<void> {
    for (const listener of this.listeners) await listener(work, delivered);
  }
}
