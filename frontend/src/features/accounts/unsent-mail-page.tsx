import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAccount } from '../../session/account.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LocaleProvider, useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { UnsentMailDocument, type UnsentMailQuery } from './unsent-mail.generated.ts';

/** What the demonstration would have mailed. Anywhere else the server answers with nothing. */
export function UnsentMailPage() {
  const { t } = useLingui();
  const { client } = useAccount();
  const { data, refetch } = useSuspenseQuery(UnsentMailDocument, { client, fetchPolicy: 'network-only' });
  return (
    <main>
      <Page
        title={t`Mail that was not sent`}
        meta={<Trans>The demonstration has no mail server. What it would have sent is kept here.</Trans>}
        breadcrumbs={[{ label: t`Sign in`, href: '/sign-in' }]}
        actions={
          <Button onClick={() => void refetch()}>
            <Trans>Look again</Trans>
          </Button>
        }
      >
        <Sheet label={t`Mails`} flush>
          {data.heldMails.length === 0 ? (
            <EmptyState>
              <Trans>No mail yet. Invite somebody, or ask for a new password.</Trans>
            </EmptyState>
          ) : (
            <div className="divide-y divide-line">
              {data.heldMails.map((mail, index) => (
                <LocaleProvider key={mail.id} locale="en-GB" timeZone={mail.timeZone} currency="EUR">
                  <Mail mail={mail} isOpen={index === 0} />
                </LocaleProvider>
              ))}
            </div>
          )}
        </Sheet>
      </Page>
    </main>
  );
}

interface MailProps {
  mail: UnsentMailQuery['heldMails'][number];
  isOpen: boolean;
}

function Mail({ mail, isOpen }: MailProps) {
  const { dateTime } = useFormat();
  return (
    <article className="px-4 py-3">
      <h2 className="text-body font-medium">{mail.subject}</h2>
      <p className="text-meta text-ink-2">
        {mail.recipient} · {dateTime(mail.createdAt)}
      </p>
      <div className="mt-1">
        <Disclosure summary={<Trans>Text</Trans>} isOpen={isOpen}>
          <p className="max-w-[72ch] text-body whitespace-pre-wrap wrap-anywhere">
            <WithLinks text={mail.body} />
          </p>
        </Disclosure>
        {mail.calendar && (
          <Disclosure summary={<Trans>For the calendar: invitation.ics</Trans>}>
            <pre className="max-w-full overflow-x-auto text-meta">{mail.calendar}</pre>
          </Disclosure>
        )}
      </div>
    </article>
  );
}

/** The addresses in a mail can be followed, as in a mail program; only those of this site. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    const isOurs = URL.canParse(part) && new URL(part).origin === location.origin;
    if (!isOurs) return part;
    const { pathname, search, hash } = new URL(part);
    return (
      <TextLink key={index} href={`${pathname}${search}${hash}`}>
        {part}
      </TextLink>
    );
  });
}
