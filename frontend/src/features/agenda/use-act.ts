import { useActing } from '../../session/acting.ts';
import { because, isRefused } from './refusals.ts';

export const useAct = () => useActing({ isRefused, because });
