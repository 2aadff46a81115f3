import { pino } from 'pino';
import { jobOf } from '../src/platform/jobs/job-of.ts';
import { OutboxRelay } from '../src/platform/jobs/outbox-relay.ts';
import { queueStore } from '../src/platform/jobs/queue-store.ts';

// A relay or a worker in a process of its own, so that a test can kill it. `hang` stops after rows are taken and
// before they are deleted; `die` takes the process down in the middle of its first job.
const [databaseDirectUrl = '', redisUrl = '', mode = ''] = process.argv.slice(2);
const store = queueStore({ databaseDirectUrl, redisUrl: redisUrl || undefined });

if (mode !== 'die') {
  const queue = store.queue('cx-quick');
  queue.on('error', () => {});
  const relay = new OutboxRelay({
    databaseDirectUrl,
    log: pino({ level: 'silent' }),
    topics: () => ['count'],
    take: async (rows) => {
      await queue.addBulk(rows.map(jobOf));
      process.stdout.write('taken\n');
      if (mode === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
    },
  });
  await relay.open();
}
if (mode.endsWith('die')) {
  const die = async () => process.kill(process.pid, 'SIGKILL');
  store.worker('cx-quick', die, { concurrency: 1, lockMilliseconds: 500 }).on('error', () => {});
}
process.stdout.write('open\n');
