// @vitest-environment jsdom
// The preview shows an export as a Markdown host would, and takes no HTML over.
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownPreview } from './markdown-preview.tsx';

afterEach(cleanup);

const show = (markdown: string) => render(<MarkdownPreview markdown={markdown} />).container;

describe('the Markdown preview', () => {
  it('renders a table with its line breaks, pipes and alignment', () => {
    show('| # | Priority |\n| --: | --- |\n| 1 | one \\| two<br>**three** |\n');
    const cells = within(screen.getByRole('table')).getAllByRole('cell');
    expect(cells[0]?.dataset['align']).toBe('right');
    expect(cells[1]?.innerHTML).toBe('one | two<br><strong>three</strong>');
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['#', 'Priority']);
  });

  it('numbers footnotes by where they are first referred to, and lists them at the end', () => {
    show('First.[^b] Second.[^a] Again.[^b]\n\n[^a]: about a\n\n[^b]: about b\n');
    expect(screen.getAllByRole('button').map((mark) => mark.textContent)).toEqual(['1', '2', '1']);
    const notes = within(screen.getByRole('list', { name: 'Footnotes' })).getAllByRole('listitem');
    expect(notes.map((note) => note.textContent)).toEqual(['about b', 'about a']);
  });

  it('shows the front matter apart from the text', () => {
    const page = show('---\ntitle: "A study"\n---\n\n# A study\n');
    expect(page.querySelector('pre')?.textContent).toBe('title: "A study"\n');
    expect(screen.getByRole('heading', { name: 'A study' })).toBeTruthy();
    expect(page.querySelector('hr')).toBeNull();
  });

  it('hides comments and shows any other HTML as text', () => {
    const page = show('<!-- kept: 1 -->\n\nBefore <script>alert(1)</script> <img src=x onerror=alert(1)> after\n');
    expect(page.textContent).not.toContain('kept');
    expect(page.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(page.querySelector('script, img')).toBeNull();
  });

  it('shows links that lead nowhere', () => {
    const page = show('[a](javascript:alert(1)) and <https://example.org>\n');
    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toBe('a and https://example.org');
  });

  it('hides the place that a link in the page leads to', () => {
    const page = show('<a id="priority-01ab"></a>2 <a id="x">\n');
    expect(page.textContent).toBe('2 <a id="x">');
  });

  it('keeps quotes, lists, code and headings apart', () => {
    const page = show('## Evidence\n\n> a quote\n\n- one\n  - two\n\n1. first\n\n```\ncode\n```\n\n---\n');
    const tags = ['h4', 'blockquote', 'ul ul', 'ol', 'pre', 'hr'];
    expect(tags.filter((tag) => page.querySelector(tag) === null)).toEqual([]);
  });
});
