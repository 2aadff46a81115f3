import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly recipient: string;
  readonly text: string;
}

/** What the server does with the next mails. */
export type Temper = 'takes' | 'refuses' | 'is busy' | 'hangs up before the text' | 'takes and hangs up';

/** A mail server that speaks just enough SMTP, and can misbehave. */
export async function mailServer() {
  const received: ReceivedMail[] = [];
  const state: { temper: Temper } = { temper: 'takes' };
  const server = createServer((socket) => converse(socket, { received, state }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    becomes: (temper: Temper) => void (state.temper = temper),
    close: async () => void server.close(),
  };
}

type Desk = { readonly received: ReceivedMail[]; readonly state: { temper: Temper } };

function converse(socket: Socket, desk: Desk) {
  let unread = '';
  let recipient = '';
  let inText = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on('error', () => {});
  say('220 ready');
  socket.on('data', (chunk) => {
    unread += chunk.toString('utf8');
    const end = inText ? '\r\n.\r\n' : '\r\n';
    for (let at = unread.indexOf(end); at >= 0; at = inText ? -1 : unread.indexOf(end)) {
      const said = unread.slice(0, at);
      unread = unread.slice(at + end.length);
      if (inText) {
        inText = false;
        takeText(socket, desk, { recipient, text: said });
        continue;
      }
      if (/^RCPT/i.test(said)) recipient = /<(.*)>/.exec(said)?.[1] ?? '';
      inText = answer(socket, desk.state.temper, said) === 'text follows';
    }
  });
}

function answer(socket: Socket, temper: Temper, said: string) {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  if (/^RCPT/i.test(said) && temper === 'refuses') return say('550 no such person');
  if (/^RCPT/i.test(said) && temper === 'is busy') return say('451 later');
  if (/^DATA/i.test(said) && temper === 'hangs up before the text') return void socket.destroy();
  if (/^QUIT/i.test(said)) return void socket.end('221 bye\r\n');
  say(/^DATA/i.test(said) ? '354 go on' : '250 ok');
  return /^DATA/i.test(said) ? 'text follows' : undefined;
}

function takeText(socket: Socket, { received, state }: Desk, mail: ReceivedMail) {
  received.push(mail);
  if (state.temper === 'takes and hangs up') socket.destroy();
  else socket.write('250 taken\r\n');
}
