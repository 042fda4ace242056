import { clsx } from 'clsx';

type AvatarProps = { name: string; size?: 'small' | 'large'; isMe?: boolean };

/** The initials of somebody whose name stands beside it. */
export function Avatar({ name, size = 'small', isMe = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={clsx(
        'grid flex-none place-items-center rounded-full font-semibold leading-none',
        size === 'small' ? 'size-6 text-[0.625rem]' : 'size-8 text-meta',
        isMe ? 'bg-accent-tint text-accent-ink' : 'bg-sunken text-ink-2',
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** @returns the first letters of the first and the last word, or the last two digits of what is only a number. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /\p{L}/u.test(word));
  const [first] = words;
  if (!first) return name.replace(/\D/g, '').slice(-2);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => word?.match(/\p{L}/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
