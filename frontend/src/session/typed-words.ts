import { inTab, onDevice } from '../ui/on-device.ts';
import { dropFiles } from './kept-files.ts';
import { useViewer } from './viewer-context.ts';

const ours = 'cx-board.';
/** Everything that is typed and not sent yet lies under one of these; how the pages look does not. */
const places = [ours, 'draft:', 'proposal:', 'import-columns:'];

/** Where this browser keeps words that are not sent yet: each person's apart, since a room's computer is shared. */
export function useWordsPlace(what: string, id: string): string {
  return `${ours}${what}.${useViewer().personId}.${id}`;
}

/** Whoever signs out leaves nothing they typed to the next person at this computer. */
export function dropTypedWords(): void {
  for (const keeper of [onDevice, inTab]) keeper.forgetAll(places);
  void dropFiles().catch(() => {});
}
