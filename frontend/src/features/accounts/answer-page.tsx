import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAccount } from '../../session/account.ts';
import { addressesIn } from '../../session/addresses.ts';
import { useDatesAsIn } from '../../session/dates-as-in.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AccountFrame } from './account-frame.tsx';
import { AnswerByLinkDocument, AnswerPageDocument } from './answer.generated.ts';
import { Answered, AnswerButtons } from './answer-parts.tsx';
import { type OneTapLink, type Said, useAnswerWords } from './answer-words.ts';
import { LinkExpired } from './link-expired.tsx';
import { useLinkToken } from './link-token.ts';

/** A link in a mail is opened: it says what it is for and waits for a press, so that no scanner of mails answers. */
export function AnswerPage() {
  const token = useLinkToken();
  return token ? <OneTap token={token} /> : <NoAnswer />;
}

function NoAnswer() {
  return (
    <LinkExpired>
      <Trans>It is too old or was cut off by your mail program. Sign in to answer on the page.</Trans>
    </LinkExpired>
  );
}

function OneTap({ token }: { token: string }) {
  const { organization = '' } = useParams({ strict: false });
  const { say } = useSearch({ strict: false });
  const { client } = useAccount();
  const { data } = useSuspenseQuery(AnswerPageDocument, { client, variables: { organization, token } });
  const { answer, done, refused, isBusy } = useAnswering({ organization, token });
  const link = done ?? data.oneTap;
  return link ? (
    <AnswerTo link={link} isNow={done !== null} {...{ organization, answer, refused, isBusy, say }} />
  ) : (
    <NoAnswer />
  );
}

interface AnswerToProps extends Omit<ReturnType<typeof useAnswering>, 'done'> {
  organization: string;
  link: OneTapLink;
  isNow: boolean;
  say: string | undefined;
}

/** Written as the mail was: the same day stands in the same words. */
function AnswerTo({ organization, link, isNow, answer, refused, isBusy, say }: AnswerToProps) {
  useDatesAsIn(link.locale);
  const words = useAnswerWords();
  const { title, lead } = words(link);
  return (
    <AccountFrame
      title={title}
      lead={lead}
      foot={
        <TextLink href={addressesIn(organization).home} className="touch:py-3">
          <Trans>Sign in to CX Board</Trans>
        </TextLink>
      }
    >
      <Sheet label={title}>
        <Standing link={link} isNow={isNow}>
          <AnswerButtons link={link} pressed={say ?? null} isBusy={isBusy} onAnswer={answer} refused={refused} />
        </Standing>
      </Sheet>
    </AccountFrame>
  );
}

/** How it stands with the link, or the buttons to use it. */
function Standing({ link, isNow, children }: { link: OneTapLink; isNow: boolean; children: ReactNode }) {
  if (isNow || link.isUsed) return <Answered link={link} isNow={isNow} />;
  return link.isPassedOn ? <PassedOn /> : children;
}

/** What the link asks for was given to somebody else after the mail went out. */
function PassedOn() {
  return (
    <StatusMark tone="neutral">
      <Trans>Somebody else answers for this now. You need not do anything.</Trans>
    </StatusMark>
  );
}

function useAnswering(at: { organization: string; token: string }) {
  const { t } = useLingui();
  const { client } = useAccount();
  const [send, { data, loading }] = useMutation(AnswerByLinkDocument, { client });
  const [failure, setFailure] = useState<string | null>(null);
  const said = data?.answerByLink;
  const refusals: Record<string, string> = {
    LinkOver: t`This link was used already. Sign in to change your answer.`,
    ActionSettled: t`This is done or not needed any more.`,
    DueImpossible: t`Choose a day from today on, within five years.`,
    NoLongerYours: t`Somebody else answers for this now. You need not do anything.`,
    InvitationOver: t`This meeting has begun or was cancelled; it is not answered any more.`,
    NoEarlierReport: t`Nothing has been reported yet, so there is nothing to say again. Sign in and write the first report.`,
    ProjectFinished: t`This project is over; it needs no report any more.`,
  };
  const answer = async (said: Said) => {
    setFailure(null);
    await send({ variables: { input: { ...at, ...said } } }).catch(() =>
      setFailure(t`This did not work. Try again in a moment.`),
    );
  };
  return {
    answer,
    isBusy: loading,
    done: said?.__typename === 'OneTap' ? said : null,
    refused: failure ?? (said && said.__typename !== 'OneTap' ? (refusals[said.__typename] ?? null) : null),
  };
}
