// Tags that are given by typing: one that differs from a tag of the study by its case alone is that tag.
import { tidyTag } from '../../commands/edit-tag.ts';

const folded = (tag: string) => tag.toLocaleLowerCase();

/** The tag as it is written already, or else tidied; of a new one below a known one, that is written as it is. */
export function knownTag(typed: string, known: readonly string[]): string {
  const tag = tidyTag(typed.trim());
  if (known.includes(tag)) return tag;
  const parts = tag.split('/');
  for (let count = parts.length; count > 0; count -= 1) {
    const head = folded(parts.slice(0, count).join('/'));
    const there = known.find((one) => folded(one) === head) ?? known.find((one) => folded(one).startsWith(`${head}/`));
    if (there) return [...there.split('/').slice(0, count), ...parts.slice(count)].join('/');
  }
  return tag;
}
