import { Anchor, type LinkProps } from './link.tsx';
import { classes } from './classes.ts';

type TextLinkProps = LinkProps & {
  /** Reads as plain text until pointed at: for titles in rows and tables. */
  quiet?: boolean;
};

/** A place to go, inside a sentence, a row or a table. */
export function TextLink({ quiet = false, className, ...props }: TextLinkProps) {
  const look = quiet ? 'text-inherit no-underline hover:underline' : 'text-accent underline hover:text-accent-strong';
  return <Anchor {...props} className={classes('rounded-[3px] underline-offset-3 decoration-1', look, className)} />;
}
