import {
  Ban,
  CircleCheck,
  Clock,
  EyeOff,
  ImageOff,
  type LucideIcon,
  ReceiptText,
  TriangleAlert,
} from 'lucide-react';
import type { Standing } from '@/lib/values/sendability';

/** The mark of each standing, the same wherever it is counted. */
export const standingIcons = {
  sendable: CircleCheck,
  hidden: EyeOff,
  rejected: Ban,
  inReview: Clock,
  noPicture: ImageOff,
  soldOut: TriangleAlert,
  noPrice: ReceiptText,
} as const satisfies Record<Standing, LucideIcon>;
