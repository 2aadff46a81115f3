import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Nomination } from './nomination-view.ts';

/** Who asks, who would take it on, what it is about. */
export function NominationFacts({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { owner, nominator, submittedAt, shortlistedAt, merged } = nomination;
  const about = useAbout(nomination);
  const items = [
    { term: t`Owner`, detail: owner ? owner.name : <Trans>nobody named yet</Trans> },
    nominator && { term: t`Nominated by`, detail: nominator.name },
    ...about,
    submittedAt && { term: t`Submitted`, detail: date(submittedAt) },
    shortlistedAt && { term: t`Shortlisted`, detail: date(shortlistedAt) },
    merged.length > 0 && { term: t`Merged into it`, detail: <Merged nomination={nomination} /> },
  ];
  return (
    <Sheet title={t`About`}>
      <DefinitionList items={items.filter((item) => item !== null && item !== false && item !== '')} />
    </Sheet>
  );
}

/** The promise it serves and what it is about. */
function useAbout({ promise, reason, touchPoint, foundInDive }: Nomination) {
  const { t } = useLingui();
  const to = useAddresses();
  return [
    promise && { term: t`Promise it serves`, detail: promise.text },
    reason && { term: t`Contact reason`, detail: reason.name },
    touchPoint && { term: t`Touch point`, detail: touchPoint.name },
    foundInDive !== null && {
      term: t`Found in`,
      detail: (
        <TextLink href={to.deepDive(foundInDive)}>
          <Trans>Deep dive {foundInDive}</Trans>
        </TextLink>
      ),
    },
  ];
}

function Merged({ nomination: { merged, board } }: { nomination: Nomination }) {
  const to = useAddresses();
  return (
    <ul className="grid gap-1">
      {merged.map(({ id, number, title }) => (
        <li key={id}>
          <TextLink href={to.nomination(board.slug, number)}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}
