import { useState } from 'react';
import { useViewer } from './viewer-context.ts';

/** The day it is in the organization. */
export function useToday(): string {
  const { timeZone } = useViewer().organization;
  const [now] = useState(() => Date.now());
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}
