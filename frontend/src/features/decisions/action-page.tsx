import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Action, ActionActs } from './action-row.tsx';
import { ActionDocument } from './decisions.generated.ts';

/** One promise: its words, whose it is, until when, and what can be done with it. */
export function ActionPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { board = '', number } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(ActionDocument, { variables: { board, number: Number(number) } });
  useChanges(['ACTION'], refetch);
  const { action } = data;
  return (
    <Page
      title={action.kind === 'ANALYSIS_TASK' ? t`Analysis task ${action.number}` : t`Action ${action.number}`}
      breadcrumbs={[{ label: t`Actions`, href: to.actions(board) }]}
      actions={<ActionActs action={action} onChange={refetch} />}
    >
      <Sheet label={t`Action`}>
        <div className="grid gap-4">
          <p className="text-read wrap-anywhere whitespace-pre-line">{action.text}</p>
          <Facts action={action} board={board} />
        </div>
      </Sheet>
    </Page>
  );
}

function Facts({ action, board }: { action: Action; board: string }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { owner, dueOn, about, meeting, adopted, helpAskedAt, ownerSays } = action;
  const facts = [
    { term: t`Promised by`, detail: owner.name },
    { term: t`Until`, detail: date(dueOn) },
    helpAskedAt && { term: t`Help asked for`, detail: date(helpAskedAt) },
    ownerSays && { term: helpAskedAt ? t`What is in the way` : t`Why it takes longer`, detail: ownerSays },
    about && { term: t`Under the item`, detail: about },
    meeting && {
      term: t`Where`,
      detail: (
        <TextLink href={to.live(board, meeting.number)}>
          <Trans>Meeting {meeting.number}</Trans>
        </TextLink>
      ),
    },
    adopted && { term: t`Where`, detail: t`Before the board began here` },
  ];
  return <DefinitionList items={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />;
}
