'use client';

import { CardButton } from './card-button';
import { ProductPicture } from './product-picture';

type LinkPreviewCardProps = {
  title: string;
  description: string;
  host: string;
  pictureIds: readonly string[];
  onOpen?: () => void;
};

/** What WhatsApp draws of a linked page above the text. */
export function LinkPreviewCard({ title, description, host, pictureIds, onOpen }: LinkPreviewCardProps) {
  return (
    <CardButton onPress={onOpen} className="flex min-h-(--wa-link-picture)">
      <Collage pictureIds={pictureIds} />
      <span className="flex min-w-0 flex-1 flex-col justify-center px-2.5 py-1.5">
        <span dir="auto" className="line-clamp-2 font-semibold! [font:var(--wa-type-card-title)]">
          {title}
        </span>
        <span className="line-clamp-2 text-(--wa-time) [font:var(--wa-type-card-subtitle)]">
          {description}
        </span>
        <span className="truncate text-(--wa-time) [font:var(--wa-type-card-subtitle)]">{host}</span>
      </span>
    </CardButton>
  );
}

/** One picture, or four in a square; Meta says only that several are shown. */
function Collage({ pictureIds }: { pictureIds: readonly string[] }) {
  const [first] = pictureIds;
  if (first === undefined) return null;
  if (pictureIds.length < 4) {
    return <ProductPicture pictureId={first} className="min-h-full w-(--wa-link-picture) flex-none" />;
  }
  return (
    <span className="grid w-(--wa-link-picture) flex-none grid-cols-2 grid-rows-2 gap-px">
      {pictureIds.slice(0, 4).map((pictureId) => (
        <ProductPicture key={pictureId} pictureId={pictureId} className="size-full min-h-0" />
      ))}
    </span>
  );
}
