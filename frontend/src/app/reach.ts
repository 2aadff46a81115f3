import { ServerError } from '@apollo/client';

const awayStatuses = [502, 503, 504];

/** Nobody answered at all, or only a proxy did, in the server's place. Giving a question up oneself is neither. */
export const isUnanswered = (error: unknown): boolean =>
  ServerError.is(error) ? awayStatuses.includes(error.statusCode) : error instanceof TypeError;

/** Whether the server answered when it was last asked: a question that fails says so before the open line notices. */
export class Reach {
  private readonly watchers = new Set<() => void>();
  private lost = false;

  readonly isLost = () => this.lost;

  readonly watch = (tell: () => void): (() => void) => {
    this.watchers.add(tell);
    return () => this.watchers.delete(tell);
  };

  readonly answered = () => this.becomes(false);

  readonly failed = (error: unknown) => {
    if (isUnanswered(error)) this.becomes(true);
  };

  private becomes(lost: boolean) {
    if (this.lost === lost) return;
    this.lost = lost;
    for (const tell of this.watchers) tell();
  }
}
