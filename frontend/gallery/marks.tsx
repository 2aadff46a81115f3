import { Avatar, AvatarStack } from '../src/ui/avatar.tsx';
import { Badge } from '../src/ui/badge.tsx';
import { Hole } from '../src/ui/hole.tsx';
import { Marked } from '../src/ui/marked.tsx';
import { QrCode } from '../src/ui/qr-code.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { StatusMark } from '../src/ui/status-mark.tsx';
import { WeightBar } from '../src/ui/weight-bar.tsx';

const tones = ['neutral', 'good', 'warn', 'bad', 'decision', 'accent'] as const;
const words = {
  neutral: 'Not known',
  good: 'On track',
  warn: 'At risk',
  bad: 'Off track',
  decision: 'To decide',
  accent: 'Running',
};

export function Marks() {
  return (
    <Sheet title="Marks">
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-4">
          {tones.map((tone) => (
            <StatusMark key={tone} tone={tone}>
              {words[tone]}
            </StatusMark>
          ))}
        </div>
        <div className="flex flex-wrap gap-4">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {words[tone]}
            </Badge>
          ))}
          <Badge framed>12</Badge>
        </div>
        <div className="flex items-center gap-3">
          <Avatar name="Marta Lind" size="large" />
          <Avatar name="Marta Lind" />
          <Avatar name="Åke" size="small" />
          <AvatarStack names={['Ada King', 'Bo Ek', 'Cy Fox', 'Di Gray', 'Ed Hill', 'Flo Ives']} />
        </div>
        <div className="flex flex-wrap items-center gap-4 text-body">
          <Hole>nobody</Hole>
          <p>
            <Marked
              pieces={[
                { text: 'Shorter ', isHit: false },
                { text: 'calls', isHit: true },
              ]}
            />
          </p>
          <div className="grid w-48 gap-2">
            <WeightBar value={900} max={1200} tone="bad" />
            <WeightBar value={300} max={1200} tone="good" />
            <WeightBar value={0} max={1200} tone="neutral" />
          </div>
        </div>
        <QrCode value="https://board.example.com/join/meridian" label="Code for phones" />
      </div>
    </Sheet>
  );
}
