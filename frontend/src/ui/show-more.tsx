import { Trans } from '@lingui/react/macro';
import { type ReactNode, useTransition } from 'react';
import { Button, type ButtonProps } from './button.tsx';

interface ShowMoreProps extends Pick<ButtonProps, 'size' | 'kind' | 'className'> {
  onMore: () => Promise<unknown>;
  /** What the button says, where "Show more" is not enough. */
  children?: ReactNode;
}

/** At the end of a list that goes on: what is there stays shown while more of it comes. */
export function ShowMore({ onMore, children, className = 'justify-self-start', ...look }: ShowMoreProps) {
  const [isComing, start] = useTransition();
  return (
    <Button {...look} className={className} busy={isComing} onClick={() => start(() => onMore().then(() => {}))}>
      {children ?? <Trans>Show more</Trans>}
    </Button>
  );
}
