import { useLingui } from '@lingui/react/macro';
import { Copy, Image, PenTool } from 'lucide-react';
import type { RefObject } from 'react';
import type { PictureWords } from './chart-picture.ts';
import { useFormat } from './format.tsx';
import { IconButton } from './icon-button.tsx';
import { Menu } from './menu.tsx';
import { saveFile } from './save-file.ts';
import { useToast } from './toast.tsx';

interface PictureMenuProps extends PictureWords {
  /** Holds the drawing. */
  place: RefObject<HTMLElement | null>;
  /** Without its ending. */
  fileName: string;
  /** The day or moment its numbers are of, in words; without it, as they are now. */
  asAt?: string;
}

/** Drawn only when somebody asks: most visits take no picture along. */
const drawing = () => import('./chart-picture.ts');

/** A chart to take along: as a picture with its sentence, how many answers, how it is counted and as of when. */
export function PictureMenu(props: PictureMenuProps) {
  const { t } = useLingui();
  const { title } = props;
  const acts = usePictureActs(props);
  return (
    <div className="print:hidden">
      <Menu
        trigger={<IconButton icon={Image} size="small" label={t`Take “${title}” along as a picture`} />}
        items={[
          { label: t`Copy as picture`, icon: Copy, onSelect: acts.copy },
          { label: t`Download PNG`, icon: Image, onSelect: acts.savePng },
          { label: t`Download SVG`, icon: PenTool, onSelect: acts.saveSvg },
        ]}
      />
    </div>
  );
}

function usePictureActs({ place, fileName, asAt, notes, ...said }: PictureMenuProps) {
  const { t } = useLingui();
  const { dateTime } = useFormat();
  const toast = useToast();
  const words = () => {
    const at = asAt ?? dateTime(new Date().toISOString());
    return { ...said, notes: [...notes, t`As of ${at}.`] };
  };
  const chart = () => place.current?.querySelector<SVGSVGElement>('svg[viewBox]') ?? null;
  const drawn = async () => {
    const found = chart();
    if (!found) throw new Error('There is no drawing.');
    return (await drawing()).pngOf(found, words());
  };
  const failed = () => toast({ message: t`The picture could not be drawn. The table holds the same numbers.` });
  const savePng = () => drawn().then((png) => saveFile(`${fileName}.png`, png), failed);
  const saveSvg = async () => {
    const found = chart();
    if (!found) return failed();
    const { svgOf, svgBlob } = await drawing();
    return svgOf(found, words()).then(({ svg }) => saveFile(`${fileName}.svg`, svgBlob(svg)), failed);
  };
  const copy = async () => {
    try {
      // The promise is handed over at once: some browsers copy only within the press itself.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn() })]);
      toast({ message: t`Copied as a picture.` });
    } catch {
      await savePng();
      toast({ message: t`The browser did not let us copy, so the picture was downloaded.` });
    }
  };
  return { copy, savePng, saveSvg };
}
