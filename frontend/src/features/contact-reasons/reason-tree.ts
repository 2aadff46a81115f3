import type { Placed } from '@cxboard/domain/contact-reasons/reason-order.rules';
import type { ContactReasonsPageQuery } from './contact-reasons.generated.ts';

export type Reasons = ContactReasonsPageQuery['contactReasons'];
export type Reason = Reasons['reasons'][number];
export type Label = Reasons['unassigned']['labels'][number];
export type PlacedReason = Placed<Reason>;
