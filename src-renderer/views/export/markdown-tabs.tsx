// The Markdown to be exported, rendered as a reader will see it, or raw as it is written.
import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { deferred } from '../design/deferred.tsx';
import css from './export-dialog.module.css';

const MarkdownPreview = deferred(
  async () => (await import('./markdown-preview.tsx')).MarkdownPreview,
  () => <div className={css.rendering} aria-busy="true" />,
);

/** UTF-16 code units: beyond this rendering would hold the window for more than a moment. */
const LONGEST_RENDERED = 500_000;

export function MarkdownTabs({ markdown }: { readonly markdown: string }): ReactNode {
  return (
    <Tabs.Root defaultValue="rendered" className={css.tabs}>
      <Tabs.List className={css.tabList} aria-label="Preview" activateOnFocus>
        <Tabs.Tab value="rendered" className={css.tab}>
          Rendered
        </Tabs.Tab>
        <Tabs.Tab value="raw" className={css.tab}>
          Raw
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rendered" className={css.panel}>
        {markdown.length > LONGEST_RENDERED ? (
          <p className={css.tooLong}>
            This study is too long to be rendered here. It is exported whole all the same; see it under Raw.
          </p>
        ) : (
          <MarkdownPreview markdown={markdown} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="raw" className={css.panel}>
        <pre className={css.raw}>{markdown}</pre>
      </Tabs.Panel>
    </Tabs.Root>
  );
}
