import type { DigestLine } from '@cxboard/domain/staff-digests/staff-digest.rules';
import type { DigestShownFragment } from './staff-digests.generated.ts';

export type Digest = DigestShownFragment;

/** The lines as the rules write them; on the wire every line has the fields of both kinds. */
export const linesOf = ({ lines }: Pick<Digest, 'lines'>): DigestLine[] => lines as readonly object[] as DigestLine[];
