// Takes running heads, running feet and page numbers off the pages of an untagged PDF.
import type { Base } from './pdf-bidi.ts';
import { segmentsOf } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import type { Segment } from './pdf-runs.ts';

/** The strip at the head and at the foot of a page in which running lines stand, as a share of its height. */
const margin = 0.12;
/** Beside so many other words a number is one of a row of a table. */
const besideNumber = 2;

const pageNumber = /^(?:page\s*)?[-–—]?\s*\d{1,5}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,5})?$/iu;

const shapeOfText = (text: string) => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase();

function marginalLines({ runs, height }: PdfPage, around: Base): Segment[] {
  const isMarginal = ({ y }: { readonly y: number }) => y > height * (1 - margin) || y < height * margin;
  return segmentsOf(runs.filter(isMarginal), around);
}

/** Lines that stand at the edge of several pages alike, but for their numbers. */
function runningShapes(pages: readonly (readonly Segment[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const shape of new Set(lines.map(({ text }) => shapeOfText(text)))) {
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(3, pages.length));
  return new Set([...seen].filter(([, pagesWith]) => pagesWith >= enough).map(([shape]) => shape));
}

const without = (page: PdfPage, lines: readonly Segment[]): PdfPage => {
  const gone = new Set(lines.flatMap(({ runs }) => runs));
  return gone.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !gone.has(run)) };
};

/** The pages without them. One that would have nothing left keeps all but its number: then what is alike is what it says. */
export function withoutRunning(pages: readonly PdfPage[], around: Base): PdfPage[] {
  const marginal = pages.map((page) => marginalLines(page, around));
  const running = runningShapes(marginal);
  const isRunning = ({ text }: Segment) => running.has(shapeOfText(text));
  return pages.map((page, i) => {
    const lines = marginal[i] ?? [];
    const numbers = lines.filter((line) => {
      const beside = lines.filter((other) => other !== line && other.y === line.y && !isRunning(other));
      return pageNumber.test(line.text) && beside.length < besideNumber;
    });
    const unnumbered = without(page, numbers);
    const kept = without(unnumbered, lines.filter(isRunning));
    return kept.runs.some(({ text }) => text.trim() !== '') ? kept : unnumbered;
  });
}
