import { useLingui } from '@lingui/react/macro';
import { AvatarStack } from '../ui/avatar.tsx';
import { usePresence } from './presence.ts';

/** Who else looks at the same place now, shown quietly; nothing when nobody does. */
export function AlsoHere({ place }: { place: string }) {
  const { t } = useLingui();
  const others = usePresence(place);
  if (others.length === 0) return null;
  return (
    <span role="group" aria-label={t`Also here`}>
      <AvatarStack names={others.map(({ name }) => name)} />
    </span>
  );
}
