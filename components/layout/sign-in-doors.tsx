'use client';

import { ArrowRight, Clock, type LucideIcon, MessageSquare, Pencil, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Spinner } from '@/components/ui/spinner';

const icons = {
  marketer: Pencil,
  agent: MessageSquare,
  manager: Clock,
  administrator: Settings2,
} as const satisfies Record<string, LucideIcon>;

export type DoorRole = keyof typeof icons;

type Door = { role: DoorRole; title: string; name: string; description: string };

export type SignInDoorsProps = {
  doors: readonly Door[];
  /** Leads in; false when it could not. */
  onEnter: (role: DoorRole) => Promise<boolean>;
  /** Said when it could not. */
  failure: string;
};

/** The people one can be in the sandbox. */
export function SignInDoors({ doors, onEnter, failure }: SignInDoorsProps) {
  const [opening, setOpening] = useState<DoorRole | null>(null);
  const [failed, setFailed] = useState(false);
  async function enter(role: DoorRole) {
    if (opening) return;
    setOpening(role);
    setFailed(false);
    // A door that opened stays "opening": the desk is on its way.
    if (await onEnter(role).catch(() => false)) return;
    setOpening(null);
    setFailed(true);
  }
  return (
    <>
      {failed && (
        <div className="pb-3">
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        </div>
      )}
      <ul className="border-line border-b">
        {doors.map((door) => (
          <li key={door.role} className="border-line border-t">
            <DoorButton
              {...door}
              isOpening={opening === door.role}
              isWaiting={opening !== null}
              onPress={() => void enter(door.role)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type DoorButtonProps = Door & { isOpening: boolean; isWaiting: boolean; onPress: () => void };

function DoorButton({ role, title, name, description, isOpening, isWaiting, onPress }: DoorButtonProps) {
  const Icon = icons[role];
  return (
    <button type="button" aria-disabled={isWaiting || undefined} onClick={onPress} className={doorClass}>
      <span className="grid size-8 place-items-center rounded-control bg-accent-tint text-accent-ink">
        <Icon aria-hidden />
      </span>
      <span className="min-w-0">
        <span className="block text-body">
          <span className="font-medium">{title}</span> <span className="text-ink-3 text-ui">{name}</span>
        </span>
        <span className="block text-ink-2 text-meta">{description}</span>
      </span>
      {isOpening ? (
        <Spinner />
      ) : (
        <ArrowRight className="text-ink-3 group-hover:text-accent-ink rtl:-scale-x-100" aria-hidden />
      )}
    </button>
  );
}

const doorClass =
  'group -mx-2 grid min-h-16 w-[calc(100%+1rem)] cursor-default grid-cols-[32px_minmax(0,1fr)_16px] items-center gap-3 rounded-control px-2 py-2 text-start -outline-offset-2 transition-colors hover:bg-hover';
