import type { Looking } from '../identity/sessions.ts';
import type { Account, Viewer } from '../identity/viewer.ts';

/** Rights are at most this old when something is told. */
const FRESH_MILLISECONDS = 500;

export interface Door {
  /** Session, membership and rights as they are now; null when there is no way in any more. */
  look(): Promise<Looking | null>;
  /** Shows the listener out. */
  shut(): void;
}

/** One open socket and who stands behind it: asked again before anything is told. */
export class LiveConnection {
  private lookedAt = Date.now();
  private looking: Promise<boolean> | undefined;
  private open = true;

  constructor(
    readonly account: Account,
    private current: Viewer,
    private readonly door: Door,
  ) {}

  /** As last looked up. */
  get viewer(): Viewer {
    return this.current;
  }

  /** Whether the listener may still be told things; if not, the socket is closing. */
  async isAdmitted(): Promise<boolean> {
    if (!this.open) return false;
    return Date.now() - this.lookedAt < FRESH_MILLISECONDS || this.check();
  }

  /** Looks now, whatever was known. */
  check(): Promise<boolean> {
    return (this.looking ??= this.lookAgain().finally(() => (this.looking = undefined)));
  }

  shut() {
    this.open = false;
    this.door.shut();
  }

  private async lookAgain(): Promise<boolean> {
    const at = Date.now();
    const found = await this.door.look();
    if (!this.open) return false;
    if (!found?.viewer) {
      this.shut();
      return false;
    }
    this.current = found.viewer;
    this.lookedAt = at;
    return true;
  }
}
