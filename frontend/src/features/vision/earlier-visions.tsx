import { Trans, useLingui } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Difference } from './difference.tsx';
import type { Vision } from './vision-view.ts';

/** Versions that were in force before, each with what it had changed. */
export function EarlierVisions({ visions }: { visions: readonly Vision[] }) {
  const { t } = useLingui();
  const { date } = useFormat();
  if (visions.length === 0) return null;
  return (
    <div className="print:hidden">
      <Sheet title={t`Earlier versions`}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {visions.map((vision) => {
            const { id, number, statement, promises, ratifiedOn } = vision;
            const on = ratifiedOn ? date(ratifiedOn) : '';
            return (
              <Disclosure
                key={id}
                summary={
                  <Trans>
                    Version {number}, ratified on {on}
                  </Trans>
                }
              >
                <div className="grid max-w-3xl gap-4">
                  <p className="text-read font-semibold wrap-anywhere">{statement}</p>
                  <ol className="grid gap-2">
                    {promises.map((promise) => (
                      <li key={promise.id} className="border-t border-line pt-2 text-body wrap-anywhere">
                        {promise.text}
                      </li>
                    ))}
                  </ol>
                  <Difference from={vision.earlier} vision={vision} title={t`What changed`} />
                </div>
              </Disclosure>
            );
          })}
        </div>
      </Sheet>
    </div>
  );
}
