import { changeableNow, hassleOf, reachedMaps, type Waited, whySo } from '@cxboard/domain/deep-dives/findings.rules';
import { readMap } from '@cxboard/domain/deep-dives/path.rules';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type Dive, linkKindWord, type MapProps, type Step, useSpan } from './dive-view.ts';
import { standingTones, standingWord } from './rationale-words.ts';

type Touch = Step['touches'][number];

/** What the map says to a board: what can change now, what hurts, what a change would reach, why it became so. */
export function Findings({ dive, map }: MapProps) {
  const { t } = useLingui();
  const { visits } = readMap({ ...map, lanes: dive.lanes });
  return (
    <>
      <StepSheet
        dive={dive}
        title={t`What we can change this quarter`}
        rows={changeableNow(map.steps, visits)}
        nothing={t`No step is marked as ours to change this quarter. Ask at each step who decides.`}
      />
      <StepSheet
        dive={dive}
        title={t`Hassle for the customer`}
        rows={hassleOf(map.steps, visits)}
        nothing={t`No step feels bad to the customer or keeps them waiting for a day.`}
      />
      <Impact steps={map.steps} />
      <WhySo steps={map.steps} />
    </>
  );
}

interface StepSheetProps {
  readonly dive: Dive;
  readonly title: string;
  readonly nothing: string;
  readonly rows: readonly Waited<Step>[];
}

function StepSheet({ dive, title, nothing, rows }: StepSheetProps) {
  return (
    <Sheet title={title} flush>
      {rows.length === 0 ? (
        <Nothing>{nothing}</Nothing>
      ) : (
        <List label={title}>
          {rows.map((row) => (
            <StepRow key={row.step.id} dive={dive} row={row} />
          ))}
        </List>
      )}
    </Sheet>
  );
}

function StepRow({ dive, row: { step, waitMinutes } }: { dive: Dive; row: Waited<Step> }) {
  const { t } = useLingui();
  const to = useAddresses();
  const span = useSpan();
  const lane = dive.lanes.find(({ id }) => id === step.laneId)?.name;
  const wait = span(waitMinutes);
  const seen = step.isCustomerVisible ? t`the customer waits ${wait} a case` : t`a case lies here ${wait}`;
  return (
    <Row
      wraps
      title={step.name}
      href={`${to.deepDive(dive.number)}?view=findings&map=${step.map}&step=${step.id}`}
      meta={
        <>
          {lane && <span>{lane}</span>}
          {waitMinutes > 0 && <span>{seen}</span>}
          {step.holder && <span>{t`${step.holder.name} decides`}</span>}
        </>
      }
      trailing={<Feeling emotion={step.emotion} />}
    />
  );
}

function Feeling({ emotion }: { emotion: number | null }) {
  if (emotion === null || emotion >= 0) return null;
  return (
    <StatusMark tone={emotion === -2 ? 'bad' : 'warn'}>
      {emotion === -2 ? <Trans>Feels very bad</Trans> : <Trans>Feels bad</Trans>}
    </StatusMark>
  );
}

/** Before anybody decides on a scope: which other processes would feel it. */
function Impact({ steps }: { steps: readonly Step[] }) {
  const { t } = useLingui();
  const to = useAddresses();
  const maps = reachedMaps(steps);
  const title = t`What else a change would reach`;
  const because = useTouchWords();
  return (
    <Sheet title={title} flush>
      {maps.length === 0 && (
        <Nothing>{t`No other map is linked, rests on the same reason or uses the same system.`}</Nothing>
      )}
      <ul className="divide-y divide-line">
        {maps.map((reached) => (
          <li key={reached[0]?.diveNumber} className="px-4 py-3 text-body">
            <span className="font-medium">{reached[0]?.diveTitle}</span>
            <ul className="mt-1 grid gap-0.5 text-control">
              {reached.map((touch) => (
                <li key={touch.id}>
                  <TextLink href={`${to.deepDive(touch.diveNumber)}?step=${touch.id}`}>{touch.name}</TextLink>{' '}
                  <span className="text-ink-2">{because(touch)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Why a change would be felt there: how the two hang together, the same reason, the same system. */
export function useTouchWords(): (touch: Pick<Touch, 'because' | 'kinds'>) => string {
  const { t, i18n } = useLingui();
  const { list } = useFormat();
  return ({ because, kinds }) => {
    if (because === 'RATIONALE') return t`same reason`;
    if (because === 'SYSTEM') return t`same system`;
    const hows = list(kinds.map((kind) => linkKindWord(i18n, kind)));
    return t`linked: a step here ${hows} it`;
  };
}

/** The reasons in the order they came to be: the oldest first. */
function WhySo({ steps }: { steps: readonly Step[] }) {
  const { t, i18n } = useLingui();
  const reasons = whySo(steps);
  return (
    <Sheet title={t`Why it became so`} flush>
      {reasons.length === 0 && <Nothing>{t`No step says yet why it is as it is.`}</Nothing>}
      <ol className="divide-y divide-line">
        {reasons.map(({ rationale, steps: resting }) => (
          <li key={rationale.id} className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-3">
            <span className="text-section font-semibold tabular-nums">
              {rationale.sinceOn?.slice(0, 4) ?? t`unknown`}
            </span>
            <span className="min-w-0">
              <span className="text-body wrap-anywhere">{rationale.title}</span>
              <span className="block text-control text-ink-2">{resting.map(({ name }) => name).join(', ')}</span>
            </span>
            <StatusMark tone={standingTones[rationale.standing]}>{standingWord(i18n, rationale.standing)}</StatusMark>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** Beside a decision: what else it would reach, in one sentence. */
export function Reaches({ steps }: { steps: readonly Step[] }) {
  const { list } = useFormat();
  const maps = reachedMaps(steps);
  if (maps.length === 0) return null;
  const count = maps.reduce((sum, reached) => sum + reached.length, 0);
  const titles = list(maps.flatMap((reached) => reached[0]?.diveTitle ?? []));
  return (
    <p className="text-control text-ink-2">
      <Plural
        value={count}
        one={`A change here reaches # step of other maps: ${titles}.`}
        other={`A change here reaches # steps of other maps: ${titles}.`}
      />
    </p>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="px-4 pb-4 text-body text-ink-2">{children}</p>;
}
