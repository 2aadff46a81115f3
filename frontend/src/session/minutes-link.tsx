import type { MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { ButtonLink } from '../ui/button.tsx';
import { useAddresses } from './addresses.ts';
import { useMay } from './viewer-context.ts';

interface MinutesLinkProps {
  meeting: {
    readonly number: number;
    readonly state: MeetingState;
    readonly board: { readonly id: string; readonly slug: string };
  };
  kind?: 'primary' | 'quiet';
}

/** To what is kept of a meeting, as soon as it is closed. */
export function MinutesLink({ meeting: { number, state, board }, kind = 'primary' }: MinutesLinkProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  if ((state !== 'CLOSED' && state !== 'MINUTES_APPROVED') || !may.seeMinutes({ boardId: board.id })) return null;
  return (
    <ButtonLink
      kind={kind}
      size={kind === 'quiet' ? 'small' : undefined}
      icon={kind === 'quiet' ? undefined : FileText}
      aria-label={t`Minutes of meeting ${number}`}
      href={to.minutes(board.slug, number)}
    >
      <Trans>Minutes</Trans>
    </ButtonLink>
  );
}
