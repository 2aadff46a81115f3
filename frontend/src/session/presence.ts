import { useMutation } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLiveConnection } from './live.ts';
import { BeHereDocument, WhoIsHereDocument } from './presence.generated.ts';
import { useViewer } from './viewer-context.ts';

const every = 20_000;

/** The other people who look at this place now. Being here is said about every twenty seconds, while the page is in view. */
export function usePresence(place: string): readonly { readonly id: string; readonly name: string }[] {
  const { personId } = useViewer();
  const live = useLiveConnection();
  const [present, setPresent] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const [beHere] = useMutation(BeHereDocument, { variables: { place } });
  const say = useEffectEvent(() => {
    // Not being able to say so is no fault worth a word.
    if (!document.hidden) beHere().catch(() => {});
  });
  useEffect(() => {
    const stop = live.subscribe(WhoIsHereDocument, { place }, ({ presence }) => setPresent(presence));
    say();
    const timer = setInterval(say, every);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [live, place]);
  return present.filter(({ id }) => id !== personId);
}
