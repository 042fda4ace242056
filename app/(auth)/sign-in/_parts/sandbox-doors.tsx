'use client';

import { type DoorRole, SignInDoors, type SignInDoorsProps } from '@/components/layout/sign-in-doors';
import { enterDesk } from '@/app/(auth)/_parts/enter-desk';

/** The sandbox's four doors: who presses one is in. */
export function SandboxDoors(props: Pick<SignInDoorsProps, 'doors' | 'failure'>) {
  return <SignInDoors {...props} onEnter={enter} />;
}

async function enter(role: DoorRole): Promise<boolean> {
  return (await enterDesk('sandbox', { role })).ok;
}
