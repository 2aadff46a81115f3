/** What stops an act before any rule is asked: thrown, never part of a mutation's answer. */
export class Barrier extends Error {
  constructor(
    readonly code:
      | 'UNAUTHENTICATED'
      | 'FORBIDDEN'
      | 'NOT_FOUND'
      | 'STALE'
      | 'BAD_USER_INPUT'
      | 'CONFLICT'
      | 'RATE_LIMITED'
      | 'ABANDONED',
    message: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export class NotSignedIn extends Barrier {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in first.');
  }
}

/** Only for an act on something the viewer may see; everything else is NotFound. */
export class NotAllowed extends Barrier {
  constructor() {
    super('FORBIDDEN', 'You may not do this here.');
  }
}

/** "Not there" and "not yours" give the same answer. */
export class NotFound extends Barrier {
  constructor() {
    super('NOT_FOUND', 'There is nothing here, or it is not yours to see.');
  }
}

/** Somebody else changed it since it was read. */
export class StaleEdit extends Barrier {
  constructor(currentVersion: number) {
    super('STALE', 'Somebody changed this while you were editing.', { currentVersion });
  }
}

export class BadInput extends Barrier {
  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super('BAD_USER_INPUT', message, facts);
  }
}

export class KeyReused extends Barrier {
  constructor() {
    super('CONFLICT', 'This idempotency key was used for something else.');
  }
}

/** More at once than this process takes on; a moment later it will. */
export class TooBusy extends Barrier {
  constructor() {
    super('RATE_LIMITED', 'Too many people are signing in right now; try again in a moment.', { retryAfterSeconds: 5 });
  }
}

/** The page was left while it was being answered: no fault, and nobody reads this. */
export class Abandoned extends Barrier {
  constructor() {
    super('ABANDONED', 'Whoever asked has left.');
  }
}

export function stopUnless(allowed: boolean): asserts allowed {
  if (!allowed) throw new NotAllowed();
}

export function foundOr404<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotFound();
  return value;
}
