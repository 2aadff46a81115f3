import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  /** Its text, or the first part of several. */
  readonly body: string;
  readonly headers: ReadonlyMap<string, string>;
  /** What it holds by type, however deep, decoded. */
  readonly parts: ReadonlyMap<string, string>;
}

/** A mail server of somebody else's making, so that our own reading of SMTP is not what checks our own writing of it. */
export async function postOffice({ milliseconds = 0 } = {}) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      const take = async () => {
        const raw = await text(stream);
        await pause(milliseconds);
        letters.push({ recipients: envelope.rcptTo.map(({ address }) => address), ...partsOf(raw) });
      };
      take().then(() => done(), done);
    },
  });
  server.on('error', () => {}); // a sender that is killed hangs up in the middle
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    lettersTo: (address: string) => letters.filter(({ recipients }) => recipients.includes(address)),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function partsOf(raw: string): Omit<Letter, 'recipients'> {
  const parts = new Map<string, string>();
  const read = (text: string): ReadonlyMap<string, string> => {
    const end = text.indexOf('\r\n\r\n');
    const headers = headersIn(text.slice(0, end));
    const content = text.slice(end + 4);
    const type = headers.get('content-type') ?? 'text/plain';
    const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
    if (!boundary) parts.set(type.split(';')[0] ?? '', decoded(content, headers.get('content-transfer-encoding')));
    else for (const part of content.split(`--${boundary}`).slice(1, -1)) read(part.replace(/^\r\n/, ''));
    return headers;
  };
  const headers = read(raw);
  return {
    ...{ headers, parts },
    messageId: headers.get('message-id') ?? '',
    subject: headers.get('subject') ?? '',
    body: parts.get('text/plain') ?? '',
  };
}

const headersIn = (head: string) =>
  new Map(
    head
      .replaceAll(/\r\n\s+/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );

function decoded(content: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(content) : content;
}

const unquoted = (body: string) =>
  Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
