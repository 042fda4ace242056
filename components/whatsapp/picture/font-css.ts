import { coversText } from './covers-text';

type Face = { rule: CSSFontFaceRule; baseUrl: string };

/**
 * The page's own font faces that draw something of `node`, as CSS with the fonts in it: a picture is drawn outside of
 * the page and can load nothing.
 */
export async function fontCss(node: HTMLElement): Promise<string> {
  const used = usedStyles(node);
  const isUsed = ({ rule: { style } }: Face) =>
    used.has(styleKey(familyOf(style), style.getPropertyValue('font-style'))) &&
    coversText(style.getPropertyValue('unicode-range'), node.textContent);
  const faces = [...document.styleSheets].flatMap(facesOf).filter(isUsed);
  return (await Promise.all(faces.map(withFont))).join('\n');
}

/** Families with their slant, as the texts of `node` name them, whether the machine has them or not. */
function usedStyles(node: HTMLElement): Set<string> {
  const keys = [node, ...node.querySelectorAll('*')].flatMap((element) => {
    const { fontFamily, fontStyle } = getComputedStyle(element);
    return fontFamily.split(',').map((family) => styleKey(unquoted(family), fontStyle));
  });
  return new Set(keys);
}

function styleKey(family: string, slant: string): string {
  return `${family} ${slant === 'italic' ? 'italic' : 'normal'}`;
}

function facesOf(sheet: CSSStyleSheet): Face[] {
  const baseUrl = sheet.href ?? document.baseURI;
  return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, baseUrl }] : []));
}

function familyOf(style: CSSStyleDeclaration): string {
  return unquoted(style.getPropertyValue('font-family'));
}

function unquoted(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, '$2');
}

async function withFont({ rule, baseUrl }: Face): Promise<string> {
  const address = /url\((["']?)(.+?)\1\)/.exec(rule.style.getPropertyValue('src'))?.[2];
  if (address === undefined) return '';
  const answer = await fetch(new URL(address, baseUrl));
  if (!answer.ok) throw new Error(`A font of the picture answered ${answer.status}.`);
  const font = await toDataUrl(await answer.blob());
  return rule.cssText.replace(/src:[^;]+;/, `src: url("${font}") format("woff2");`);
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
