// A study's passages as a W3C Annotation Collection in JSON-LD, for other annotation tools.
import { codePointOffsets } from '../anchoring/code-points.ts';
import type { Annotation, EvidenceLink } from '../model/annotation.ts';
import { safeHref } from '../model/prose-runs.ts';
import type { Passage, Source } from '../model/source.ts';
import type { Study } from '../model/study.ts';

/** W3C Web Annotation Vocabulary, and the words it has none for. */
const context = ['http://www.w3.org/ns/anno.jsonld', { lodestone: 'urn:lodestone:' }] as const;

const iri = (id: string) => `urn:uuid:${id}`;

/** The address of the page a source came from, where it has one. */
function pageOf({ url }: Source): string | undefined {
  return url !== undefined && /^https?:/iu.test(url.trim()) ? (safeHref(url) ?? undefined) : undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** The motivations of the vocabulary that fit, the main one first. */
function motivationOf({ memo, tags }: Annotation, links: readonly EvidenceLink[]): readonly string[] {
  return [
    'highlighting',
    ...(links.length > 0 ? ['linking'] : []),
    ...(memo === '' ? [] : ['commenting']),
    ...(tags.length > 0 ? ['tagging'] : []),
  ];
}

function linkBody(study: Study, link: EvidenceLink): readonly Json[] {
  const { kind, id } = link.target;
  const target = kind === 'priority' ? study.get('priority', id) : study.get('statement', id);
  if (!target) return [];
  const [value, format] = target.kind === 'priority' ? [target.title, 'text/plain'] : [target.prose, 'text/markdown'];
  const { stance, confidence, comment } = link;
  const more = {
    'lodestone:target': { id: iri(id) },
    'lodestone:stance': stance,
    ...(confidence && { 'lodestone:confidence': confidence }),
    ...(comment && { 'lodestone:comment': comment }),
  };
  return [{ id: iri(link.id), type: 'TextualBody', value, format, purpose: 'linking', ...more }];
}

function bodiesOf(study: Study, { memo, tags }: Annotation, links: readonly EvidenceLink[]): readonly Json[] {
  const text = { type: 'TextualBody' } as const;
  return [
    ...(memo === '' ? [] : [{ ...text, value: memo, format: 'text/markdown', purpose: 'commenting' }]),
    ...tags.map((value) => ({ ...text, value, format: 'text/plain', purpose: 'tagging' })),
    ...links.flatMap((link) => linkBody(study, link)),
  ];
}

/** The text the selectors are for: the source's own, not the page it came from. */
function describeSource(source: Source): Json {
  const { id, title, language, direction, textSha256 } = source;
  const page = pageOf(source);
  return {
    id: iri(id),
    type: 'Text',
    format: 'text/plain',
    ...(language !== undefined && { language }),
    ...(direction && { textDirection: direction }),
    'dcterms:title': title,
    'dcterms:identifier': `sha256:${textSha256}`,
    ...(page !== undefined && { 'dcterms:source': { id: page } }),
  };
}

interface Place {
  readonly source: Source;
  /** Code points into the text of the source; absent where the text is, or where the words were not found in it. */
  readonly position: Passage | undefined;
}

function targetOf({ selector: { quote }, colour }: Annotation, { source, position }: Place): Json {
  const { exact, prefix, suffix } = quote;
  const around = { ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
  const scope = pageOf(source);
  return {
    type: 'SpecificResource',
    source: iri(source.id),
    ...(scope !== undefined && { scope }),
    selector: [
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
      { type: 'TextQuoteSelector', exact, ...around },
    ],
    'lodestone:colour': colour,
  };
}

function annotationOf(study: Study, annotation: Annotation, place: Place): Json {
  const { id, createdAt, createdBy } = annotation;
  const links = study.linksOf(id);
  const body = bodiesOf(study, annotation, links);
  return {
    id: iri(id),
    type: 'Annotation',
    motivation: motivationOf(annotation, links),
    created: createdAt,
    ...(createdBy !== '' && { creator: { type: 'Person', name: createdBy } }),
    ...(body.length > 0 && { body }),
    target: targetOf(annotation, place),
  };
}

/** In reading order. */
function annotationsOf(study: Study, source: Source): readonly Json[] {
  const annotations = study.annotationsOf(source.id);
  const text = study.contentOf(source.id)?.text;
  const units = annotations.flatMap(({ selector: { position } }) => [position.start, position.end]);
  const points = text === undefined ? [] : codePointOffsets(text, units);
  return annotations.map((annotation, i) => {
    const [start, end] = [points[2 * i], points[2 * i + 1]];
    const position = start === undefined || end === undefined || start === end ? undefined : { start, end };
    return annotationOf(study, annotation, { source, position });
  });
}

/** Safe also within a page's script element, and on a line of its own in JavaScript. */
const escaped = (json: string) =>
  json.replace(/[<\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The collection as JSON-LD text (W3C Web Annotation Data Model), ended by a newline: one page that holds every passage,
 * by source and place. Positions are Unicode code points into the source's text. The same study gives the same string,
 * byte for byte. Total.
 */
export function exportWebAnnotations(study: Study): string {
  const items = study.sources().flatMap((source) => annotationsOf(study, source));
  const id = iri(study.id);
  const first = { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: study.title,
    modified: study.changedAt,
    total: items.length,
    'lodestone:sources': study.sources().map(describeSource),
    ...(items.length > 0 && { first }),
  };
  return `${escaped(JSON.stringify(collection, null, 2))}\n`;
}
