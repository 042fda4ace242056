/** A line of a short list that hangs from the bar or stands at the foot of the drawer. */
export const choiceClass =
  'flex h-8 w-full cursor-default items-center gap-2.5 rounded-control px-2 text-start text-ink transition-colors hover:bg-hover touch:h-11 touch:text-body';

/** Puts away the list that `choice` hangs in, if it hangs in one. */
export function hideHanging(choice: Element): void {
  choice.closest<HTMLElement>('[popover]')?.hidePopover();
}
