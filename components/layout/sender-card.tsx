export type SenderCardProps = { name: string; number: string };

/** The number that messages leave from. */
export function SenderCard({ name, number }: SenderCardProps) {
  return (
    <div className="flex-none border-line border-t px-4 py-3">
      <p className="truncate font-medium">{name}</p>
      <p dir="ltr" className="truncate text-ink-3 text-meta tabular-nums rtl:text-end">
        {number}
      </p>
    </div>
  );
}
