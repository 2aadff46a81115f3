import { useLingui } from '@lingui/react/macro';
import { Steps } from '../../ui/steps.tsx';

/** The way of a file, the same on every page of it. */
export function ImportSteps({ current }: { current: 0 | 1 | 2 | 3 | 4 }) {
  const { t } = useLingui();
  const steps = [t`File`, t`Columns`, t`Check`, t`Import`].map((label) => ({ label }));
  return <Steps label={t`Steps of the import`} steps={steps} current={current} />;
}
