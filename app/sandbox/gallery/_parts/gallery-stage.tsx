'use client';

import type { ReactNode } from 'react';
import { Wallpaper } from '@/components/whatsapp/chat/wallpaper';
import type { WhatsAppPlatform } from '@/components/whatsapp/look';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import { galleryZone } from './gallery-products';
import type { GalleryView } from './gallery-view';

type StageProps = { platform: WhatsAppPlatform; view: GalleryView; children: ReactNode };

/** A strip of a chat as wide as its screen: a phone's own, or the narrowest pane of the web that holds whole bubbles. */
export function GalleryStage({ platform, view: { theme, phone, side }, children }: StageProps) {
  return (
    <div data-whatsapp-preview className={`max-w-full flex-none ${widths[platform]}`}>
      <WhatsAppLookRoot
        look={{ platform, theme, language: phone, side }}
        pictureUrl={asItIs}
        timeZone={galleryZone}
      >
        <div className="@container relative isolate overflow-hidden rounded-xl" data-stage={platform}>
          <Wallpaper />
          <div className="relative px-(--wa-side-gap) pt-1 pb-3">{children}</div>
        </div>
      </WhatsAppLookRoot>
    </div>
  );
}

const widths = { android: 'w-[360px]', ios: 'w-[393px]', web: 'w-[480px]' };

/** Pictures are named by their address here. */
function asItIs(pictureUrl: string): string {
  return pictureUrl;
}
