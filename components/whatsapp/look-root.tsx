'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { directionOf, type WhatsAppLook } from './look';
import { lookStyle } from './look-style';
import { stringsOf } from './strings/strings-of';
import type { WhatsAppStrings } from './strings/whatsapp-strings';

type LookSettings = WhatsAppLook & {
  direction: 'ltr' | 'rtl';
  strings: WhatsAppStrings;
  pictureUrl: (pictureId: string) => string;
  timeZone: string | undefined;
};

const LookContext = createContext<LookSettings | null>(null);

type LookRootProps = {
  look: WhatsAppLook;
  /** Address of a product's picture; the app's own route by default. */
  pictureUrl?: (pictureId: string) => string;
  /** IANA name of the zone in which times are written; the reader's own by default. */
  timeZone?: string;
  className?: string;
  children: ReactNode;
};

/** Root of everything drawn as WhatsApp: carries the look to what is inside, and its colors as custom properties. */
export function WhatsAppLookRoot({
  look,
  pictureUrl = ownPictureUrl,
  timeZone,
  className,
  children,
}: LookRootProps) {
  const { platform, theme, language, side } = look;
  const direction = directionOf(language);
  const settings = useMemo(
    () => ({
      platform,
      theme,
      language,
      side,
      direction,
      strings: stringsOf(language),
      pictureUrl,
      timeZone,
    }),
    [platform, theme, language, side, direction, pictureUrl, timeZone],
  );
  const style = useMemo(() => lookStyle({ platform, theme }), [platform, theme]);
  return (
    <LookContext value={settings}>
      <div lang={language} dir={direction} style={style} className={className} data-whatsapp={platform}>
        {children}
      </div>
    </LookContext>
  );
}

/** @returns the look of the nearest `WhatsAppLookRoot`. Throws outside of one. */
export function useWhatsAppLook(): LookSettings {
  const settings = useContext(LookContext);
  if (settings === null) throw new Error('A WhatsApp component needs a WhatsAppLookRoot around it.');
  return settings;
}

function ownPictureUrl(pictureId: string): string {
  return `/api/pictures/${encodeURIComponent(pictureId)}`;
}
