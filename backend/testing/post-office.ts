import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
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
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replaceAll(/\r\n\s+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const body = raw.slice(end + 4);
  const isQuoted = header('Content-Transfer-Encoding') === 'quoted-printable';
  return {
    messageId: header('Message-ID'),
    subject: header('Subject'),
    body: isQuoted ? unquoted(body) : body,
  };
}

const unquoted = (body: string) =>
  Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
