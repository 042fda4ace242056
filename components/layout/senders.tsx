import { ChevronsUpDown } from 'lucide-react';
import { Hanging } from './hanging';
import type { SetPreference } from './preference';
import { SenderChoice } from './sender-choice';

/** A number that messages may leave from. */
type Sender = { id: string; name: string; number: string };

export type SendersProps = {
  /** Says what the list of several is for. */
  label: string;
  numbers: readonly Sender[];
  /** The one that new messages leave from. */
  chosen: string;
};

/** The number that messages leave from, and the others to change to where there are several. */
export function Senders({
  label,
  numbers,
  chosen,
  setPreference,
}: SendersProps & { setPreference: SetPreference }) {
  const sender = numbers.find(({ id }) => id === chosen);
  if (!sender) return null;
  if (numbers.length === 1)
    return (
      <div className="flex-none border-line border-t px-4 py-3">
        <SenderLines {...sender} />
      </div>
    );
  return (
    <div className="flex-none border-line border-t p-2">
      <Hanging
        label={`${label} ${sender.name}, ${sender.number}`}
        button={
          <>
            <span className="min-w-0 flex-1">
              <SenderLines {...sender} />
            </span>
            <ChevronsUpDown className="size-3.5 flex-none text-ink-3" aria-hidden />
          </>
        }
        buttonClassName="flex w-full cursor-default items-center gap-2 rounded-control px-2 py-1.5 text-start transition-colors hover:bg-hover"
      >
        <SenderChoice label={label} numbers={numbers} chosen={chosen} setPreference={setPreference} />
      </Hanging>
    </div>
  );
}

function SenderLines({ name, number }: Sender) {
  return (
    <>
      <span className="block truncate font-medium">{name}</span>
      <span dir="ltr" className="block truncate text-ink-3 text-meta tabular-nums rtl:text-end">
        {number}
      </span>
    </>
  );
}
