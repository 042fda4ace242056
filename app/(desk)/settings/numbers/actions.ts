'use server';

import { resumeNumber, resumeNumberSchema } from '@/lib/delivery/resume-number';
import { action } from '@/lib/entrypoints/action';

/** Lets a held number send again, as the person decided about what waits. */
export const resumeNumberAction = action(
  { right: 'numbers.manage', schema: resumeNumberSchema },
  resumeNumber,
);
