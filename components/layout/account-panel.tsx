'use client';

import { LogOut } from 'lucide-react';
import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { choiceClass } from './choice';

type AccountPanelProps = {
  user: { name: string; role: string };
  signOut: { label: string; action: () => Promise<void> };
};

/** Who is signed in, and the way out. */
export function AccountPanel({ user, signOut }: AccountPanelProps) {
  const [, start] = useTransition();
  return (
    <>
      <div className="flex items-center gap-2.5 px-2 py-1.5">
        <Avatar name={user.name} size="large" isMe />
        <div className="min-w-0">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-ink-3 text-meta">{user.role}</p>
        </div>
      </div>
      <div className="mt-1 border-line border-t pt-1">
        <button type="button" className={choiceClass} onClick={() => start(() => signOut.action())}>
          <LogOut className="text-ink-3 rtl:-scale-x-100" aria-hidden />
          {signOut.label}
        </button>
      </div>
    </>
  );
}
