import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CausesElsewhereDocument } from './deep-dives.generated.ts';

/** Over all deep dives: who is hurt by what lies with others. */
export function CausesElsewhere() {
  const { t } = useLingui();
  const to = useAddresses();
  const { data } = useQuery(CausesElsewhereDocument);
  const found = data?.causesElsewhere ?? [];
  if (found.length === 0) return null;
  return (
    <Sheet title={t`It hurts here, the cause lies there`} flush>
      <ul className="divide-y divide-line">
        {found.map(({ hurts, lies, causes, diveNumbers }) => (
          <li key={`${hurts.id} ${lies.id}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-64 text-body">
              <Trans>
                {hurts.name} feels what lies in {lies.name}
              </Trans>
            </span>
            <span className="flex flex-wrap gap-x-3 text-control text-ink-2">
              <Plural value={causes} one="# cause that holds" other="# causes that hold" />
              {diveNumbers.map((number) => (
                <TextLink key={number} href={`${to.deepDive(number)}?view=causes`}>
                  <Trans>Deep dive {number}</Trans>
                </TextLink>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
