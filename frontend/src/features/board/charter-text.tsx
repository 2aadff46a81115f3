import { Trans } from '@lingui/react/macro';

export function CharterText({ charter }: { charter: string }) {
  if (charter) return <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{charter}</p>;
  return (
    <p className="text-body text-ink-2">
      <Trans>Nobody has written down yet what this board is for.</Trans>
    </p>
  );
}
