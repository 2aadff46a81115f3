import { createServer } from 'node:http';
import pg from 'pg';

// Nothing but node:http and pg: begin with set_config, the same statement, commit, the tree as JSON. Frozen documents pass
// through unread here too: each follows its id, parted by a character that no JSON holds.
const { databaseUrl, pool: max, port, settings, statement, values } = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: databaseUrl, max, pipeline: true });
const configs = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`);
const opening = `begin read only; select ${configs.join(', ')}`;

const parted = (documents) => (documents ?? '').split('\u001e').map((one) => `"${one.slice(0, 36)}":${one.slice(36)}`);

createServer((request, response) => {
  request.resume();
  request.on('end', async () => {
    const client = await pool.connect();
    const [, { rows }] = await Promise.all([
      client.query(opening),
      client.query({ ...statement, values }),
      client.query('commit'),
    ]);
    client.release();
    response.setHeader('content-type', 'application/json');
    const { tree, documents } = rows[0];
    response.end(`{"data":{"agenda":${JSON.stringify(tree)},"documents":{${parted(documents)}}}}`);
  });
}).listen(port, '127.0.0.1', () => console.log('ready'));
