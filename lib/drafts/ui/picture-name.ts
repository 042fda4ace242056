import type { WhatsAppLook } from '@/components/whatsapp/look';
import type { PictureSubject } from '@/components/whatsapp/picture/draw-picture';

/** @returns the file name of a picture, such as `vitrine-product-list-android-light-fr.png` */
export function pictureName({
  kind,
  subject,
  platform,
  theme,
  language,
}: { kind: string; subject: PictureSubject } & WhatsAppLook): string {
  const parts = ['vitrine', kind.replaceAll('_', '-'), platform, theme, language.toLowerCase()];
  return `${[...parts, ...(subject === 'screen' ? ['screen'] : [])].join('-')}.png`;
}
