import type { WhatsAppPlatform, WhatsAppTheme } from './look';

/**
 * Colors of WhatsApp as its web client of August 2026 ships them for web, Android and iOS. They are a picture of
 * somebody else's interface: used inside the preview only, never for controls of the desk.
 */
const webLight = {
  accent: '#1DAA61',
  'accent-emphasized': '#15603E',
  'accent-subtle': '#D9FDD3',
  text: '#0A0A0A',
  'text-muted': 'rgba(0,0,0,.6)',
  'text-disabled': '#BDBDBD',
  button: '#1B8755',
  link: '#1B8755',
  'on-accent': '#FFFFFF',
  'tick-read': '#007BFC',
  divider: 'rgba(0,0,0,.1)',
  outline: '#959393',
  incoming: '#FFFFFF',
  outgoing: '#D9FDD3',
  card: 'rgba(194,189,184,.15)',
  time: 'rgba(0,0,0,.6)',
  chip: 'rgba(255,255,255,.9)',
  notice: '#D5FDED',
  'notice-text': 'rgba(0,0,0,.6)',
  wallpaper: '#F5F1EB',
  doodle: '#EAE0D3',
  field: '#FFFFFF',
  tray: '#F7F5F3',
  screen: '#FFFFFF',
  'nav-bar': '#F7F5F3',
  error: '#EA0038',
  verified: '#0085F4',
  sheet: '#FFFFFF',
  grouped: '#F7F5F3',
  dim: 'rgba(0,0,0,.32)',
  positive: '#1DAA61',
  badge: '#25D366',
  toast: 'rgba(11,20,26,.82)',
  'toast-text': '#FFFFFF',
};

export type WhatsAppToken = keyof typeof webLight;

const webDark: Record<WhatsAppToken, string> = {
  accent: '#21C063',
  'accent-emphasized': '#D9FDD3',
  'accent-subtle': '#103529',
  text: '#FAFAFA',
  'text-muted': 'rgba(255,255,255,.6)',
  'text-disabled': '#424445',
  button: '#21C063',
  link: '#21C063',
  'on-accent': '#0A0A0A',
  'tick-read': '#53BDEB',
  divider: 'rgba(255,255,255,.1)',
  outline: '#757778',
  incoming: '#242626',
  outgoing: '#144D37',
  card: 'rgba(0,0,0,.2)',
  time: 'rgba(255,255,255,.6)',
  chip: '#1D1F1F',
  notice: '#1D1F1F',
  'notice-text': '#06CF9C',
  wallpaper: '#161717',
  doodle: 'rgba(255,255,255,.1)',
  field: '#242626',
  tray: '#161717',
  screen: '#161717',
  'nav-bar': '#1D1F1F',
  error: '#FB5061',
  verified: '#0085F4',
  sheet: '#1D1F1F',
  grouped: '#1D1F1F',
  dim: 'rgba(0,0,0,.32)',
  positive: '#71EB85',
  badge: '#25D366',
  toast: 'rgba(11,20,26,.96)',
  'toast-text': '#FFFFFF',
};

/** One complete set of colors per platform and theme. */
export const whatsAppTokens: Record<
  WhatsAppPlatform,
  Record<WhatsAppTheme, Record<WhatsAppToken, string>>
> = {
  web: { light: webLight, dark: webDark },
  android: {
    light: {
      ...webLight,
      text: '#0A1014',
      'text-muted': '#5B6368',
      'text-disabled': '#B3B9BD',
      link: '#0063CB',
      divider: 'rgba(17,27,33,.1)',
      outline: '#8D9599',
    },
    dark: {
      ...webDark,
      text: '#F7F8FA',
      'text-muted': '#8D9599',
      'text-disabled': '#3E474D',
      link: '#53BDEB',
      'on-accent': '#0A1014',
      outline: '#6C757A',
      screen: '#0A1014',
      sheet: '#12181C',
      grouped: '#12181C',
    },
  },
  ios: {
    light: {
      ...webLight,
      'text-muted': '#6A6C6C',
      divider: 'rgba(0,0,0,.2)',
      grouped: '#F4F4F4',
      dim: 'rgba(0,0,0,.3)',
    },
    dark: {
      ...webDark,
      'text-muted': '#959393',
      divider: 'rgba(255,255,255,.2)',
      sheet: '#242626',
      grouped: '#242626',
      dim: 'rgba(0,0,0,.4)',
    },
  },
};
