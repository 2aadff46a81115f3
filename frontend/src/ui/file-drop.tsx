import { Trans } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';
import { classes } from './classes.ts';
import { FieldError, fieldWiring } from './field.tsx';

interface FileDropProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** What is said of a file that `accept` leaves out. */
  unwanted?: ReactNode;
  /** As in HTML: `.csv,.xlsx`, `image/*`. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped on it, pasted on the page, or picked by click or key. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, multiple = false, disabled = false } = props;
  const id = useId();
  const { take, error } = useTaking(props);
  usePastedFiles(take);
  const { isOver, ...drag } = useDrop(take);
  return (
    <div>
      <label
        {...drag}
        className={classes(
          frame,
          isOver && !disabled ? 'border-accent bg-soft' : 'border-field',
          disabled && 'opacity-50',
        )}
      >
        <Upload className="size-5 text-ink-2" aria-hidden />
        <span className="font-medium">{label}</span>
        <span id={`${id}-hint`} className="text-meta text-ink-2">
          {hint ?? <Trans>Drop it here, paste it, or click to choose.</Trans>}
        </span>
        <input
          {...fieldWiring(id, { hint: true, error })}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
          className="sr-only"
        />
      </label>
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

/** Takes what is wanted, and says so when nothing of what was given is. */
function useTaking({ accept, multiple = false, disabled = false, onFiles, unwanted, error }: FileDropProps) {
  const [isRefused, setRefused] = useState(false);
  const take = (list: FileList | undefined | null) => {
    const given = [...(list ?? [])];
    if (given.length === 0 || disabled) return;
    const files = given.filter((file) => isWanted(file, accept)).slice(0, multiple ? undefined : 1);
    setRefused(files.length === 0);
    if (files.length > 0) onFiles(files);
  };
  const refusal = unwanted ?? <Trans>A file of this kind cannot be taken here.</Trans>;
  return { take, error: isRefused ? refusal : error };
}

const frame =
  'relative flex flex-col items-center gap-1 rounded-sheet border border-dashed px-4 py-6 text-center transition-colors hover:bg-surface-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent';

function useDrop(take: (files: FileList) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
}

function usePastedFiles(take: (files: FileList | undefined) => void) {
  const paste = useEffectEvent((event: ClipboardEvent) => take(event.clipboardData?.files));
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent) => paste(event);
    addEventListener('paste', handlePaste);
    return () => removeEventListener('paste', handlePaste);
  }, []);
}

/** The picker obeys `accept`, dropping and pasting do not: so they are asked here. */
function isWanted(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((raw) => {
    const rule = raw.trim().toLowerCase();
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
    return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule;
  });
}
