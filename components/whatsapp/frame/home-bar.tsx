import type { WhatsAppPlatform } from '@/components/whatsapp/look';

/** The line at the foot of a phone's screen, by which one leaves an app; a browser has none. */
export function HomeBar({ platform }: { platform: WhatsAppPlatform }) {
  if (platform === 'web') return null;
  return (
    <div
      aria-hidden="true"
      className={
        platform === 'ios'
          ? 'grid h-7 flex-none place-items-center pt-2'
          : 'grid h-6 flex-none place-items-center'
      }
    >
      <span
        className={
          platform === 'ios'
            ? 'h-[5px] w-[134px] rounded-full bg-(--wa-text)'
            : 'h-1 w-[108px] rounded-full bg-(--wa-text) opacity-55'
        }
      />
    </div>
  );
}
