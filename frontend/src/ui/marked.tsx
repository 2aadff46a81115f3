interface MarkedProps {
  pieces: readonly { readonly text: string; readonly isHit: boolean }[];
}

/** A text whose looked-for words stand out: bold, so that it also shows without colours. */
export function Marked({ pieces }: MarkedProps) {
  return pieces.map(({ text, isHit }, nth) =>
    isHit ? (
      <mark key={nth} className="bg-transparent font-semibold text-accent">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
