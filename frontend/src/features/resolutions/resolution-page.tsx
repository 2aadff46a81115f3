import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { choiceTones, choiceWords, type Resolution } from './resolution-view.ts';
import { ResolutionDocument } from './resolutions.generated.ts';
import { Standing } from './standing.tsx';
import { Verdict } from './verdict.tsx';
import { Voting } from './voting.tsx';
import { Withdraw } from './withdraw.tsx';

/** One circular resolution: what is asked, who has voted, and what came of it. */
export function ResolutionPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(ResolutionDocument, { variables: { board, number: Number(number) } });
  const { resolution } = data;
  useChanges(['RESOLUTION'], refetch);
  const { boardId, proposer, isOpen } = resolution;
  const mayWithdraw = isOpen && may.withdrawResolution({ boardId, proposerId: proposer.id });
  return (
    <Page
      title={t`Circular resolution ${resolution.number}`}
      breadcrumbs={[{ label: t`Between meetings`, href: to.resolutions(board) }]}
      meta={<Standing resolution={resolution} />}
      actions={mayWithdraw && <Withdraw resolution={resolution} />}
      side={<Voters resolution={resolution} />}
    >
      <Sheet label={t`What is to be decided`}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <p className="text-read font-medium wrap-anywhere">{resolution.text}</p>
          {resolution.grounds && <p className="text-read wrap-anywhere whitespace-pre-line">{resolution.grounds}</p>}
          <Verdict resolution={resolution} />
          {isOpen && <Voting resolution={resolution} />}
        </div>
      </Sheet>
      <Facts resolution={resolution} board={board} />
    </Page>
  );
}

function Facts({ resolution, board }: { resolution: Resolution; board: string }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { rule, quorum, closesOn, reviewOn, proposer, openedAt, supersedes, decisionNumber } = resolution;
  const items = [
    { term: t`Put forward`, detail: `${proposer.name}, ${date(openedAt)}` },
    { term: t`Votes until`, detail: date(closesOn) },
    {
      term: t`Decided`,
      detail: rule === 'CONSENT' ? t`by consent: adopted unless somebody is against` : t`by majority of those who vote`,
    },
    ...(quorum === null ? [] : [{ term: t`Quorum`, detail: t`${quorum} have to vote` }]),
    ...(reviewOn ? [{ term: t`Looked at again`, detail: date(reviewOn) }] : []),
    ...(supersedes
      ? [{ term: t`Takes the place of`, detail: t`decision ${supersedes.number}: ${supersedes.text}` }]
      : []),
    ...(decisionNumber === null
      ? []
      : [
          {
            term: t`In the register`,
            detail: <TextLink href={to.decision(board, decisionNumber)}>{t`decision ${decisionNumber}`}</TextLink>,
          },
        ]),
  ];
  return (
    <Sheet label={t`About it`}>
      <DefinitionList items={items} />
    </Sheet>
  );
}

function Voters({ resolution }: { resolution: Resolution }) {
  const { t, i18n } = useLingui();
  const isOver = resolution.state !== 'OPEN';
  return (
    <Sheet title={t`Votes`} flush>
      <List label={t`Votes`}>
        {resolution.voters.map(({ person, choice }) => (
          <Row
            key={person.id}
            title={person.name}
            meta={person.id === resolution.proposer.id && <Trans>put it forward</Trans>}
            trailing={
              choice ? (
                <StatusMark tone={choiceTones[choice]}>{i18n._(choiceWords[choice])}</StatusMark>
              ) : (
                <span className="text-ink-2">{isOver ? <Trans>did not vote</Trans> : <Trans>not yet</Trans>}</span>
              )
            }
          />
        ))}
      </List>
    </Sheet>
  );
}
