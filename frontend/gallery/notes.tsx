import { Plus } from 'lucide-react';
import { Banner } from '../src/ui/banner.tsx';
import { Button } from '../src/ui/button.tsx';
import { EmptyState } from '../src/ui/empty-state.tsx';
import { ErrorState } from '../src/ui/error-state.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { Loading, SkeletonRows } from '../src/ui/skeleton.tsx';
import { useToast } from '../src/ui/toast.tsx';

export function Notes() {
  const toast = useToast();
  return (
    <>
      <div className="grid gap-2">
        <Banner onClose={() => undefined}>The agenda changed since you opened it; you see the newest.</Banner>
        <Banner kind="warn" action={<Button size="small">Show</Button>}>
          Two items have no pre-read yet.
        </Banner>
        <Banner kind="offline">You are offline. What you type is kept and sent later.</Banner>
        <Banner kind="bad">This was not saved. What you typed is kept.</Banner>
      </div>
      <Sheet title="Nothing yet" flush>
        <EmptyState
          action={
            <Button kind="primary" icon={Plus}>
              Add the first item
            </Button>
          }
        >
          This agenda has no items yet.
        </EmptyState>
      </Sheet>
      <ErrorState
        title="The agenda could not be loaded"
        onRetry={() => new Promise((go) => setTimeout(go, 900))}
        reference="7f3a"
      >
        Nothing you wrote is lost. Check your connection and try again.
      </ErrorState>
      <Sheet title="On its way" flush>
        <Loading>
          <SkeletonRows rows={3} />
        </Loading>
      </Sheet>
      <div className="flex gap-2">
        <Button onClick={() => toast({ message: 'Moved “Invoice wording”', undo: () => undefined })}>
          Toast with undo
        </Button>
        <Button onClick={() => toast({ message: 'Pack sent to 9 members' })}>Toast</Button>
      </div>
    </>
  );
}
