import type { OutboxRow } from './outbox-relay.ts';
import type { QueuedJob } from './queue-store.ts';

const DAY_SECONDS = 86_400;

/** With doubling pauses from one second: about eight minutes. */
export const ATTEMPTS = 10;

/**
 * The job of an outbox row. Its id is the row's, and it is kept for a day after it is done, so that a row carried
 * twice is recognized; one that was given up stays longer, for people to read.
 */
export const jobOf = ({ organizationId, id, topic, payload }: OutboxRow): QueuedJob => ({
  name: topic,
  data: { ...payload, organizationId },
  opts: {
    jobId: id,
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: { age: DAY_SECONDS },
    removeOnFail: { age: 14 * DAY_SECONDS },
  },
});
