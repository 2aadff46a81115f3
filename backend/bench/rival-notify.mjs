import { Redis } from 'ioredis';
import pg from 'pg';
import { WebSocketServer } from 'ws';

// Nothing but pg (or ioredis) and ws: one listening connection, each word passed on to every socket as it came.
const { databaseUrl, redisUrl, port, channel } = JSON.parse(process.argv[2]);
const server = new WebSocketServer({ host: '127.0.0.1', port });
const passOn = (text) => {
  for (const socket of server.clients) socket.send(text);
};
if (redisUrl) {
  const redis = new Redis(redisUrl);
  redis.on('message', (_channel, text) => passOn(text));
  await redis.subscribe(channel);
} else {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload }) => passOn(payload));
  await client.query(`listen ${channel}`);
}
console.log('ready');
