const emoji =
  /^(?:\p{RI}\p{RI}|[#*0-9]\u{FE0F}?\u{20E3}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F})/u;

/** @returns the number of emoji when `text` is one to three of them and nothing else (WhatsApp draws those large), else 0. */
export function countLoneEmoji(text: string): number {
  if (text.length > 120) return 0;
  const graphemes = [...new Intl.Segmenter().segment(text.trim())].map(({ segment }) => segment);
  return graphemes.length <= 3 && graphemes.every((grapheme) => emoji.test(grapheme)) ? graphemes.length : 0;
}
