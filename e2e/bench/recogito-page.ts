// Runs in a page of the benchmark: the large article with the passages shown by Recogito's annotator, in spans.
import { createTextAnnotator } from '@recogito/text-annotator';
import type { Annotation } from '../../src-renderer/model/annotation.ts';
import type { SourceContent } from '../../src-renderer/model/source.ts';

const spans = () => document.querySelectorAll('.r6o-annotation').length;

async function frameEnd(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage('');
    });
  });
}

async function untilSpansAreMore(than: number): Promise<void> {
  for (let frame = 0; frame < 600; frame += 1) {
    await frameEnd();
    if (spans() > than) return;
  }
  throw new Error('Recogito painted nothing');
}

const shownBy = ({ id, selector: { position, quote } }: Annotation) => ({
  id,
  bodies: [],
  target: { annotation: id, selector: [{ id, quote: quote.exact, start: position.start, end: position.end }] },
});

/** The text with the newlines in it, so that offsets are the same. */
function build({ text, blocks }: SourceContent): HTMLElement {
  const root = document.createElement('article');
  for (const { start, end } of blocks) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${text.slice(start, end)}\n`;
    root.append(paragraph);
  }
  const scroller = document.createElement('section');
  scroller.setAttribute('aria-label', 'Source');
  scroller.dataset['paneFocus'] = '';
  scroller.style.cssText = 'height: 800px; width: 640px; overflow-y: auto; font: 17px/1.62 serif';
  scroller.append(root);
  document.body.replaceChildren(scroller);
  return root;
}

async function load(content: SourceContent, annotations: readonly Annotation[]) {
  const root = build(content);
  await frameEnd();
  const annotator = createTextAnnotator(root, { renderer: 'SPANS' });
  const begin = performance.now();
  annotator.setAnnotations(annotations.map(shownBy) as never);
  await untilSpansAreMore(0);
  const time = performance.now() - begin;
  let added = 0;
  const add = async () => {
    added += 1;
    const before = spans();
    const start = 400 + added * 3;
    const id = `added-${added}`;
    const from = performance.now();
    annotator.addAnnotation(
      shownBy({
        id,
        selector: { position: { start, end: start + 120 }, quote: { exact: content.text.slice(start, start + 120) } },
      } as Annotation) as never,
    );
    await untilSpansAreMore(before);
    const took = performance.now() - from;
    annotator.removeAnnotation(id);
    await frameEnd();
    return took;
  };
  Reflect.set(globalThis, 'benchAdd', add);
  return time;
}

Reflect.set(globalThis, 'benchLoad', load);

/** The plain article alone, without chunks or anything else: from the call to its first painted frame. */
Reflect.set(globalThis, 'benchBare', async (content: SourceContent) => {
  document.body.replaceChildren();
  await frameEnd();
  const begin = performance.now();
  build(content);
  await frameEnd();
  return performance.now() - begin;
});
