/**
 * Puts `text` in the place of what is selected in a field, as if it were typed: the browser's own undo has it, which no
 * other way of changing a field gives.
 */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}
