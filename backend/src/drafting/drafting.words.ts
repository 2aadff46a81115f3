import { standingKinds } from '@cxboard/domain/drafting/template.rules';
import { words } from '../platform/graphql/words.ts';

export const standingKindWords = words('StandingItemKind', standingKinds, 'What can stand on every agenda.');
