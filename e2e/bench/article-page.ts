// Runs in a page of the benchmark: the article and its passages without the workbench around them, to time single calls.
import type { Annotation } from '../../src-renderer/model/annotation.ts';
import type { SourceContent } from '../../src-renderer/model/source.ts';
import type { StudyItem } from '../../src-renderer/model/study.ts';
import { StudyStore } from '../../src-renderer/store/study-store.ts';
import { ArticleChunks } from '../../src-renderer/views/source/article-chunks.ts';
import { ArticleView } from '../../src-renderer/views/source/article-view.ts';
import { HighlightPainter } from '../../src-renderer/views/source/highlight-painter.ts';
import { planPaint } from '../../src-renderer/views/source/paint-plan.ts';
import { passagesNear } from '../../src-renderer/views/source/passages-near.ts';

const made = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: '' };

interface Shown {
  readonly view: ArticleView;
  readonly store: StudyStore;
}
let shown: Shown | undefined;

function open(content: SourceContent, annotations: readonly Annotation[], whole = true): Shown {
  const article = document.createElement('article');
  const scroller = document.createElement('section');
  scroller.style.cssText = 'height: 800px; width: 640px; overflow-y: auto; font: 17px/1.62 serif';
  scroller.append(article);
  document.body.replaceChildren(scroller);
  const chunks = new ArticleChunks(article, content, { headingShift: 1, direction: 'ltr' });
  for (const chunk of chunks.elements) {
    chunk.style.contentVisibility = 'auto';
    chunk.style.containIntrinsicBlockSize = 'auto var(--estimate)';
  }
  if (whole) chunks.mountAll();
  const sourceId = annotations[0]?.sourceId ?? '';
  const source = { kind: 'source', id: sourceId, order: 'a0', contentSha256: '' } as StudyItem;
  const study: StudyItem = { kind: 'study', id: 'study', title: '', ...made };
  const store = new StudyStore({
    items: [study, source, ...annotations],
    sequence: 0,
    changedAt: '',
    history: [],
    contents: new Map([['', content]]),
  });
  return { view: new ArticleView(sourceId, content, article, scroller), store };
}

function paint({ view, store }: Shown): HighlightPainter {
  const painter = new HighlightPainter(view.map);
  const painted = passagesNear(store, view.sourceId, view.near.passages(), () => true, undefined);
  painter.paint(planPaint(painted, undefined));
  return painter;
}

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

/** From the call that shows the passages to the end of the frame in which those on the screen are painted, in ms. */
async function show(content: SourceContent, annotations: readonly Annotation[], times: number): Promise<number[]> {
  shown = open(content, annotations);
  const took: number[] = [];
  for (let time = 0; time <= times; time += 1) {
    await frameEnd();
    const begin = performance.now();
    const painter = paint(shown);
    await frameEnd();
    took.push(performance.now() - begin);
    painter.stop();
  }
  return took.slice(1);
}

/** Each of many points of the screen: how long it takes to tell what lies there, in ms. */
function hit(): number[] {
  const { view, store } = shown as Shown;
  const times: number[] = [];
  for (let at = 0; at < 1000; at += 1) {
    const point = { x: 20 + ((at * 37) % 580), y: 10 + ((at * 53) % 780) };
    const begin = performance.now();
    view.annotationsAt(store, point);
    times.push(performance.now() - begin);
  }
  return times;
}

/** Goes to passages all over an article most of which is not made yet; how many frames until each stands on the screen. */
async function jump(content: SourceContent, annotations: readonly Annotation[], times: number): Promise<number[]> {
  const frames: number[] = [];
  for (let time = 1; time <= times; time += 1) {
    const { view, store } = (shown = open(content, annotations, false));
    await frameEnd();
    const passage = annotations[Math.floor((annotations.length * time) / (times + 1))]?.selector.position;
    if (!passage) continue;
    view.near.include(passage);
    view.scrollTo(passage, 'third');
    const painter = paint({ view, store });
    const frame = view.scroller.getBoundingClientRect();
    let count = 0;
    let seen = false;
    while (!seen && count < 60) {
      await frameEnd();
      count += 1;
      const box = view.map.rangeOf(passage)?.getBoundingClientRect();
      seen = box !== undefined && box.top >= frame.top && box.top < frame.bottom;
    }
    frames.push(count);
    painter.stop();
    view.stop();
  }
  return frames;
}

/** Records first, then all that is made of them. */
Reflect.set(globalThis, 'benchKeep', (content: SourceContent, annotations: readonly Annotation[]) => {
  Reflect.set(globalThis, 'benchRecords', [content, annotations]);
});
Reflect.set(globalThis, 'benchOpen', () => {
  const [content, annotations] = Reflect.get(globalThis, 'benchRecords') as [SourceContent, readonly Annotation[]];
  shown = open(content, annotations);
  paint(shown);
});
Reflect.set(globalThis, 'benchShow', show);
Reflect.set(globalThis, 'benchHit', hit);
Reflect.set(globalThis, 'benchJump', jump);
