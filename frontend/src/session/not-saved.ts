import { useLingui } from '@lingui/react/macro';
import { useToast } from '../ui/toast.tsx';
import { hasAnswered } from './answered.ts';

/** Says that an act failed: not done where the server says so; where no answer came nobody knows, and the same once more does it once. */
export function useNotSaved(): (error: unknown) => void {
  const { t } = useLingui();
  const toast = useToast();
  return (error) =>
    toast({
      message: hasAnswered(error)
        ? t`This was not saved; everything is as it was before. Try again in a moment.`
        : t`No answer came, so this may or may not be saved. Once the connection is back, the page shows which.`,
    });
}
