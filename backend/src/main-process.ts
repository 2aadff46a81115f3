import 'reflect-metadata';
import { readConfig } from './platform/config.ts';
import { live } from './platform/lifecycle.ts';
import { listen } from './platform/listening.ts';
import { server } from './server.ts';

/** Pages and API; any number of these behind a proxy. */
await live(async ({ log, atEnd }) => {
  const config = readConfig(process.env, 'API');
  const app = await server(config, log);
  atEnd(() => app.close());
  await listen(app, config, log);
});
