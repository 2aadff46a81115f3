import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { EventBus } from '../events/event-bus.ts';
import { slugOf } from '../graphql/address.ts';
import { publicError } from '../graphql/errors.ts';
import { tokenIn } from '../identity/session-token.ts';
import type { Looking } from '../identity/sessions.ts';
import type { Log } from '../log.ts';
import { isOurOrigin, type Whereabouts } from '../our-pages.ts';
import { LiveConnection } from './live-connection.ts';
import { LiveConnections } from './live-connections.ts';
import { type DocumentSetting, LiveDocuments } from './live-documents.ts';

export interface LiveSetting extends DocumentSetting, Whereabouts {
  readonly events: EventBus;
  readonly log: Log;
  look(token: string | null, slug: string | null): Promise<Looking | null>;
  /** How often sessions are looked up when nothing happens; shorter in tests. */
  readonly checkEveryMilliseconds?: number;
}

/** What a subscription resolver may know: the same viewer as anywhere, as last looked up. */
export interface LiveContext {
  readonly account: LiveConnection['account'];
  readonly viewer: LiveConnection['viewer'];
  readonly connection: LiveConnection;
}
type Extra = { readonly socket: WebSocket; readonly request: FastifyRequest };

const SOCKETS_PER_ACCOUNT = 20;
const SUBSCRIPTIONS_PER_SOCKET = 20;
const LARGEST_MESSAGE_BYTES = 16 * 1_024;
const LARGEST_BACKLOG_BYTES = 1_024 * 1_024;
const PING_MILLISECONDS = 12_000;
const CHECK_MILLISECONDS = 10_000;
const GOODBYE_MILLISECONDS = 2_000;

/** Subscriptions at /api/{organization}/live: graphql-ws' own server, on the same Fastify and the same schema. */
export async function liveServer(http: FastifyInstance, setting: LiveSetting): Promise<LiveConnections> {
  const connections = new LiveConnections();
  const admitted = new WeakMap<FastifyRequest, Looking>();
  const behind = new WeakMap<FastifyRequest, LiveConnection>();
  keepChecking(http, connections, setting);
  await http.register(websocket, {
    options: { maxPayload: LARGEST_MESSAGE_BYTES, perMessageDeflate: false },
    preClose: sayGoodbye,
  });
  const converse = makeHandler<Record<string, unknown>, Extra>(protocol(setting, behind), PING_MILLISECONDS);
  await http.register(async (scope) => {
    scope.get(
      '/api/live',
      { websocket: true, onRequest: (request, reply) => admit(request, reply, { setting, admitted }) },
      function (socket, request) {
        const looking = admitted.get(request);
        const connection = looking && connectionOf(looking, { socket, request, setting });
        if (!connection || connections.ofAccount(connection.account.accountId) >= SOCKETS_PER_ACCOUNT) {
          socket.close(4429, 'Too many connections');
          return;
        }
        connections.add(connection);
        behind.set(request, connection);
        socket.once('close', () => connections.remove(connection));
        void converse.call(scope, socket, request);
      },
    );
  });
  return connections;
}

/**
 * Before the handshake: the page must be ours and its session and membership good. It stands on the route, behind the
 * WebSocket plugin's own hook, which then closes the sockets of those who are refused.
 */
async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { setting, admitted }: { setting: LiveSetting; admitted: WeakMap<FastifyRequest, Looking> },
) {
  if (!request.ws) return undefined; // a plain request finds nothing here
  if (!isOurOrigin(request.headers.origin, request.headers.host, setting)) return reply.code(403).send();
  const looking = await setting.look(tokenIn(request.headers.cookie), slugOf(request));
  if (!looking) return reply.code(401).send();
  if (!looking.viewer) return reply.code(404).send();
  admitted.set(request, looking);
  return undefined;
}

function connectionOf({ account, viewer }: Looking, { socket, request, setting }: Extra & { setting: LiveSetting }) {
  return (
    viewer &&
    new LiveConnection(account, viewer, {
      look: () => setting.look(tokenIn(request.headers.cookie), slugOf(request)),
      shut: () => socket.close(4403, 'Forbidden'),
    })
  );
}

function protocol(
  setting: LiveSetting,
  behind: WeakMap<FastifyRequest, LiveConnection>,
): ServerOptions<Record<string, unknown>, Extra> {
  const documents = new LiveDocuments(setting);
  const connectionIn = ({ extra }: Context<Record<string, unknown>, Extra>) => behind.get(extra.request);
  return {
    connectionInitWaitTimeout: 3_000,
    onSubscribe: (context, _id, payload) => {
      const connection = connectionIn(context);
      // The one that is asked for is among them already.
      if (!connection || Object.keys(context.subscriptions).length > SUBSCRIPTIONS_PER_SOCKET)
        return [new GraphQLError('Too many subscriptions.', { extensions: { code: 'RATE_LIMITED' } })];
      const document = documents.find(payload);
      if (!('kind' in document)) return document;
      const { operationName, variables } = payload;
      const contextValue = contextOf(connection);
      return { schema: setting.schema(), document, operationName, variableValues: variables, contextValue };
    },
    onNext: (...[{ extra }, , , , result]) => {
      // Whoever reads this slowly connects again and reads everything anew.
      if (extra.socket.bufferedAmount > LARGEST_BACKLOG_BYTES) extra.socket.terminate();
      return { ...result, errors: result.errors?.map((error) => publicError(error, setting.log)) };
    },
    onError: (...[, , , errors]) => errors.map((error) => publicError(error, setting.log)),
  };
}

const contextOf = (connection: LiveConnection): LiveContext => ({
  connection,
  account: connection.account,
  get viewer() {
    return connection.viewer;
  },
});

function keepChecking(http: FastifyInstance, connections: LiveConnections, setting: LiveSetting) {
  const { checkEveryMilliseconds = CHECK_MILLISECONDS, events } = setting;
  const timer = setInterval(() => void connections.checkAll(), checkEveryMilliseconds).unref();
  const stop = events.onEvent((event) => void connections.recheckFor(event));
  http.addHook('onClose', async () => {
    clearInterval(timer);
    stop();
  });
}

/** "Service restart": clients connect again, elsewhere. Those who do not answer are cut off. */
function sayGoodbye(this: FastifyInstance, done: () => void) {
  const server = this.websocketServer;
  const until = Date.now() + GOODBYE_MILLISECONDS;
  for (const socket of server.clients) socket.close(1012, 'Service restart');
  const timer = setInterval(() => {
    if (server.clients.size && Date.now() < until) return;
    clearInterval(timer);
    for (const socket of server.clients) socket.terminate();
    server.close(() => done());
  }, 10);
}
