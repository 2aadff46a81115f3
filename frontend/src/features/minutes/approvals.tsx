import { useMutation } from '@apollo/client/react';
import { refuseApproval } from '@cxboard/domain/minutes/approval.rules';
import { approvalWord } from '@cxboard/messages/minutes.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ApproveMinutesDocument } from './minutes.generated.ts';
import type { Minutes } from './minutes-view.ts';
import { useAct } from './refusals.ts';
import { boxOf, goToBox, unsavedText } from './unsaved.ts';

interface ApprovalsProps {
  minutes: Minutes;
  readAgain: () => Promise<unknown>;
}

/** Who has approved, who is still to, and the seal under it. */
export function Approvals({ minutes, readAgain }: ApprovalsProps) {
  const { t, i18n } = useLingui();
  const { dateTime } = useFormat();
  const { approvals, approvedAt, digest } = minutes;
  return (
    <Sheet title={approvedAt ? t`Approved` : t`Approval`}>
      <div className="grid justify-items-start gap-3">
        <Standing minutes={minutes} />
        {approvals.length > 0 && (
          <ul className="grid gap-2 text-control">
            {approvals.map(({ person, givenAs, approvedAt: at }) => (
              <li key={person.id}>
                {person.name}, {approvalWord(i18n, givenAs)}
                <br />
                <span className="text-meta text-ink-2">{dateTime(at)}</span>
              </li>
            ))}
          </ul>
        )}
        <ApproveButton minutes={minutes} readAgain={readAgain} />
        {approvedAt && (
          <Disclosure summary={<Trans>Seal</Trans>} isOpen>
            <p className="text-meta text-ink-2">
              <Trans>
                SHA-256 of what these minutes say. Who counts it again finds the same, or something was changed.
              </Trans>
            </p>
            <code className="text-meta wrap-anywhere">{digest}</code>
          </Disclosure>
        )}
      </div>
    </Sheet>
  );
}

function Standing({ minutes: { approvals, approvedAt } }: { minutes: Minutes }) {
  const [first] = approvals;
  return (
    <p className="text-control text-ink-2">
      {approvedAt ? (
        <Trans>These minutes no longer change. What they do not say is added as an addendum.</Trans>
      ) : first ? (
        <Trans>One member other than {first.person.name} still has to approve this text.</Trans>
      ) : (
        <Trans>The chair approves this text first, then one member. Then it stays as it is.</Trans>
      )}
    </p>
  );
}

function ApproveButton({ minutes, readAgain }: ApprovalsProps) {
  const { t } = useLingui();
  const toast = useToast();
  const may = useMay();
  const { personId } = useViewer();
  const act = useAct();
  const [approve, { loading }] = useMutation(ApproveMinutesDocument);
  const { id: meetingId, boardId, digest, approvedAt, approvals } = minutes;
  const standing = {
    isApproved: approvedAt !== null,
    digest,
    approvals: approvals.map(({ person, givenAs }) => ({ personId: person.id, as: givenAs })),
  };
  const who = { personId, isChair: may.approveMinutesAsChair({ boardId }), digest };
  if (!may.approveMinutes({ boardId }) || refuseApproval(standing, who)) return null;
  const press = async () => {
    const open = minutes.items.find((item) => unsavedText(item) !== null);
    if (open) {
      toast({ message: t`Save or cancel what you are writing first.` });
      return goToBox(boxOf(open));
    }
    const input = { meetingId, digest };
    const answer = await act(async () => (await approve({ variables: { input } })).data?.approveMinutes);
    if (!answer) await readAgain();
  };
  return (
    <div className="print:hidden">
      <Button kind="primary" icon={Check} busy={loading} onClick={() => void press()}>
        <Trans>Approve this text</Trans>
      </Button>
    </div>
  );
}
