import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Item } from './minutes-view.ts';

interface LeftOverProps {
  item: Item;
  words: string;
  addLater: (words: string) => void;
  /** The words are somewhere else now, or no longer wanted. */
  onDone: () => void;
}

/** What was being written when somebody else approved: nothing of it is lost. */
export function LeftOver({ item: { title }, words, addLater, onDone }: LeftOverProps) {
  const { t } = useLingui();
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => toast({ message: t`Your words are copied` }),
      () => toast({ message: t`This browser does not let the page copy. Mark the words and copy them yourself.` }),
    );
  const take = () => {
    onDone();
    addLater(t`About “${title}”: ${words}`);
  };
  return (
    <div className="grid gap-3 print:hidden">
      <Banner kind="warn">
        <Trans>These minutes were approved meanwhile, so this is not in them. Your words are kept here.</Trans>
      </Banner>
      <TextArea label={t`What you were writing about “${title}”`} hideLabel rows={3} value={words} readOnly />
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" onClick={take}>
          <Trans>Take them into an addendum</Trans>
        </Button>
        <Button icon={Copy} onClick={() => void copy()}>
          <Trans>Copy the words</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </div>
  );
}
