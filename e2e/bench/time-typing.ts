import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { percentile } from './figure';
import type { TypingRound } from './typing-figures';

/** How much slower than this machine the browser's processor is made: a middling laptop or phone. */
const throttling = 4;
const keystrokes = 60;
/** A fast typist; everything that follows from a keystroke has its time before the next. */
const rhythmMs = 150;
const typed = 'new tea, *fresh* today ';

/** Types into a field of a page in a slowed browser, and says what that cost. */
export async function timeTyping(field: Locator): Promise<TypingRound> {
  const page = field.page();
  const devtools = await page.context().newCDPSession(page);
  // By the clock of the page's own thread: what else the machine does is not the page's script.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  const scriptSoFar = async () => scriptMsOf((await devtools.send('Performance.getMetrics')).metrics);
  await field.focus();
  await field.evaluate(notePaints);
  const scripts: number[] = [];
  for (let count = 0; count < keystrokes; count += 1) {
    const before = await scriptSoFar();
    await page.keyboard.press(typed[count % typed.length] ?? ' ');
    await pause(rhythmMs);
    scripts.push((await scriptSoFar()) - before);
  }
  const paints = await field.evaluate(() => window.notedPaints);
  if (paints.length !== keystrokes) throw new Error(`${paints.length} keystrokes of ${keystrokes} painted.`);
  await devtools.detach();
  return {
    scriptMs: percentile(scripts, 50),
    scriptP95Ms: percentile(scripts, 95),
    paintP95Ms: percentile(paints, 95),
  };
}

declare global {
  interface Window {
    notedPaints: number[];
  }
}

/** In the page: notes how long after the key was pressed the next frame stood. */
function notePaints(field: HTMLElement | SVGElement): void {
  window.notedPaints = [];
  field.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      // A message is answered after the frame that is being made.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.notedPaints.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
}

function scriptMsOf(metrics: readonly { name: string; value: number }[]): number {
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
  if (seconds === undefined) throw new Error('The browser does not say how long scripts ran.');
  return seconds * 1000;
}
