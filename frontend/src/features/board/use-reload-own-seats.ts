import { useRouter } from '@tanstack/react-router';
import { useViewer } from '../../session/viewer-context.ts';

/** What one may do follows from one's seats: when one of them changed, it is asked again. */
export function useReloadOwnSeats() {
  const router = useRouter();
  const { personId } = useViewer();
  return async (...changed: readonly string[]) => {
    if (changed.includes(personId)) await router.invalidate();
  };
}
