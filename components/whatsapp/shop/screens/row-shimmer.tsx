import { Shimmer } from '@/components/whatsapp/chat/shimmer';

/** The shape of a product that is not known yet. */
export function RowShimmer() {
  return (
    <li
      aria-hidden="true"
      className="flex min-h-(--wa-row-height) items-center gap-3 px-(--wa-sheet-side)"
      data-part="row-shimmer"
    >
      <Shimmer className="size-(--wa-row-picture) flex-none rounded-lg" />
      <span className="min-w-0 flex-1">
        <Shimmer className="h-3.5 w-3/5 rounded-full" />
        <Shimmer className="mt-2.5 h-3 w-4/5 rounded-full" />
        <Shimmer className="mt-2.5 h-3 w-1/4 rounded-full" />
      </span>
    </li>
  );
}
