import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { refuseDigest } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { digestLineWords, digestSections } from '@cxboard/messages/staff-digest.messages';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DigestLetter } from './digest-letter.tsx';
import { type Digest, linesOf } from './digest-view.ts';
import { SendStaffDigestDocument } from './staff-digests.generated.ts';

interface DigestSendingProps {
  digest: Digest;
  /** As the mail is called. */
  title: string;
  onSent: () => Promise<unknown>;
}

/** What is told is chosen, looked at and sent, once. */
export function DigestSending({ digest, title, onSent }: DigestSendingProps) {
  const { t } = useLingui();
  const all = linesOf(digest);
  const [leftOut, leaveOut] = useState<readonly string[]>([]);
  const [note, write] = useState('');
  const lines = all.filter(({ id }) => !leftOut.includes(id));
  const { send, isBusy, refused } = useSending(
    { meetingId: digest.id, lineIds: lines.map(({ id }) => id), note },
    onSent,
  );
  const isEmpty = refuseDigest({ isApproved: true, isSent: false, note, lines }) !== null;
  return (
    <>
      <Sheet title={t`What is told`}>
        <div className="grid gap-5">
          <Choosing digest={digest} leftOut={leftOut} onChange={leaveOut} />
          <TextArea
            label={t`A few words before it`}
            optional
            rows={3}
            maxLength={limits.text.short}
            value={note}
            onChange={write}
          />
        </div>
      </Sheet>
      <Sheet title={title}>
        {isEmpty ? (
          <EmptyState>
            <Trans>Nothing is chosen. Choose a line above or write a sentence.</Trans>
          </EmptyState>
        ) : (
          <DigestLetter note={note.trim()} lines={lines} />
        )}
      </Sheet>
      {refused && <Banner kind="warn">{refused}</Banner>}
      <SendButton digest={digest} isBusy={isBusy} isEmpty={isEmpty} onPress={send} />
    </>
  );
}

interface ChoosingProps {
  digest: Digest;
  leftOut: readonly string[];
  onChange: (leftOut: readonly string[]) => void;
}

function Choosing({ digest, leftOut, onChange }: ChoosingProps) {
  const { i18n } = useLingui();
  const sections = digestSections(i18n, linesOf(digest));
  if (sections.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>The meeting adopted no decision and no proposal has moved. A few words of yours can still go out.</Trans>
      </p>
    );
  return sections.map(({ heading, lines }) => (
    <fieldset key={heading} className="grid gap-2">
      <legend className="mb-2 text-control font-semibold">{heading}</legend>
      {lines.map((line) => {
        const { title, detail } = digestLineWords(i18n, line);
        return (
          <Checkbox
            key={line.id}
            label={title}
            hint={detail}
            value={!leftOut.includes(line.id)}
            onChange={(isTold) => onChange(isTold ? leftOut.filter((id) => id !== line.id) : [...leftOut, line.id])}
          />
        );
      })}
    </fieldset>
  ));
}

interface SendButtonProps {
  digest: Digest;
  isBusy: boolean;
  isEmpty: boolean;
  onPress: () => Promise<void>;
}

function SendButton({ digest: { reach }, isBusy, isEmpty, onPress }: SendButtonProps) {
  const { t } = useLingui();
  const people = reach?.people ?? 0;
  const byMail = reach?.byMail ?? 0;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-control text-ink-2">
        {byMail === people ? (
          <Trans>Everybody gets it as a mail of its own.</Trans>
        ) : (
          <Trans>
            {byMail} of {people} get it as a mail of its own, the others in the way they chose.
          </Trans>
        )}{' '}
        <Trans>It is sent once and cannot be called back. Nothing of a confidential item is in it.</Trans>
      </p>
      <Button kind="primary" icon={Send} busy={isBusy} disabled={isEmpty} onClick={() => void onPress()}>
        {t`Send to ${plural(people, { one: '# person', other: '# people' })}`}
      </Button>
    </div>
  );
}

function useSending(input: { meetingId: string; lineIds: string[]; note: string }, onSent: () => Promise<unknown>) {
  const { t } = useLingui();
  const toast = useToast();
  const [act, { data, error, loading }] = useMutation(SendStaffDigestDocument);
  const refusals: Record<string, string> = {
    DigestSent: t`Somebody has sent this digest meanwhile. It was not sent again.`,
    MinutesNotApproved: t`The minutes are not approved yet. Nothing was sent.`,
    DigestEmpty: t`Choose a line or write a sentence; an empty digest is not sent.`,
  };
  const send = async () => {
    const said = (await act({ variables: { input } }).catch(() => null))?.data?.sendStaffDigest.__typename;
    if (said === 'StaffDigest') toast({ message: t`The digest is on its way` });
    if (said === 'StaffDigest' || said === 'DigestSent') await onSent();
  };
  const said = data?.sendStaffDigest.__typename;
  const refused = error ? t`This did not work; nothing was sent. Try again in a moment.` : said && refusals[said];
  return { send, isBusy: loading, refused: refused ?? null };
}
