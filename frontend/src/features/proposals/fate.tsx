import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { FateMark } from './proposal-row.tsx';
import type { Proposal } from './use-proposal-acts.ts';

/** The way of a proposal, with the reason at each step. */
export function Fate({ fate }: Pick<Proposal, 'fate'>) {
  const { t } = useLingui();
  return (
    <Sheet flush title={t`What became of it`}>
      <List label={t`What became of it`}>
        {fate.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </List>
    </Sheet>
  );
}

type News = NonNullable<Proposal['fate'][number]['news']>;

/** Under each of the four words, what it was this time; nothing where the word says it all. */
const newsTold: Readonly<Partial<Record<News, MessageDescriptor>>> = {
  ...{ INFO_ASKED: msg`its author is asked`, INFO_GIVEN: msg`its author has answered` },
  ...{ ACCEPTED: msg`accepted`, DECLINED: msg`declined`, PARKED: msg`parked` },
  ...{ QUICK_WIN: msg`done at once, without a project`, NOMINATED: msg`put before the board` },
  ...{ IN_PROJECT: msg`has become a project`, RETURNED: msg`does not go on as a project; it stays accepted` },
  ...{ EFFECT_KNOWN: msg`what it changed for customers`, MERGED: msg`goes on together with another proposal` },
  ...{ PARTED: msg`goes on by itself again` },
};

function Step({ step }: { step: Proposal['fate'][number] }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const told = step.news && newsTold[step.news];
  return (
    <Row
      title={
        <span className="flex flex-wrap items-center gap-2">
          <FateMark word={step.word} state={step.state} />
          {!step.state && told && <span className="font-normal">{i18n._(told)}</span>}
          {step.isCorrection && (
            <Badge framed>
              <Trans>answer corrected</Trans>
            </Badge>
          )}
        </span>
      }
      meta={
        <>
          <span>{date(step.movedAt)}</span>
          <span>{step.movedBy ? step.movedBy.name : <Trans>the author</Trans>}</span>
          {step.because && (
            <span className="max-w-prose basis-full text-body whitespace-pre-wrap text-ink">{step.because}</span>
          )}
        </>
      }
    />
  );
}
