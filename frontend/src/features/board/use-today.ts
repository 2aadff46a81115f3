import { useViewer } from '../../session/viewer-context.ts';

/** The day it is where the organization is, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = useViewer().organization;
  return new Date().toLocaleDateString('sv-SE', { timeZone });
}
