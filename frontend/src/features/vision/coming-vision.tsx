import { useLingui } from '@lingui/react/macro';
import { Trans } from '@lingui/react/macro';
import { roundOf } from '@cxboard/domain/vision/vision.rules';
import { useFormat } from '../../ui/format.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Difference } from './difference.tsx';
import { Marked } from './marked.tsx';
import { Remarks } from './remarks.tsx';
import { OwnAnswer, RoundActions } from './rounds.tsx';
import type { Vision } from './vision-view.ts';
import { promiseWords, stanceTones, stanceWords, stateWords } from './words.ts';

/** The next version on its way: its words, what changed, who said what. */
export function ComingVision({ vision }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  return (
    <section aria-label={t`The next version`} className="grid grid-cols-[minmax(0,1fr)] gap-4 print:hidden">
      <Sheet
        title={t`Version ${vision.number} on its way`}
        aside={<StatusMark tone="accent">{i18n._(stateWords[vision.state])}</StatusMark>}
      >
        <div className="grid gap-5">
          <div data-vision-words className="grid max-w-3xl gap-5">
            <p className="text-title font-semibold tracking-[-0.01em] text-balance wrap-anywhere">
              <Marked text={vision.statement} remarks={vision.remarks} />
            </p>
            <ol className="grid gap-3">
              {vision.promises.map(({ id, kind, text, metric }) => (
                <li key={id} className="border-t border-line pt-3">
                  <p className="text-meta text-ink-2">{i18n._(promiseWords[kind])}</p>
                  <p className="text-read wrap-anywhere">
                    <Marked text={text} remarks={vision.remarks} />
                  </p>
                  <p className="text-control text-ink-2">
                    {metric ? <Trans>Shown by {metric.name}</Trans> : <Trans>No metric shows it yet</Trans>}
                  </p>
                </li>
              ))}
            </ol>
          </div>
          <Changes vision={vision} />
          <RoundActions vision={vision} />
        </div>
      </Sheet>
      {roundOf(vision.state) !== null && <Answers vision={vision} />}
      <Remarks vision={vision} />
    </section>
  );
}

/** Whoever votes reads what becomes different, and what became so after others had answered. */
function Changes({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  return (
    <>
      <Difference from={vision.earlier} vision={vision} title={t`What changes from the version before`} isOpen />
      {roundOf(vision.state) !== null && (
        <Difference from={vision.before} vision={vision} title={t`What changed since the first round began`} isOpen />
      )}
    </>
  );
}

/** Who said what; where they differ is seen at once. */
function Answers({ vision }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  const { list } = useFormat();
  const round = roundOf(vision.state);
  const now = vision.answers.filter((answer) => answer.round === round);
  const awaited = list(vision.awaited.map(({ name }) => name));
  return (
    <Sheet title={t`What the board says`} flush>
      {now.length > 0 && (
        <List label={t`Answers`}>
          {now.map(({ id, person, stance, text }) => (
            <Row
              key={id}
              title={person.name}
              meta={text}
              trailing={<StatusMark tone={stanceTones[stance]}>{i18n._(stanceWords[stance])}</StatusMark>}
              wraps
            />
          ))}
        </List>
      )}
      <div className="grid gap-4 px-4 pt-3 pb-4">
        {round === 2 && <FirstRound answers={vision.answers.filter((answer) => answer.round === 1)} />}
        {awaited && (
          <p className="text-control text-ink-2">
            <Trans>Not answered yet: {awaited}</Trans>
          </p>
        )}
        <OwnAnswer vision={vision} />
      </div>
    </Sheet>
  );
}

/** What was said in the first round, so that the second one can hear whether it was answered. */
function FirstRound({ answers }: { answers: Vision['answers'] }) {
  const { t, i18n } = useLingui();
  const said = answers.filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <Disclosure summary={t`What was said in the first round`}>
      <ul className="grid gap-3">
        {said.map(({ id, person, stance, text }) => (
          <li key={id} className="grid gap-0.5">
            <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="text-meta text-ink-2">
              {person.name}: {i18n._(stanceWords[stance])}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
