// An imported article: what is known about it, its one canonical text, and the blocks that give the text its shape.

/** A stretch of a source: UTF-16 code units into the canonical text, `start` included, `end` not. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Whether both begin and end at the same places. */
export const samePassage = (a: Passage | undefined, b: Passage): boolean => a?.start === b.start && a.end === b.end;

/** How a stretch inside a block is set. Offsets are UTF-16 code units into the canonical text. */
export type Mark =
  | (Passage & {
      readonly kind: 'strong' | 'emphasis' | 'code' | 'strikethrough' | 'superscript' | 'subscript';
    })
  | (Passage & { readonly kind: 'link'; readonly href: string });

interface BlockBase extends Passage {
  readonly marks?: readonly Mark[];
  /** Only where it differs from the source's own. */
  readonly direction?: 'ltr' | 'rtl';
  /** BCP 47 tag, only where it differs from the source's own. */
  readonly language?: string;
}

/**
 * A leaf of the article. Blocks stand in reading order; the canonical text is the text of the blocks joined by one
 * newline, so a block's `start` is the end of the block before it plus one.
 */
export type Block = BlockBase &
  (
    | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 }
    | { readonly kind: 'paragraph' }
    | {
        readonly kind: 'list-item';
        /** 0 for the outermost list. */
        readonly depth: number;
        readonly ordered: boolean;
        /** The number an ordered item shows. */
        readonly number?: number;
        /** True for the second and later paragraphs of one item, which show no marker. */
        readonly continued?: boolean;
      }
    | {
        readonly kind: 'table-cell';
        /** Which table of the source this cell is in, counted from 0 in reading order. */
        readonly table: number;
        readonly row: number;
        readonly column: number;
        readonly header: boolean;
        readonly rowSpan?: number;
        readonly columnSpan?: number;
      }
    | { readonly kind: 'quote'; readonly depth: number }
    | { readonly kind: 'code'; readonly syntax?: string }
    | { readonly kind: 'rule' }
    | { readonly kind: 'image' }
  );

/** What is read: kept once by the hash of the text, and never changed after import. */
export interface SourceContent {
  /** The canonical text. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** An imported article as a record of the study; its content and its original bytes lie in tables of their own. */
export interface Source {
  readonly kind: 'source';
  readonly id: string;
  /** Fractional order key among the sources of the study. */
  readonly order: string;
  readonly title: string;
  /** The id of the source this is a new version of; that one may have been removed since. */
  readonly replaces?: string;
  readonly byline?: string;
  /** ISO 8601 date as the article gives it. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly fileName: string;
  readonly mediaType: string;
  /** Length of the canonical text in UTF-16 code units. */
  readonly length: number;
  /** SHA-256 of the canonical text in UTF-8, lower-case hex. */
  readonly textSha256: string;
  /** Key of the content: SHA-256 of `contentBytes(content)`, lower-case hex. */
  readonly contentSha256: string;
  /** SHA-256 of the original bytes, lower-case hex. */
  readonly originalSha256: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly importedAt: string;
  readonly importedBy: string;
}
