import type { ComponentProps } from 'react';
import type { LiveIndicator } from '@/components/layout/live-indicator';
import type { MischiefChoiceProps } from './mischief-choice';
import type { PhoneView } from './phone-view';
import type { ReadingChoice } from './reading-choice';
import type { ShownContact } from './shown-contact';

/** What the column and, in a narrow window, the bar let one choose. */
export type PhoneControls = {
  contacts: readonly ShownContact[];
  /** Id of the contact whose phone is held. */
  selected: string;
  onSelect: (contactId: string) => void;
  live: ComponentProps<typeof LiveIndicator>['state'];
  view: PhoneView;
  onView: (part: Partial<PhoneView>) => void;
  reading: ComponentProps<typeof ReadingChoice>;
  mischief: MischiefChoiceProps;
};
