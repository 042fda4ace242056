import { domToBlob } from 'modern-screenshot';
import { chatOf, frameMessage } from './frame-message';
import { fontCss } from './font-css';

/** Pixels of the picture for one of the drawing, whatever the scale it is shown at. */
const pixelsPerPx = 2;

/** Of a drawn chat: its messages on the wallpaper, or all that the device shows, with the device. */
export type PictureSubject = 'message' | 'screen';

/**
 * Draws what a page shows of a chat as a PNG. The bundled fonts are in it; what the page draws with the machine's own
 * stays so.
 *
 * @param preview what holds a `DeviceFrame`
 * @throws when it holds none, or the browser cannot draw it
 */
export async function drawPicture(preview: HTMLElement, subject: PictureSubject): Promise<Blob> {
  const { node, width, height, onCloneNode } = subject === 'screen' ? screenOf(preview) : messageOf(preview);
  return domToBlob(node, {
    ...{ width, height, onCloneNode },
    scale: pixelsPerPx,
    font: { cssText: await fontCss(node) },
    features: { restoreScrollPosition: subject === 'screen' },
  });
}

type Drawing = {
  node: HTMLElement;
  width: number;
  height: number;
  onCloneNode?: (clone: Node) => void;
};

/** The device at its natural size: what scales it on the page stands around it. */
function screenOf(preview: HTMLElement): Drawing {
  const node = preview.querySelector<HTMLElement>('[data-device] > *');
  if (node === null) throw new Error('There is no device to draw.');
  return { node, width: node.offsetWidth, height: node.offsetHeight };
}

function messageOf(preview: HTMLElement): Drawing {
  const { chat, messages } = chatOf(preview);
  const { height, onCloneNode } = frameMessage(messages);
  return { node: chat, width: chat.offsetWidth, height, onCloneNode };
}
