// Parts the YAML front matter of a Markdown file from what follows it.

export interface FrontAndBody {
  /** Without the lines of hyphens; empty when there is none. */
  readonly front: string;
  readonly body: string;
}

export function splitFrontMatter(markdown: string): FrontAndBody {
  const found = /^---\n([\s\S]*?\n)?---\n/u.exec(markdown);
  return found ? { front: found[1] ?? '', body: markdown.slice(found[0].length) } : { front: '', body: markdown };
}
