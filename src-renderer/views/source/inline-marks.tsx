// The words of a block with their marks, which may nest and overlap in any way.
import { Fragment, type ReactNode } from 'react';
import type { Block, Mark } from '../../model/source.ts';

type LinkMark = Extract<Mark, { kind: 'link' }>;
type Style = Exclude<Mark['kind'], 'link'>;

/** From the inside out. */
const tags = [
  ['code', 'code'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['strikethrough', 's'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
] as const satisfies readonly (readonly [Style, string])[];

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly styles: ReadonlySet<Style>;
  readonly link: LinkMark | undefined;
}

/** Stretches in which the same marks hold; together they are the block. */
export function segmentsOf(block: Block): readonly Segment[] {
  const marks = (block.marks ?? []).filter((mark) => mark.start < mark.end);
  const clamp = (offset: number) => Math.min(Math.max(offset, block.start), block.end);
  const edges = new Set([block.start, block.end, ...marks.flatMap((mark) => [clamp(mark.start), clamp(mark.end)])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const start = sorted[i] as number;
    for (; next < byStart.length && (byStart[next] as Mark).start <= start; next += 1)
      active.push(byStart[next] as Mark);
    active = active.filter((mark) => mark.end > start);
    const link = active.find((mark): mark is LinkMark => mark.kind === 'link');
    const styles = new Set(active.flatMap((mark) => (mark.kind === 'link' ? [] : [mark.kind])));
    segments.push({ start, end: sorted[i + 1] as number, styles, link });
  }
  return segments;
}

function styled(text: string, styles: ReadonlySet<Style>): ReactNode {
  let node: ReactNode = text;
  for (const [style, Tag] of tags) if (styles.has(style)) node = <Tag>{node}</Tag>;
  return node;
}

const opens = /^(?:https?|mailto):/iu;

function Link({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  // What cannot be opened outside is shown as a link all the same, but holds no address.
  return opens.test(href.trim()) ? (
    <a href={href.trim()} rel="noreferrer" draggable={false}>
      {children}
    </a>
  ) : (
    <span data-dead-link="">{children}</span>
  );
}

/** The text nodes below it are, joined, the text of the block. */
export function inlineOf(text: string, block: Block): ReactNode {
  if (!block.marks?.length) return text.slice(block.start, block.end);
  const segments = segmentsOf(block);
  const nodes: ReactNode[] = [];
  for (let i = 0; i < segments.length;) {
    const { link } = segments[i] as Segment;
    const inside: ReactNode[] = [];
    const from = i;
    for (; i < segments.length && segments[i]?.link === link; i += 1) {
      const { start, end, styles } = segments[i] as Segment;
      inside.push(<Fragment key={start}>{styled(text.slice(start, end), styles)}</Fragment>);
    }
    nodes.push(
      link ? (
        <Link key={from} href={link.href}>
          {inside}
        </Link>
      ) : (
        <Fragment key={from}>{inside}</Fragment>
      ),
    );
  }
  return nodes;
}
