import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Difference } from './difference.tsx';
import { Marked } from './marked.tsx';
import type { Vision } from './vision-view.ts';
import { promiseWords, stanceWords } from './words.ts';

/** The agreed words, large and calm: on the screen as on paper. */
export function AgreedVision({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { organization } = useViewer();
  const { statement, number, ratifiedOn } = vision;
  const day = ratifiedOn ? date(ratifiedOn) : '';
  return (
    <Sheet label={t`The agreed vision`}>
      <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10 px-1 py-8 sm:px-6 sm:py-12 print:flex print:min-h-[228mm] print:max-w-none print:flex-col print:gap-0 print:p-0">
        <p className="hidden border-t-[4pt] border-accent pt-[4mm] text-[11pt] font-medium text-ink-2 print:mb-[16mm] print:block">
          {organization.name}
        </p>
        <div data-vision-words className="grid grid-cols-[minmax(0,1fr)] gap-10 print:gap-[18mm]">
          <p className="text-title font-semibold tracking-[-0.01em] text-balance wrap-anywhere sm:text-figure print:text-[31pt] print:leading-[1.16] print:tracking-[-0.02em]">
            <Marked text={statement} remarks={vision.remarks} />
          </p>
          <Promises vision={vision} />
        </div>
        <p className="border-t border-line pt-4 text-control text-ink-2 print:mt-auto print:text-[10pt]">
          <Trans>
            Version {number}, ratified by the board on {day}
          </Trans>
          <Agreement vision={vision} />
        </p>
        <SaidOnTheWay vision={vision} />
        <div className="print:hidden">
          <Difference from={vision.earlier} vision={vision} title={t`What changed`} />
        </div>
      </div>
    </Sheet>
  );
}

function Promises({ vision: { promises, remarks } }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  return (
    <section aria-label={t`What we promise`} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <h2 className="text-section font-semibold text-ink-2 print:text-[12pt]">
        <Trans>What we promise</Trans>
      </h2>
      <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-2 print:grid-cols-2 print:gap-x-[12mm] print:gap-y-[11mm]">
        {promises.map(({ id, kind, text, metric }) => (
          <li key={id} className="grid content-start gap-1.5 break-inside-avoid border-t-2 border-ink pt-3">
            <p className="text-meta text-ink-2 print:text-[10pt]">{i18n._(promiseWords[kind])}</p>
            <p className="text-read font-medium wrap-anywhere text-balance print:text-[16pt] print:leading-[1.3]">
              <Marked text={text} remarks={remarks} />
            </p>
            {metric && (
              <p className="text-control text-ink-2 print:text-[10pt] print:[&_a]:border-0 print:[&_a]:text-inherit print:[&_a]:no-underline">
                <Trans>
                  Shown by <TextLink href={to.metric(metric.slug)}>{metric.name}</TextLink>
                </Trans>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How it was agreed, for those who were there. */
function Agreement({ vision: { answers } }: { vision: Vision }) {
  const last = answers.filter(({ round }) => round === 2);
  const agreed = last.filter(({ stance }) => stance === 'AGREE').length;
  const reserved = last.filter(({ stance }) => stance === 'RESERVATION').length;
  if (last.length === 0) return null;
  return (
    <>
      : <Plural value={agreed} one="# member agrees" other="# members agree" />
      {reserved > 0 && (
        <>
          , <Plural value={reserved} one="# with a reservation" other="# with a reservation" />
        </>
      )}
    </>
  );
}

/** Reservations and objections in the words of those who had them, of both rounds. */
function SaidOnTheWay({ vision: { answers } }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  const said = answers.filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <div className="print:hidden">
      <Disclosure summary={t`What members said on the way`}>
        <ul className="grid gap-3">
          {said.map(({ id, person, round, stance, text }) => (
            <li key={id} className="grid gap-0.5">
              <p className="text-body wrap-anywhere whitespace-pre-line">{text}</p>
              <p className="text-meta text-ink-2">
                <Trans>
                  {person.name}, round {round}
                </Trans>
                : {i18n._(stanceWords[stance])}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
