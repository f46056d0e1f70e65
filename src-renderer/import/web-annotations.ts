// Reads annotations that another tool or study wrote: W3C Web Annotations (JSON-LD) and the JSON of Hypothesis.
import { inFigures } from '../model/counted.ts';
import { confidences, type HighlightColour, highlightColours, stances } from '../model/annotation.ts';
import { isId, isTime } from '../model/field-schema.ts';
import { proseFromText } from '../model/prose.ts';
import type { ProposedAnnotation, ProposedLink, ProposedPlace } from '../model/proposed-annotation.ts';
import type { QuoteSelector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import {
  collectEntries,
  idOf,
  isAnnotationNode,
  isRecord,
  type Json,
  listOf,
  MAX_ENTRIES,
  parseAnnotationFile,
  textOf,
  typesOf,
} from './annotation-json.ts';
import { textOfHtml } from './html-text.ts';
import { ImportError } from './imported-article.ts';

export interface ReadAnnotations {
  readonly annotations: readonly ProposedAnnotation[];
  /** What was left out and why: a whole sentence for each reason. */
  readonly leftOut: readonly string[];
}

/** UTF-16 code units of words before and after a quote that are kept: twice what tools write; more tells nothing more. */
const MAX_CONTEXT = 64;
/** UTF-16 code units of a memo: a note of this length is a book. */
const MAX_MEMO = 1_000_000;
/** Tags of one passage, and bodies and targets of one annotation: nobody reads more. */
const MAX_PARTS = 500;
/** UTF-16 code units of a tag, a name or an address. */
const MAX_WORD = 2000;
/** Selectors that refine one another. */
const MAX_REFINED = 10;
/** So many entries are named in a sentence. */
const MAX_NAMED = 5;

/** Why an entry is left out. */
const reasons = {
  none: 'no annotation',
  reply: 'a reply to another note, not a passage',
  words: 'no words are marked, as in a note on a whole page',
  memo: `a note of more than ${inFigures(MAX_MEMO)} characters`,
  parts: `more than ${MAX_PARTS} tags, notes or passages in one`,
} as const;
type Reason = keyof typeof reasons;

const isReason = (value: unknown): value is Reason => typeof value === 'string' && Object.hasOwn(reasons, value);

const short = (value: unknown) => textOf(value).slice(0, MAX_WORD).trim();
const uuidIn = (iri: string) => {
  const id = iri
    .trim()
    .replace(/^urn:uuid:/iu, '')
    .toLowerCase();
  return isId(id) ? id : undefined;
};
const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<K, T>>;

/** Plain text as Markdown that says just that, line by line. */
const plainMemo = (text: string) => text.split('\n').map(proseFromText).join('\n');

function memoOf(body: Json): string {
  const value = textOf(body['value'] ?? body['chars']);
  const format = textOf(body['format']).toLowerCase();
  if (format.startsWith('text/markdown')) return value;
  return plainMemo(format.includes('html') ? textOfHtml(value) : value);
}

function linkOf(body: Json): ProposedLink | undefined {
  const targetId = uuidIn(idOf(body['lodestone:target']));
  const stance = stances.find((one) => one === body['lodestone:stance']);
  if (targetId === undefined || !stance) return undefined;
  const confidence = confidences.find((one) => one === body['lodestone:confidence']);
  const comment = textOf(body['lodestone:comment']).slice(0, MAX_MEMO);
  return { targetId, stance, ...optional('confidence', confidence), ...optional('comment', comment) };
}

interface Said {
  readonly memos: string[];
  readonly tags: string[];
  readonly links: ProposedLink[];
}

function takeBody(said: Said, body: unknown, tagging: boolean): void {
  // A body that is only an address says nothing here.
  if (!isRecord(body)) return;
  const purposes = listOf(body['purpose']).map((purpose) => textOf(purpose).replace(/^.*[:#/]/u, ''));
  const link = linkOf(body);
  if (link) said.links.push(link);
  else if (purposes.includes('tagging') || typesOf(body).includes('Tag') || (tagging && purposes.length === 0)) {
    said.tags.push(short(body['value'] ?? body['chars']));
  } else said.memos.push(memoOf(body));
}

/** What hangs on the annotation: bodies of W3C, text and tags of Hypothesis. */
function saidIn(entry: Json): Said | Reason {
  const said: Said = { memos: [], tags: [], links: [] };
  const bodies = listOf(entry['body']).flatMap((body) =>
    isRecord(body) && 'items' in body ? listOf(body['items']) : body,
  );
  const tags = listOf(entry['tags']);
  if (bodies.length > MAX_PARTS || tags.length > MAX_PARTS) return 'parts';
  const motives = listOf(entry['motivation']);
  const tagging = motives.length > 0 && motives.every((motive) => textOf(motive).endsWith('tagging'));
  for (const body of bodies) takeBody(said, body, tagging);
  said.tags.push(...tags.map(short));
  said.memos.push(textOf(entry['text']), plainMemo(textOf(entry['bodyValue'])));
  return said;
}

const wholeNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

interface Words {
  quote: QuoteSelector | undefined;
  position: Passage | undefined;
}

function takeSelector(words: Words, selector: Json): void {
  const types = typesOf(selector);
  if (types.includes('TextQuoteSelector')) {
    const exact = textOf(selector['exact']);
    if (exact.trim() === '') return;
    const prefix = textOf(selector['prefix']).slice(-MAX_CONTEXT);
    words.quote ??= { exact, prefix, suffix: textOf(selector['suffix']).slice(0, MAX_CONTEXT) };
  } else if (types.includes('TextPositionSelector')) {
    const { start, end } = selector;
    if (wholeNumber(start) && wholeNumber(end) && start < end) words.position ??= { start, end };
  }
}

function wordsOf(target: Json): Words {
  const words: Words = { quote: undefined, position: undefined };
  for (const each of listOf(target['selector']).slice(0, MAX_PARTS)) {
    let selector: unknown = each;
    for (let depth = 0; depth < MAX_REFINED && isRecord(selector); depth += 1) {
      takeSelector(words, selector);
      selector = selector['refinedBy'];
    }
  }
  return words;
}

type Sources = ReadonlyMap<string, Json>;

const isAddress = (iri: string) => /^(?!urn:uuid:)[a-z][a-z0-9+.-]{1,30}:/iu.test(iri);

function placeOf(entry: Json, target: Json, sources: Sources): ProposedPlace {
  const iri = idOf(target['source']);
  const told = sources.get(iri);
  const addresses = [iri, idOf(target['scope']), idOf(told?.['dcterms:source']), textOf(entry['uri'])];
  const textSha256 = /^sha256:([0-9a-f]{64})$/u.exec(textOf(told?.['dcterms:identifier']))?.[1];
  const page = isRecord(entry['document']) ? listOf(entry['document']['title'])[0] : undefined;
  return {
    ...optional('sourceId', uuidIn(iri)),
    ...optional('textSha256', textSha256),
    ...optional('title', short(told?.['dcterms:title'] ?? page)),
    addresses: [...new Set(addresses.map((address) => address.slice(0, MAX_WORD)).filter(isAddress))],
  };
}

function timeOf(value: unknown): string | undefined {
  const time = typeof value === 'string' && value.length < 50 ? Date.parse(value) : Number.NaN;
  const iso = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return isTime(iso) ? iso : undefined;
}

/** Who made it: a person's name, or the name in an account of Hypothesis. */
function makerOf(entry: Json): string {
  const [creator] = listOf(entry['creator']);
  const info = entry['user_info'];
  const named = isRecord(creator) ? (listOf(creator['name'])[0] ?? creator['nickname']) : undefined;
  const shown = isRecord(info) ? info['display_name'] : undefined;
  return short(named) || short(shown) || short(entry['user']).replace(/^acct:([^@]*)@.*$/u, '$1');
}

const colourOf = (target: Json): HighlightColour | undefined =>
  highlightColours.find((colour) => colour === target['lodestone:colour']);

/** One annotation for each passage it marks. */
function annotationsIn(entry: unknown, sources: Sources): readonly ProposedAnnotation[] | Reason {
  if (!isRecord(entry) || !isAnnotationNode(entry)) return 'none';
  const targets = listOf(entry['target']).filter(isRecord);
  if (targets.length > MAX_PARTS) return 'parts';
  const said = saidIn(entry);
  if (isReason(said)) return said;
  const memo = said.memos
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n\n');
  if (memo.length > MAX_MEMO) return 'memo';
  const about = {
    ...optional('createdAt', timeOf(entry['created'])),
    ...optional('createdBy', makerOf(entry)),
    memo,
    tags: said.tags.filter(Boolean),
    links: said.links,
  };
  const annotations = targets.flatMap((target): readonly ProposedAnnotation[] => {
    const { quote, position } = wordsOf(target);
    if (!quote && !position) return [];
    const id = targets.length === 1 ? uuidIn(idOf(entry)) : undefined;
    const place = placeOf(entry, target, sources);
    return [
      {
        ...optional('id', id),
        quote: quote ?? { exact: '', prefix: '', suffix: '' },
        ...optional('position', position),
        place,
        ...optional('colour', colourOf(target)),
        ...about,
      },
    ];
  });
  if (annotations.length > 0) return annotations;
  return listOf(entry['references']).length > 0 ? 'reply' : 'words';
}

/** '3 and 7', '1, 2, 3, 4, 5 and 20 more'. */
function named(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MAX_NAMED).map(String);
  if (numbers.length > MAX_NAMED) shown.push(`${numbers.length - MAX_NAMED} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

function sentenceFor(reason: Reason, numbers: readonly number[]): string {
  if (numbers.length === 1) return `Entry ${named(numbers)} was left out: ${reasons[reason]}.`;
  return `${numbers.length} entries were left out (${named(numbers)}): ${reasons[reason]}.`;
}

function read(bytes: Uint8Array): ReadAnnotations {
  const collected = collectEntries(parseAnnotationFile(bytes));
  const sources = new Map(collected.sources.filter(isRecord).map((source) => [idOf(source), source]));
  const annotations: ProposedAnnotation[] = [];
  const left = new Map<Reason, number[]>();
  for (const [i, entry] of collected.entries.entries()) {
    const found = annotationsIn(entry, sources);
    if (isReason(found)) (left.get(found) ?? left.set(found, []).get(found))?.push(i + 1);
    else annotations.push(...found);
  }
  if (annotations.length > MAX_ENTRIES) {
    const most = inFigures(MAX_ENTRIES);
    throw new ImportError(`The file holds more than the ${most} passages that can be brought in at once.`);
  }
  return { annotations, leftOut: [...left].map(([reason, numbers]) => sentenceFor(reason, numbers)) };
}

/**
 * The annotations in a file (W3C Web Annotation JSON-LD, alone, in a list, a page or a collection; or the JSON of
 * Hypothesis' API and export). What is malformed is left out and told. Throws an ImportError, whose message is a sentence
 * for the user, and nothing else.
 */
export function readWebAnnotations(bytes: Uint8Array): ReadAnnotations {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('The annotations in this file could not be read; export them again.', { cause: error });
  }
}
