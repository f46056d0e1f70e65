// Makes a name that somebody's study title suggested fit to stand in a save dialog on any system.

const MAX_LENGTH = 120;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// Path separators, what Windows forbids, control characters, lone surrogates, and marks that reverse the reading of a name.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]|\p{Surrogate}/gu;

const chop = (text: string, length: number) => Array.from(text).slice(0, Math.max(length, 0)).join('');

export function safeFileName(suggested: string): string {
  const name = suggested
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (name === '') return 'Untitled';
  const dot = name.lastIndexOf('.');
  const hasExtension = dot > 0 && name.length - dot <= 12;
  const extension = hasExtension ? name.slice(dot) : '';
  const stem = chop(hasExtension ? name.slice(0, dot) : name, MAX_LENGTH - extension.length).trimEnd();
  return `${RESERVED.test(name) ? '_' : ''}${stem}${extension}`;
}
