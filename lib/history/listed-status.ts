import { messageStates } from '@/lib/delivery/message-state';

/** What the history tells messages apart by: their state, and whether they went out poorer than they were written. */
export const listedStatuses = [...messageStates, 'incomplete'] as const;
export type ListedStatus = (typeof listedStatuses)[number];
