/** Every key of the desk that is not a control's own, by where it works. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const shortcuts = [
  {
    place: 'everywhere',
    keys: [
      { does: 'palette', press: ['Mod', 'K'] },
      { does: 'products', press: ['/'] },
      { does: 'shortcuts', press: ['?'] },
      { does: 'escape', press: ['Esc'] },
    ],
  },
  {
    place: 'compose',
    keys: [
      { does: 'send', press: ['Mod', 'Enter'] },
      { does: 'bold', press: ['Mod', 'B'] },
      { does: 'italic', press: ['Mod', 'I'] },
      { does: 'addProducts', press: ['/'] },
      { does: 'move', press: ['Alt', '↑ ↓'] },
      { does: 'undo', press: ['Mod', 'Z'] },
      { does: 'redo', press: ['Mod', 'Shift', 'Z'] },
    ],
  },
  {
    place: 'picker',
    keys: [
      { does: 'choose', press: ['Space'] },
      { does: 'add', press: ['Enter'] },
    ],
  },
  {
    place: 'lists',
    keys: [
      { does: 'step', press: ['J', 'K'] },
      { does: 'open', press: ['Enter'] },
    ],
  },
  {
    place: 'search',
    keys: [{ does: 'newTab', press: ['Mod', 'Enter'] }],
  },
] as const;
