import { createServer } from 'node:http';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

// PostGraphile 5 on the same rows: same login, row-level security, pool size, and set_config in a transaction a request.
const { databaseUrl, pool, port, settings } = JSON.parse(process.argv[2]);

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'], poolConfig: { max: pool } })],
  grafast: { context: () => ({ pgSettings: settings }), explain: false },
  grafserv: { watch: false, graphiql: false, graphqlPath: '/graphql' },
};
const server = createServer();
const made = postgraphile(preset);
await made.createServ(grafserv).addTo(server);
if (process.argv[3] === 'schema')
  console.log(Object.keys((await made.getSchema()).getQueryType().getFields()).join(' '));
server.listen(port, '127.0.0.1', () => console.log('ready'));
