import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SmtpConnection from 'nodemailer/lib/smtp-connection';

/** What a mail may carry beside its words. */
export interface MailExtras {
  /** Where a mail program posts to when its reader presses "Unsubscribe". */
  readonly unsubscribeUrl: string | null;
  readonly calendar: { readonly text: string; readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH' } | null;
}

export interface OutgoingMail extends MailExtras {
  readonly messageId: string;
  readonly from: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly date: Date;
}

/**
 * What became of it. IN_DOUBT: the server had begun to take the text and never said whether it took it all, so the
 * mail may or may not arrive.
 */
export type Delivery =
  { readonly result: 'SENT' | 'IN_DOUBT' } | { readonly result: 'REFUSED' | 'NOT_SENT'; readonly error: Error };

/** `beforeText` is awaited when the server is ready to take the text, and stops it when it fails. */
export type MailTransport = (mail: OutgoingMail, beforeText: () => Promise<void>) => Promise<Delivery>;

interface SmtpError extends Error {
  readonly responseCode?: number | undefined;
  readonly code?: string | undefined;
}

const CONNECT_MILLISECONDS = 10_000;
const SILENCE_MILLISECONDS = 30_000;

/** Sends through a mail server, one connection for each mail. */
export function smtpTransport(smtpUrl: string): MailTransport {
  return async (mail, beforeText) => {
    const message = await composed(mail);
    const text = { begun: false };
    const connection = new SmtpConnection(settingsOf(smtpUrl));
    try {
      await open(connection, smtpUrl);
      await transmit(connection, mail, lazily(message, text, beforeText));
      return { result: 'SENT' };
    } catch (error) {
      return deliveryOf(error as SmtpError, text.begun);
    } finally {
      connection.close();
    }
  };
}

/**
 * An answer of the server is an answer; silence after the text had begun is none. What the server says may name the
 * recipient, so only its number goes on.
 */
function deliveryOf({ responseCode, code }: SmtpError, begun: boolean): Delivery {
  if (!responseCode && begun) return { result: 'IN_DOUBT' };
  if (!responseCode) return { result: 'NOT_SENT', error: new Error(`The mail server was not reached (${code}).`) };
  const error = new Error(`The mail server answered ${responseCode}.`);
  return { result: responseCode >= 500 ? 'REFUSED' : 'NOT_SENT', error };
}

function settingsOf(smtpUrl: string) {
  const { hostname, port, protocol } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    connectionTimeout: CONNECT_MILLISECONDS,
    greetingTimeout: CONNECT_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
  };
}

async function open(connection: SmtpConnection, smtpUrl: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.on('error', reject); // stays, so that a late error cannot end the process
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  const { username, password } = new URL(smtpUrl);
  if (!username) return;
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  await new Promise<void>((resolve, reject) =>
    connection.login({ credentials }, (error) => (error ? reject(error) : resolve())),
  );
}

const transmit = (connection: SmtpConnection, { from, recipient }: OutgoingMail, message: Readable) =>
  new Promise<void>((resolve, reject) => {
    const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
    connection.send({ from: sender, to: [recipient] }, message, (error) => (error ? reject(error) : resolve()));
  });

/** nodemailer reads the text only once the server has asked for it. */
function lazily(message: Buffer, text: { begun: boolean }, beforeText: () => Promise<void>): Readable {
  return Readable.from(
    (async function* () {
      await beforeText();
      text.begun = true;
      yield message;
    })(),
  );
}

const composed = ({
  messageId,
  from,
  recipient,
  subject,
  body,
  html,
  date,
  ...extras
}: OutgoingMail): Promise<Buffer> =>
  new MailComposer({
    messageId,
    date,
    from,
    to: { name: '', address: recipient },
    subject,
    text: body,
    ...(html ? { html } : {}),
    ...(extras.calendar && {
      icalEvent: { ...invitationFile, method: extras.calendar.method, content: extras.calendar.text },
    }),
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(extras) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

const invitationFile = { filename: 'invitation.ics' };

/** RFC 8058: one press in the mail program posts to this address. */
const unsubscribing = ({ unsubscribeUrl }: Pick<MailExtras, 'unsubscribeUrl'>): Record<string, string> =>
  unsubscribeUrl
    ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};
