import { adoptionKinds, allAdoptionFields } from '@cxboard/domain/adoption/adoption-words.rules';
import { askedOrders } from '@cxboard/domain/adoption/adoption-table.rules';
import { adoptionProblems } from '@cxboard/domain/adoption/adoption.rules';
import { words } from '../platform/graphql/words.ts';

export const AdoptionKindWord = words('AdoptionKind', adoptionKinds, 'What already runs on day one.');
export const AdoptionFieldWord = words('AdoptionField', allAdoptionFields, 'What a column says.');
export const AdoptionProblemWord = words('AdoptionProblem', adoptionProblems, 'Why a cell cannot come in.');
const rowStates = ['READY', 'DUPLICATE', 'REPEATED', 'WRONG'] as const;
export const AdoptionRowStateWord = words('AdoptionRowState', rowStates, 'Whether a row would come in.');
export const AskedDateOrderWord = words('AskedDateOrder', askedOrders, 'Whether the day or the month comes first.');
