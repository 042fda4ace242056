/** A count of what waits; say beside it, or in its label, of what. */
export function Badge({ children }: { children: string }) {
  return (
    <span className="min-w-4 flex-none rounded-full bg-accent px-1.5 text-center font-semibold text-[0.6875rem] text-on-accent tabular-nums leading-4">
      {children}
    </span>
  );
}
