// What the PDF readers are given of a page: its runs of text with their places, and its structure where it is tagged.

/** Some words set in one go. Lengths are in points, `y` counts upwards from the foot of the page. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** The line ends after this run. */
  readonly endsLine: boolean;
  /** Set where pdf.js took it to read from right to left, and turned it. */
  readonly direction?: 'rtl';
  /** The marked content it is in, to which the structure refers. */
  readonly content?: string;
}

/** An element of the structure, or a leaf that refers to marked content. */
export interface PdfNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly children?: readonly PdfNode[];
}

export interface PdfPage {
  readonly runs: readonly PdfRun[];
  readonly structure: PdfNode | null;
  readonly width: number;
  readonly height: number;
}
