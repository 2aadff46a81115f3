import 'reflect-metadata';
import { readConfig } from './platform/config.ts';
import { live } from './platform/lifecycle.ts';
import { listen } from './platform/listening.ts';
import { server } from './server.ts';

/** Jobs, mails and schedules; any number of these beside the API. */
await live(async ({ log, atEnd }) => {
  const config = readConfig(process.env, 'WORKER');
  const app = await server(config, log);
  atEnd(() => app.close());
  await listen(app, config, log);
});
