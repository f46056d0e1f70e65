// Builds the sample study from our own article: imported, linked and annotated by the same code the analyst uses.
import annotations from '../../resources/sample-study/annotations.json';
import article from '../../resources/sample-study/article.md?raw';
import { createStudy } from '../commands/create-study.ts';
import { addSource } from '../commands/add-source.ts';
import { annotatePassage } from '../commands/annotate-passage.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { importArticle } from '../import/importers.ts';
import { type ArticleToKeep, sourceOfArticle } from '../import/source-of-article.ts';
import type { Digest } from '../model/content-bytes.ts';
import type { EvidenceTarget, HighlightColour, Stance } from '../model/annotation.ts';
import { type Act, type Change, type LogEntry, squash } from '../model/change.ts';
import type { Study } from '../model/study.ts';
import { beginStudy } from '../store/begin-study.ts';

interface SampleLink {
  readonly priority: number;
  readonly column?: string;
  readonly statement?: number;
  readonly stance: string;
}

interface SampleAnnotation {
  readonly quote: string;
  readonly colour: string;
  readonly tags: readonly string[];
  readonly memo: string;
  readonly links: readonly SampleLink[];
}

export interface SampleStudy {
  readonly entries: readonly LogEntry[];
  readonly files: ArticleToKeep['files'];
}

const TITLE = 'Sample: a producer’s six priorities';

function targetOf(study: Study, link: SampleLink): EvidenceTarget | undefined {
  const priority = study.priorities()[link.priority - 1];
  if (!priority) return undefined;
  if (link.column === undefined) return { kind: 'priority', id: priority.id };
  const column = study.columns().find(({ title }) => title === link.column);
  const statement = column && study.statementsIn(priority.id, column.id)[(link.statement ?? 1) - 1];
  return statement && { kind: 'statement', id: statement.id };
}

/** One log entry holds it all: a newcomer's undo shall not take the sample apart. */
export async function buildSample(act: Act, digest: Digest): Promise<SampleStudy> {
  const file = { bytes: new TextEncoder().encode(article), fileName: 'sample-article.md', mediaType: 'text/markdown' };
  const imported = await importArticle(file);
  const { source, files } = await sourceOfArticle(imported.details, imported.content, file, digest);
  const begin = createStudy(TITLE, act);
  const { first, store } = beginStudy(begin);
  const steps: Change[] = [begin];
  const run = (change: Change | null) => {
    if (change && store.dispatch(change)) steps.push(change);
  };
  store.addContents(new Map([[files.contentSha256, imported.content]]));
  run(addSource(store, { source, content: imported.content, matrix: imported.matrices[0] ?? null }, act));
  const sourceId = store.sources()[0]?.id ?? '';
  for (const sample of annotations as readonly SampleAnnotation[]) {
    const start = imported.content.text.indexOf(sample.quote);
    if (start < 0) continue;
    const place = { sourceId, passage: { start, end: start + sample.quote.length } };
    const colour = sample.colour as HighlightColour;
    run(annotatePassage(store, { ...place, colour, memo: sample.memo, tags: sample.tags }, act));
    for (const link of sample.links) {
      const target = targetOf(store, link);
      if (target)
        run(linkPassage(store, { from: place, targets: [target], stance: link.stance as Stance, colour }, act));
    }
  }
  return { entries: [{ ...first, ...squash(steps) }], files };
}
