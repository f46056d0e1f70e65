// @vitest-environment jsdom
// The browser host asks before it opens, and warns only when something would be lost.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserHost, isOutsideLink, readFile } from './browser.ts';

const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

afterEach(() => document.body.replaceChildren());

describe('the browser host', () => {
  it.each([
    ['https://example.com/', true],
    ['mailto:a@example.com', true],
    ['http://example.com/', false],
    ['javascript:alert(1)', false],
    ['jav\tascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['/relative', false],
  ])('judges whether %s may be opened: %s', (url, allowed) => {
    expect(isOutsideLink(url)).toBe(allowed);
  });

  it('opens a link only after a yes', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const confirm = vi.spyOn(window, 'confirm').mockReturnValueOnce(false).mockReturnValueOnce(true);
    const host = browserHost('1');
    await host.openExternal('https://example.com/');
    expect(open).not.toHaveBeenCalled();
    await host.openExternal('https://example.com/');
    expect(open).toHaveBeenCalledWith('https://example.com/', '_blank', 'noopener,noreferrer');
    await host.openExternal('javascript:alert(1)');
    expect(confirm).toHaveBeenCalledTimes(2);
  });

  it('reads what was chosen and takes its input away again', async () => {
    const picked = browserHost('1').openFiles({ purpose: 'source', multiple: true });
    const input = document.querySelector('input') as HTMLInputElement;
    expect(input.multiple).toBe(true);
    const file = new File(['text'], 'a.md', { type: 'text/markdown' });
    // jsdom's File has no arrayBuffer of its own.
    file.arrayBuffer = async () => new TextEncoder().encode('text').buffer;
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    const [read] = await picked;
    expect(read).toMatchObject({ name: 'a.md', mediaType: 'text/markdown' });
    expect(new TextDecoder().decode(read?.bytes)).toBe('text');
    expect(document.querySelector('input')).toBeNull();
  });

  it('says of a file what stood in the way, so that the others are not lost', async () => {
    const folder = new File([], 'old papers');
    folder.arrayBuffer = async () => Promise.reject(new DOMException('no', 'NotFoundError'));
    const read = await readFile(folder);
    expect(read.bytes).toHaveLength(0);
    expect(read.problem).toMatch(/^“old papers” could not be read\. If it is a folder, .+\.$/u);
  });

  it('answers nothing when nothing was chosen', async () => {
    const picked = browserHost('1').openFiles({ purpose: 'study', multiple: false });
    document.querySelector('input')?.dispatchEvent(new Event('cancel'));
    expect(await picked).toEqual([]);
  });

  it('warns on leaving only while something is unsaved, and writes on the way', () => {
    let unsaved = false;
    const flush = vi.fn<() => Promise<{ saved: boolean }>>(async () => ({ saved: true }));
    const off = browserHost('1').holdClose(flush, () => unsaved);
    expect(leave()).toBe(false);
    unsaved = true;
    expect(leave()).toBe(true);
    expect(flush).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('pagehide'));
    expect(flush).toHaveBeenCalledTimes(2);
    off();
    expect(leave()).toBe(false);
  });
});
