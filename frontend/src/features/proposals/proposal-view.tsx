import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Proposal } from './use-proposal-acts.ts';

/** The idea itself: its words, what it is about, its pictures. */
export function Idea({ proposal }: { proposal: Proposal }) {
  const { t } = useLingui();
  const { text, reason, touchPoint, files } = proposal;
  return (
    <Sheet label={t`The proposal`}>
      <div className="grid gap-3">
        <p className="text-read whitespace-pre-wrap wrap-anywhere">{text}</p>
        {(reason || touchPoint) && (
          <div className="flex flex-wrap gap-2">
            {reason && <Badge framed>{reason.name}</Badge>}
            {touchPoint && <Badge framed>{touchPoint.name}</Badge>}
          </div>
        )}
        {files.map((file) => (
          <File key={file.id} file={file} />
        ))}
      </div>
    </Sheet>
  );
}

function File({ file: { id, kind } }: { file: Proposal['files'][number] }) {
  const { t } = useLingui();
  const { slug } = useViewer().organization;
  const address = `/api/${slug}/files/${id}`;
  if (kind === 'PDF')
    return (
      <a href={address} className="text-accent underline" download>
        <Trans>Open the PDF</Trans>
      </a>
    );
  return <img src={address} alt={t`Picture sent with the proposal`} className="max-h-96 max-w-full rounded-sheet" />;
}

/** Where a merged one goes on, and what was merged into this one. */
export function Merged({ mergedInto, merged }: Pick<Proposal, 'mergedInto' | 'merged'>) {
  const to = useAddresses();
  if (mergedInto)
    return (
      <Banner kind="info">
        <Trans>
          This idea goes on as{' '}
          <TextLink href={to.proposal(mergedInto.number)}>
            {mergedInto.number} {mergedInto.title}
          </TextLink>
          , with its supporters, comments and credit.
        </Trans>
      </Banner>
    );
  if (merged.length === 0) return null;
  return (
    <p className="text-control text-ink-2">
      <Trans>Together with</Trans>{' '}
      {merged.map(({ id, number, title }) => (
        <TextLink key={id} href={to.proposal(number)} className="mr-2">
          {number} {title}
        </TextLink>
      ))}
    </p>
  );
}
