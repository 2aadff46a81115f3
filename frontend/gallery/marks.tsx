import { Avatar, AvatarStack } from '../src/ui/avatar.tsx';
import { Badge } from '../src/ui/badge.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { StatusMark } from '../src/ui/status-mark.tsx';

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
      </div>
    </Sheet>
  );
}
