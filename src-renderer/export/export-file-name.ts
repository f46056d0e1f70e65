// File names for what leaves the app: safe on Windows, macOS and Linux whatever the study is called.
import { foldText } from '../model/prose-text.ts';

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
const forbidden = /[<>:"/\\|?*\p{Cf}]+/gu;
/** In UTF-8 bytes, since that is what Linux counts (255), with room for an ending and a ' (2)'. */
const longestName = 120;

const bytesOf = (point: string) => {
  const value = point.codePointAt(0) ?? 0;
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
};

function cut(name: string): string {
  let bytes = 0;
  let out = '';
  for (const point of name) {
    bytes += bytesOf(point);
    if (bytes > longestName) break;
    out += point;
  }
  return out;
}

/** A file name for a study of this title, for example `exportFileName('Q1: plans', 'md')` is `Q1 plans.md`. Total. */
export function exportFileName(title: string, extension: 'md' | 'jsonld' | 'lodestone'): string {
  const words = foldText(foldText(title).replace(forbidden, ' ')).replace(/^[.\s-]+/, '');
  const name = cut(words).replace(/[.\s]+$/, '');
  const safe = name === '' ? 'study' : reserved.test(name) ? `_${name}` : name;
  return `${safe}.${extension}`;
}
