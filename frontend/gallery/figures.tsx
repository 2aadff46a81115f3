import { DefinitionList } from '../src/ui/definition-list.tsx';
import { Disclosure } from '../src/ui/disclosure.tsx';
import { ProgressBar } from '../src/ui/progress-bar.tsx';
import { SegmentBar } from '../src/ui/segment-bar.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { Stat } from '../src/ui/stat.tsx';
import { Steps } from '../src/ui/steps.tsx';

export function Figures() {
  return (
    <Sheet title="Figures">
      <div className="grid gap-6">
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          <Stat label="CSAT, October" value="74.8" unit="%" note="95 % interval 73.4 to 76.1, n = 4,210" />
          <Stat label="Contacts" value="48,210" note="5 months below the centre line" noteTone="bad" />
          <Stat label="On the agenda" value="75" unit="min" note="15 min free" />
        </div>
        <ProgressBar label="Pre-reads" value={5} max={6} figure="5 of 6" />
        <ProgressBar label="Reading the file" />
        <SegmentBar
          label="105 of 90 minutes planned"
          room={90}
          segments={[
            { key: 'a', label: 'Review, 40 min', size: 40 },
            { key: 'b', label: 'Topic, 40 min', size: 40, tone: 'accent' },
            { key: 'c', label: 'Decision, 25 min', size: 25, tone: 'decision' },
          ]}
        />
        <Steps
          label="Import"
          current={1}
          steps={[{ label: 'File', href: '#file' }, { label: 'Columns' }, { label: 'Check' }]}
        />
        <DefinitionList
          items={[
            { term: 'Question', detail: 'How satisfied are you with the answer?' },
            { term: 'Counting', detail: 'Share of 4 and 5, of all answers' },
          ]}
        />
        <Disclosure summary="How this is counted">
          Adjusted Wald interval, widened to contain the shown score.
        </Disclosure>
      </div>
    </Sheet>
  );
}
