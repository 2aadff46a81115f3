import { Injectable } from '@nestjs/common';

/** The only source of the present moment; tests and browser runs may set it. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Time goes on from the given moment. For tests and browser runs. */
  set(moment: Date) {
    this.offset = moment.getTime() - Date.now();
  }
}
