import { Ellipsis, Moon, Plus } from 'lucide-react';
import { Button, ButtonLink } from '../src/ui/button.tsx';
import { IconButton } from '../src/ui/icon-button.tsx';
import { Kbd } from '../src/ui/kbd.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { TextLink } from '../src/ui/text-link.tsx';

const kinds = ['primary', 'secondary', 'soft', 'quiet', 'danger'] as const;

export function Buttons() {
  return (
    <Sheet title="Buttons and links">
      <div className="grid gap-3">
        {(['normal', 'small'] as const).map((size) => (
          <div key={size} className="flex flex-wrap items-center gap-2">
            {kinds.map((kind) => (
              <Button key={kind} kind={kind} size={size} icon={kind === 'soft' ? Plus : undefined}>
                {kind[0]?.toUpperCase() + kind.slice(1)}
              </Button>
            ))}
            <Button size={size} busy>
              Saving
            </Button>
            <Button size={size} disabled>
              Disabled
            </Button>
            <ButtonLink size={size} href="#link">
              Link
            </ButtonLink>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <IconButton icon={Ellipsis} label="More" />
          <IconButton icon={Moon} label="Dark" aria-pressed />
          <IconButton icon={Moon} label="Busy" busy />
          <IconButton icon={Moon} label="Disabled" disabled />
          <Kbd keys="mod+k" />
          <Kbd keys="g m" />
          <span>
            A sentence with a <TextLink href="#place">place to go</TextLink>, and a{' '}
            <TextLink href="#quiet" quiet>
              quiet one
            </TextLink>
            .
          </span>
        </div>
      </div>
    </Sheet>
  );
}
