// Cuts a stretch of text into its sentences, mending where Intl.Segmenter breaks after abbreviations and initials.
import type { Passage } from '../model/source.ts';
import { continuesAfterQuote, settledEdge } from './sentence-edges.ts';
import {
  eitherAbbreviations,
  leadingAbbreviations,
  numberingAbbreviations,
  sentenceStarters,
} from './abbreviations.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      // Not a language tag: an article may claim anything.
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** How much of the end of one piece and the start of the next decides, in UTF-16 code units. */
const reach = 80;

const enumerator = /^[([]?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)\]]+$/u;
const lastWord = /(?:^|[\s([{"'“‘«/–—-])((?:\p{L}[\p{L}\p{M}]*\.)*\p{L}[\p{L}\p{M}]*)\.$/u;
const firstWord = /^["'“‘«([]*([\p{L}\p{M}'’]+)/u;
const startsWithDigit = /^[#§]?\p{N}/u;
const startsLower = /^\p{Ll}/u;
const hasSubstance = /[\p{L}\p{N}]/u;
const initial = /(?:^|[\s.(])\p{Lu}\.$/u;

function continuesAfterWord(word: string, next: string): boolean {
  const key = word.toLowerCase();
  if (leadingAbbreviations.has(key)) return true;
  if (numberingAbbreviations.has(key)) return startsWithDigit.test(next);
  const starter = sentenceStarters.has((firstWord.exec(next)?.[1] ?? '').toLowerCase());
  return eitherAbbreviations.has(key) && !starter;
}

/** Whether two pieces the segmenter parted are one sentence. `before` is all of the sentence so far, trimmed. */
function belongTogether(before: string, next: string): boolean {
  if (!hasSubstance.test(next.slice(0, reach)) && next.length < reach) return true;
  if (before.length < reach && (enumerator.test(before) || !hasSubstance.test(before))) return true;
  if (startsLower.test(next)) return true;
  const tail = before.slice(-reach);
  if (continuesAfterQuote(tail, next)) return true;
  const word = lastWord.exec(tail)?.[1];
  if (word !== undefined && continuesAfterWord(word, next)) return true;
  const follower = (firstWord.exec(next)?.[1] ?? '').toLowerCase();
  return initial.test(tail) && follower !== '' && !sentenceStarters.has(follower);
}

function trimEdges(text: string, start: number, end: number): Passage {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: start + piece.trimEnd().length };
}

/** The stretches between the segmenter's breaks, each break moved to where the brackets and quotes around it belong. */
function* piecesOfLine(text: string, from: number, to: number, segmenter: Intl.Segmenter): Generator<Passage> {
  let start = from;
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const end = settledEdge(text, start, from + index + segment.length, to);
    const piece = trimEdges(text, start, end);
    if (piece.start >= piece.end) continue;
    yield piece;
    start = end;
  }
}

function* sentencesOfLine(text: string, from: number, to: number, segmenter: Intl.Segmenter): Generator<Passage> {
  let last: Passage | undefined;
  for (const piece of piecesOfLine(text, from, to, segmenter)) {
    if (last) {
      const before = text.slice(Math.max(last.start, last.end - 2 * reach), last.end);
      if (belongTogether(before, text.slice(piece.start, piece.end))) {
        last = { start: last.start, end: piece.end };
        continue;
      }
      yield last;
    }
    last = piece;
  }
  if (last) yield last;
}

/**
 * The sentences of `text` between two offsets (UTF-16 code units), in order: trimmed, never empty, not overlapping, and
 * together they hold everything that is not white space. A line feed always ends a sentence. `language` is a BCP 47 tag;
 * English without it, so that the result does not depend on the machine. Breaks are those of UAX #29 (Intl.Segmenter),
 * joined again after 'Dr.', 'e.g.', 'No. 5', 'U.S.', 'et al.', initials and their like. An opening bracket or quote goes
 * with what it opens, a closing one with what it closes; Japanese that goes on after a quote (「…。」と述べた。) stays whole.
 */
export function sentencesOf(text: string, from: number, to: number, language = 'en'): Passage[] {
  const segmenter = segmenterFor(language);
  const sentences: Passage[] = [];
  const end = Math.min(to, text.length);
  let lineStart = Math.max(0, from);
  while (lineStart < end) {
    const feed = text.indexOf('\n', lineStart);
    const lineEnd = feed === -1 || feed > end ? end : feed;
    for (const sentence of sentencesOfLine(text, lineStart, lineEnd, segmenter)) sentences.push(sentence);
    lineStart = lineEnd + 1;
  }
  return sentences;
}
