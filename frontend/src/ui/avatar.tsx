import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';

interface AvatarProps {
  name: string;
  /** 28 px, or 24 px in dense rows, or 40 px at the head of a page. */
  size?: 'small' | 'normal' | 'large';
  /** The name stands beside it already, so readers need not hear it twice. */
  decorative?: boolean;
}

const sizes = { small: 'size-6 text-[0.625rem]', normal: 'size-7 text-[0.6875rem]', large: 'size-10 text-body' };

/** A person, by initials. */
export function Avatar({ name, size = 'normal', decorative = false }: AvatarProps) {
  const naming = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span
      {...naming}
      className={classes(
        'inline-grid shrink-0 place-items-center rounded-full bg-soft font-semibold text-accent select-none forced:border',
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}

/** Several people in a row; past `limit` only how many more. */
export function AvatarStack({
  names,
  limit = 4,
  size,
}: {
  names: readonly string[];
  limit?: number;
  size?: AvatarProps['size'];
}) {
  const { t } = useLingui();
  const shown = names.length > limit ? names.slice(0, limit - 1) : names;
  const more = names.slice(shown.length);
  return (
    <ul className="flex">
      {shown.map((name) => (
        <li key={name} className={place}>
          <Avatar name={name} size={size} />
        </li>
      ))}
      {more.length > 0 && (
        <li
          title={more.join(', ')}
          className={classes(
            place,
            sizes[size ?? 'normal'],
            'grid place-items-center bg-surface-2 font-semibold text-ink-2',
          )}
        >
          <span aria-hidden>+{more.length}</span>
          <span className="sr-only">{t`and ${more.join(', ')}`}</span>
        </li>
      )}
    </ul>
  );
}

const place = 'grid rounded-full shadow-[0_0_0_2px_var(--surface)] not-first:-ml-1.5';

/** Ada Byron King → AK; one name → its first letter. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words.at(0)?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
