import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Vision } from './vision-view.ts';
import { promiseWords } from './words.ts';

/** The agreed words, large and calm: on the screen as on paper. */
export function AgreedVision({ vision }: { vision: Vision }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { statement, number, ratifiedOn } = vision;
  const day = ratifiedOn ? date(ratifiedOn) : '';
  return (
    <Sheet label={t`The agreed vision`}>
      <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10 px-1 py-8 sm:px-6 sm:py-12 print:max-w-none print:py-0">
        <p className="text-title font-semibold tracking-[-0.01em] text-balance wrap-anywhere sm:text-figure print:text-[24pt] print:leading-tight">
          {statement}
        </p>
        <Promises vision={vision} />
        <p className="border-t border-line pt-4 text-control text-ink-2">
          <Trans>
            Version {number}, ratified by the board on {day}
          </Trans>
          <Agreement vision={vision} />
        </p>
      </div>
    </Sheet>
  );
}

function Promises({ vision: { promises } }: { vision: Vision }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  return (
    <section aria-label={t`What we promise`} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <h2 className="text-section font-semibold text-ink-2">
        <Trans>What we promise</Trans>
      </h2>
      <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-2 print:grid-cols-2">
        {promises.map(({ id, kind, text, metric }) => (
          <li key={id} className="grid content-start gap-1.5 break-inside-avoid border-t-2 border-ink pt-3">
            <p className="text-meta text-ink-2">{i18n._(promiseWords[kind])}</p>
            <p className="text-read font-medium wrap-anywhere">{text}</p>
            {metric && (
              <p className="text-control text-ink-2">
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
