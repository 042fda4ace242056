'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { AndroidChat } from './android-chat';
import { AndroidFrame } from './android-frame';
import type { FrameProps } from './frame-props';
import { IosChat } from './ios-chat';
import { IosFrame } from './ios-frame';
import { ScaleToFit } from './scale-to-fit';
import { WebChat } from './web-chat';
import { WebFrame } from './web-frame';

/**
 * A chat on the device of the look, scaled down to the room it is given, or filling that room without a device. Going
 * from one to the other keeps what is open and where it was scrolled to.
 */
export function DeviceFrame({ label, clock, bare = false, overlay = null, ...chat }: FrameProps) {
  const { platform } = useWhatsAppLook();
  const { Chat, Frame, width, height } = devices[platform];
  return (
    <ScaleToFit width={width} height={height} off={bare}>
      <Frame label={label} clock={clock} bare={bare}>
        <div className="relative flex min-h-0 flex-1 flex-col">
          <Chat {...chat} />
          {overlay}
        </div>
      </Frame>
    </ScaleToFit>
  );
}

/** Outer sizes in px: screens of 360 × 800 and 393 × 852 with their edges; the web's pane has no natural size. */
const devices = {
  android: { Chat: AndroidChat, Frame: AndroidFrame, width: 376, height: 816 },
  ios: { Chat: IosChat, Frame: IosFrame, width: 411, height: 870 },
  web: { Chat: WebChat, Frame: WebFrame, width: 620, height: 800 },
};
