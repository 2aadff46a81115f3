import { hasAnswered } from '../session/answered.ts';

const wasGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

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
    if (hasAnswered(error)) this.becomes(false);
    else if (!wasGivenUp(error)) this.becomes(true);
  };

  private becomes(lost: boolean) {
    if (this.lost === lost) return;
    this.lost = lost;
    for (const tell of this.watchers) tell();
  }
}
