// Which runs of prose are tags: only those that stand where a tag may, each as far as its words go.
import type { ProseRun } from './prose-runs.ts';
import { cleanText, foldSpaces, oneLine } from './prose-text.ts';
import { matchTag, opensTag } from './tag-syntax.ts';

/** Whether the words of both look the same. */
export const areAlike = (a: ProseRun, b: ProseRun): boolean =>
  a.code === b.code &&
  a.href === b.href &&
  (a.marks === b.marks || (a.marks.size === b.marks.size && [...a.marks].every((mark) => b.marks.has(mark))));

function cleaned(run: ProseRun): ProseRun {
  const text = cleanText(run.text);
  return { ...run, text: run.code ? oneLine(text) : foldSpaces(text) };
}

/** Neighbours alike in everything are one; tags stay on their own. */
function joined(runs: readonly ProseRun[]): ProseRun[] {
  const out: ProseRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === '') continue;
    if (last && !last.tag && !run.tag && areAlike(last, run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** What is called a tag and cannot be one is text. */
function onlyTags(runs: readonly ProseRun[]): ProseRun[] {
  let before = '';
  return runs.flatMap((run): ProseRun[] => {
    const found = run.tag && run.href === null && opensTag(before) ? matchTag(run.text, 0) : null;
    before = run.text.at(-1) ?? before;
    if (!run.tag) return [run];
    const plain = { ...run, tag: false };
    if (found === null) return [plain];
    return [
      { ...run, text: found },
      { ...plain, text: run.text.slice(found.length) },
    ];
  });
}

/** Text right behind a tag is part of it as far as it could be. */
function grown(runs: readonly ProseRun[]): ProseRun[] {
  const out = [...runs];
  for (let i = 0; i + 1 < out.length; i += 1) {
    const run = out[i] as ProseRun;
    const next = out[i + 1] as ProseRun;
    if (!run.tag || next.tag || !areAlike(run, next)) continue;
    const text = matchTag(run.text + next.text, 0) ?? run.text;
    out[i] = { ...run, text };
    out[i + 1] = { ...next, text: next.text.slice(text.length - run.text.length) };
  }
  return out.filter(({ text }) => text !== '');
}

/** The same words with tags only where parsing would find them. */
export function settleTags(runs: readonly ProseRun[]): readonly ProseRun[] {
  if (!runs.some((run) => run.tag)) return runs;
  const whole = joined(runs.map(cleaned));
  return grown(joined(onlyTags(whole)));
}
