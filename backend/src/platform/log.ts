import { pino, type DestinationStream, type Logger, type SerializerFn } from 'pino';

export type Log = Logger;

/** Words that name something about a person or a secret: their values never reach the log, two levels deep. */
const neverLogged = [
  ...['password', 'token', 'secret', 'cookie', 'authorization', 'session', 'credential'],
  ...[
    'email',
    'name',
    'firstName',
    'lastName',
    'phone',
    'address',
    'ip',
    'remoteAddress',
    'comment',
    'text',
    'variables',
  ],
];
const redacted = neverLogged.flatMap((word) => [word, `*.${word}`, `*.*.${word}`]);

/** JSON lines for machines; short lines where a person looks on. */
export function createLog(
  level: string,
  stream: DestinationStream = process.stdout.isTTY ? shortLines : process.stdout,
) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redacted, censor: '…' },
      serializers: {
        err: withoutValues,
        req: requestLine,
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    },
    stream,
  );
}

/** Database errors quote the values of a row; what is kept is the kind of error and the place, never the values. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an Error' };
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code ?? '');
  const message = isOfDatabase ? error.message.replace(/"[^"]*"|'[^']*'/g, '"…"') : error.message;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return {
    type: error.name,
    message,
    code,
    table,
    constraint,
    stack,
    cause: error.cause === undefined ? undefined : withoutValues(error.cause),
  };
}

/** Paths hold ids only; what people type stands after the question mark and stays out. */
const requestLine: SerializerFn = ({ id, method, url }: { id: string; method: string; url: string }) => ({
  id,
  method,
  path: url.split('?')[0],
});

/** `10:32:05 warn The database is gone. part=http` */
const shortLines: DestinationStream = {
  write(line) {
    const { level, time, msg, err, ...facts } = JSON.parse(line) as Record<string, unknown> & ShortLine;
    const rest = Object.entries(facts).map(
      ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
    const words = [time.slice(11, 19), level === 'info' ? '' : level, msg, err?.message, ...rest];
    process.stdout.write(`${words.filter(Boolean).join(' ')}\n${err?.stack ? `${err.stack}\n` : ''}`);
  },
};
interface ShortLine {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly err?: { readonly message: string; readonly stack?: string };
}

/** Last resort: whatever nobody caught is logged, and the process lives on. */
export function surviveFaults(log: Log) {
  process.on('uncaughtException', (err) => log.error({ err }, 'Nobody caught this error.'));
  process.on('unhandledRejection', (err) => log.error({ err }, 'Nobody caught this rejection.'));
}
