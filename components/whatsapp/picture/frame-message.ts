/** Wallpaper above and below what is drawn, in px. */
const margin = 16;

/** @throws when `preview` holds no drawn chat */
export function chatOf(preview: HTMLElement): { chat: HTMLElement; messages: HTMLElement } {
  const chat = preview.querySelector<HTMLElement>('[data-chat]');
  const messages = chat?.querySelector<HTMLElement>('[data-messages]');
  if (!chat || !messages) throw new Error('There is no chat to draw.');
  return { chat, messages };
}

/**
 * How the messages of a chat are cut out of it: all of them, also what has to be scrolled to, and neither what
 * opens a chat nor its composer.
 *
 * @returns the height of the cut in px, and what does it to a copy of the chat that has its styles in it
 */
export function frameMessage(messages: HTMLElement): { height: number; onCloneNode: (clone: Node) => void } {
  const rows = [...messages.children] as HTMLElement[];
  const start = rows.findIndex(holdsBubble);
  const end = rows.findLastIndex(holdsBubble);
  const [first, last] = [rows[start], rows[end]];
  if (!first || !last) throw new Error('There is no message to draw.');
  const height = last.offsetTop + last.offsetHeight - first.offsetTop + 2 * margin;
  return {
    height,
    onCloneNode: (clone) => {
      const chat = clone as HTMLElement;
      const copied = chat.querySelector<HTMLElement>('[data-messages]');
      const [wallpaper] = chat.children as unknown as [SVGElement];
      if (!copied) return;
      const kept = ([...copied.children] as HTMLElement[]).slice(start, end + 1);
      copied.replaceChildren(...kept);
      kept[0]?.style.setProperty('margin-top', '0');
      const place = { position: 'absolute', top: '0', left: '0', width: '100%', height: 'auto' };
      Object.assign(copied.style, place, { margin: '0', paddingTop: `${margin}px` });
      Object.assign(wallpaper.style, { width: '100%', height: `${height}px` });
      chat.replaceChildren(wallpaper, copied);
    },
  };
}

function holdsBubble(row: Element): boolean {
  return row.matches('[data-bubble]') || row.querySelector('[data-bubble]') !== null;
}
