import { useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Steps } from '../../ui/steps.tsx';

interface ImportStepsProps {
  current: 0 | 1 | 2 | 3 | 4;
  /** Where the columns can be set again, while nothing was taken over. */
  columnsHref?: string | undefined;
}

/** The way of a file, the same on every page of it. */
export function ImportSteps({ current, columnsHref }: ImportStepsProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const steps = [
    { label: t`File`, href: to.importData },
    { label: t`Columns`, ...(columnsHref && { href: columnsHref }) },
    { label: t`Check` },
    { label: t`Import` },
  ];
  return <Steps label={t`Steps of the import`} steps={steps} current={current} />;
}
