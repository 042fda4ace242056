import { clsx } from 'clsx';

type ChatAvatarProps = { name: string; picture: string | null; className: string };

/** Round picture beside the chat's name, or its first letter. */
export function ChatAvatar({ name, picture, className }: ChatAvatarProps) {
  const shape = clsx('flex-none rounded-full', className);
  if (picture !== null)
    return <img src={picture} alt="" draggable={false} className={clsx(shape, 'object-cover')} />;
  return (
    <span
      aria-hidden="true"
      className={clsx(
        shape,
        'grid place-items-center bg-(--wa-accent-subtle) font-medium text-(--wa-accent-emphasized)',
      )}
    >
      {[...name.trim()][0]?.toUpperCase() ?? ''}
    </span>
  );
}
