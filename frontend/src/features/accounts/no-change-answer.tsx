import { healthWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { addressesIn } from '../../session/addresses.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { AnswerButtonsProps, OneTapLink } from './answer-words.ts';

const tones = { ON_TRACK: 'good', AT_RISK: 'warn', OFF_TRACK: 'bad' } as const;

/** What was reported last, and one press that says it again; whoever has more to say signs in. */
export function NoChangeButtons({ link, isBusy, onAnswer }: AnswerButtonsProps) {
  if (!link.project?.lastReport)
    return (
      <div className="grid gap-3">
        <p className="text-body">
          <Trans>Nothing has been reported yet. The first report says how it stands.</Trans>
        </p>
        <WriteIt link={link} isFirst />
      </div>
    );
  return (
    <div className="grid gap-4">
      <LastReport link={link} />
      <div className="grid gap-3">
        <Button kind="primary" busy={isBusy} onClick={() => void onAnswer({})}>
          <Trans>No change: report this again</Trans>
        </Button>
        <WriteIt link={link} />
      </div>
    </div>
  );
}

function WriteIt({ link: { project }, isFirst = false }: { link: OneTapLink; isFirst?: boolean }) {
  const { organization = '' } = useParams({ strict: false });
  if (!project) return null;
  return (
    <ButtonLink
      href={addressesIn(organization).project(project.boardSlug, project.number)}
      kind={isFirst ? 'primary' : 'secondary'}
    >
      {isFirst ? <Trans>Sign in and write the report</Trans> : <Trans>Something changed: sign in and write it</Trans>}
    </ButtonLink>
  );
}

/** Only what was said; an empty field is left out. */
function LastReport({ link: { project } }: { link: OneTapLink }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const last = project?.lastReport;
  if (!last) return null;
  const on = date(last.reportedAt);
  const said = [
    { term: t`Health`, detail: <StatusMark tone={tones[last.health]}>{healthWord(i18n, last.health)}</StatusMark> },
    { term: t`Done`, detail: last.done },
    { term: t`Next`, detail: last.next },
    { term: t`Needs a decision`, detail: last.needsDecision },
  ].filter(({ detail }) => detail !== '');
  return (
    <div className="grid gap-3">
      <p className="text-control text-ink-2">
        <Trans>Reported on {on}</Trans>
      </p>
      <DefinitionList items={said} />
    </div>
  );
}

export function NoChangeAnswered({ link, isNow }: { link: OneTapLink; isNow: boolean }) {
  return (
    <div className="grid gap-4">
      <StatusMark tone="good">
        {isNow ? <Trans>Your report is sent: nothing has changed.</Trans> : <Trans>You answered this already.</Trans>}
      </StatusMark>
      <p className="text-body text-ink-2">
        <Trans>The board reads your last report again.</Trans>
      </p>
      <LastReport link={link} />
      <WriteIt link={link} />
    </div>
  );
}
