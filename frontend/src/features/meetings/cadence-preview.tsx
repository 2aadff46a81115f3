import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { PreviewedMeeting } from './use-cadence-preview.ts';

interface CadencePreviewProps {
  preview: readonly PreviewedMeeting[] | null;
  /** There are meetings already, which would change. */
  isChange: boolean;
}

const shown = 10;

/** What the cadence as it is typed does to the coming meetings, before it is set. */
export function CadencePreview({ preview, isChange }: CadencePreviewProps) {
  const { t } = useLingui();
  const title = isChange ? t`What would change` : t`The next dates`;
  if (!preview)
    return (
      <Sheet title={title} flush>
        <SkeletonRows rows={6} />
      </Sheet>
    );
  const changed = preview.filter(({ change }) => change !== 'SAME');
  const told = isChange && changed.length > 0 ? changed : preview;
  const rest = told.length - shown;
  return (
    <Sheet title={title} flush>
      {isChange && <Summary preview={preview} />}
      <List label={title}>
        {told.slice(0, shown).map((meeting) => (
          <PreviewRow key={`${meeting.number ?? ''} ${meeting.startsAt ?? meeting.was ?? ''}`} meeting={meeting} />
        ))}
      </List>
      {rest > 0 && (
        <p className="px-4 py-3 text-meta text-ink-2">
          <Plural value={rest} one="and # more after these" other="and # more after these" />
        </p>
      )}
    </Sheet>
  );
}

function Summary({ preview }: { preview: readonly PreviewedMeeting[] }) {
  const { list } = useFormat();
  const { t } = useLingui();
  const count = (change: PreviewedMeeting['change']) => preview.filter((meeting) => meeting.change === change).length;
  const [redated, stay, off, created] = [count('REDATED'), count('STAYS'), count('CALLED_OFF'), count('CREATED')];
  const parts = [
    redated > 0 && t`${redated} get another date`,
    stay > 0 && t`${stay} stay`,
    off > 0 && t`${off} are called off`,
    created > 0 && t`${created} are new`,
  ].filter((part) => part !== false);
  return (
    <p role="status" className="px-4 pb-3 text-control text-ink-2">
      {parts.length > 0 ? <Trans>Of the coming meetings, {list(parts)}.</Trans> : <Trans>No meeting changes.</Trans>}
    </p>
  );
}

function PreviewRow({ meeting }: { meeting: PreviewedMeeting }) {
  const { i18n } = useLingui();
  const { day } = useFormat();
  const { number, startsAt, was, kind } = meeting;
  return (
    <Row
      wraps
      title={day(startsAt ?? was ?? '')}
      meta={
        <>
          <span>{meetingKind(i18n, kind)}</span>
          {number !== null && (
            <span>
              <Trans>meeting {number}</Trans>
            </span>
          )}
          <WhatChanges meeting={meeting} />
        </>
      }
    />
  );
}

function WhatChanges({ meeting: { change, was, startsAt, because } }: { meeting: PreviewedMeeting }) {
  const { t } = useLingui();
  const reasons = useStayReasons();
  if (change === 'STAYS') return <StatusMark tone="warn">{because ? reasons(because) : t`stays`}</StatusMark>;
  if (change === 'CALLED_OFF') return <StatusMark tone="bad">{t`called off`}</StatusMark>;
  return change === 'REDATED' && was && startsAt ? <Redated was={was} startsAt={startsAt} /> : null;
}

function Redated({ was, startsAt }: { was: string; startsAt: string }) {
  const { t } = useLingui();
  const { day, time } = useFormat();
  if (was === startsAt) return <span>{t`another kind or length`}</span>;
  return <span>{t`was ${day(was) === day(startsAt) ? time(was) : day(was)}`}</span>;
}

/** Why a meeting does not follow, in a few words. */
export function useStayReasons() {
  const { t } = useLingui();
  const words: Partial<Record<NonNullable<PreviewedMeeting['because']>, string>> = {
    PUBLISHED: t`stays: its agenda is published`,
    HAS_ITEMS: t`stays: it has items`,
    MOVED_BY_HAND: t`stays: it was moved by hand`,
    BEFORE_ANCHOR: t`stays: it is before the first meeting`,
    BEGUN: t`stays: it has begun`,
  };
  return (because: NonNullable<PreviewedMeeting['because']>) => words[because] ?? t`stays`;
}
