// The article pane: the source that is read, its passages, and what can be done to them.
import { FileText } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { Source, SourceContent } from '../../model/source.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { Button } from '../design/button.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { runCommand } from '../session/command-registry.ts';
import type { Session } from '../session/session.ts';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { Article } from './article.tsx';
import { ArticleView } from './article-view.ts';
import { LitLayer } from './lit-boxes.tsx';
import { LinkPalette } from './linking/link-palette.tsx';
import { MarginLane } from './margin-lane.tsx';
import { beginsWithTitle, Masthead } from './masthead.tsx';
import { OverviewRuler } from './overview/overview-ruler.tsx';
import { PassageCard } from './passage-card.tsx';
import { LinkPopup, PassageChoice } from './passage-choice.tsx';
import { PassageToolbar } from './passage-toolbar.tsx';
import css from './source-pane.module.css';
import { usePainting } from './use-painting.ts';
import { usePassageActs } from './use-passage-acts.ts';
import { usePassageCommands } from './keyboard/use-passage-commands.ts';
import { type PressedLink, usePointing } from './use-pointing.ts';
import { useReveal } from './use-reveal.ts';
import { useSelection } from './use-selection.ts';
import { Versions } from './versions.tsx';

export function SourcePane(): ReactNode {
  const { store } = useWorkbench();
  const chosen = useSession((state) => state.sourceId);
  const sources = useStudy('sources', (study) => study.sources());
  const source = sources.find((one) => one.id === chosen) ?? sources[0];
  const content = useStudy(storeKey.item(source?.id ?? ''), (study) => source && study.contentOf(source.id));
  const acts = usePassageActs();
  const scroller = useRef<HTMLElement>(null);
  const [above, setAbove] = useState<HTMLElement | null>(null);
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    // Events of boxes that float above come here too through React: those close themselves.
    const mine = event.target instanceof Node && scroller.current?.contains(event.target);
    if (event.key === 'Escape' && mine && !event.defaultPrevented && acts.letGo()) event.preventDefault();
  };
  return (
    <>
      <div ref={setAbove} />
      <div className={css.reading}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape lets go from anywhere inside */}
        <section
          ref={scroller}
          aria-label="Source"
          aria-describedby="source-keys"
          className={css.pane}
          // The pane scrolls, so that it must be reachable by Tab; its single keys work while it has the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
          tabIndex={0}
          data-pane-focus=""
          data-key-scope="passage"
          onKeyDown={onKeyDown}
        >
          <p id="source-keys" hidden>
            Tab walks the passages; after Escape it leaves.
          </p>
          {source && content && (
            <SourceArticle
              key={`${store.id} ${source.id} ${source.contentSha256}`}
              source={source}
              content={content}
              above={above}
              beside={beside}
            />
          )}
          {source && !content && <p className={css.missing}>The text of “{source.title}” could not be loaded.</p>}
          {!source && <NoSource />}
        </section>
        <div ref={setBeside} className={css.beside} />
      </div>
    </>
  );
}

function NoSource(): ReactNode {
  return (
    <div className={css.empty}>
      <FileText aria-hidden size="2.25rem" strokeWidth={1.25} />
      <p className={css.emptyTitle}>Drop an article here, or import one</p>
      <p>Text, Markdown, web pages, Word and PDF files work, and so does a pasted article.</p>
      <Button look="primary" onClick={() => runCommand('import-source')}>
        Import an article
      </Button>
    </div>
  );
}

interface SourceArticleProps {
  readonly source: Source;
  readonly content: SourceContent;
  /** Stands above what scrolls. */
  readonly above: HTMLElement | null;
  /** Stands beside its scrollbar. */
  readonly beside: HTMLElement | null;
}

function SourceArticle({ source, content, above, beside }: SourceArticleProps): ReactNode {
  const article = useRef<HTMLElement>(null);
  const [view, setView] = useState<ArticleView>();
  const [address, setAddress] = useState<PressedLink>();
  const titled = useMemo(() => !beginsWithTitle(source, content), [source, content]);
  const onAddress = useCallback((element: HTMLAnchorElement, url: string) => setAddress({ element, url }), []);
  useLayoutEffect(() => {
    // Found in the document: the pane's own ref is not set yet while its children mount.
    const scroller = article.current?.closest<HTMLElement>('[data-pane-focus]');
    if (!article.current || !scroller) return undefined;
    const made = new ArticleView(source.id, content, article.current, scroller);
    setView(made);
    return () => made.stop();
    // The article is built anew for each of these: places are only to be looked up in what stands.
  }, [source.id, source.direction, content, titled]);
  return (
    <>
      <div className={css.page}>
        <Masthead source={source} titled={titled} onAddress={onAddress} />
        <div className={css.body}>
          <Article
            ref={article}
            content={content}
            language={source.language}
            direction={source.direction}
            headingShift={titled ? 2 : 1}
          />
          {view && <Passages view={view} />}
        </div>
        {view && address && <LinkPopup view={view} link={address} onClose={() => setAddress(undefined)} />}
      </div>
      {view && above && createPortal(<FindBar view={view} />, above)}
      {view && beside && createPortal(<OverviewRuler view={view} />, beside)}
      {view && <Versions view={view} />}
    </>
  );
}

/** Another source is shown: no key may act on what was selected or open in this one and cannot be seen any more. */
function letGoOf(sourceId: string, session: Session, store: StudyStore): void {
  const { selected, annotationId, card, choice } = session.state;
  const isHere = (id: string | undefined) => id !== undefined && store.get('annotation', id)?.sourceId === sourceId;
  session.set({
    linking: false,
    ...(selected?.sourceId === sourceId ? { selected: undefined } : {}),
    ...(isHere(annotationId) ? { annotationId: undefined } : {}),
    ...(isHere(card?.annotationId) ? { card: undefined } : {}),
    ...(isHere(choice?.ids[0]) ? { choice: undefined } : {}),
  });
}

/** Everything that lies over the article and changes, while the article itself never does. */
function Passages({ view }: { readonly view: ArticleView }): ReactNode {
  const { store, session } = useWorkbench();
  const paintNow = usePainting(view);
  const [pulse, endPulse] = useReveal(view, paintNow);
  const { link, dismiss } = usePointing(view);
  useSelection(view);
  usePassageCommands(view);
  useEffect(() => () => letGoOf(view.sourceId, session, store), [view, session, store]);
  return (
    <>
      <MarginLane view={view} />
      <LitLayer view={view} />
      {pulse && (
        <div key={pulse.key} aria-hidden className={css.pulse} onAnimationEnd={endPulse}>
          {pulse.boxes.map((box, at) => (
            <span key={at} className={css.pulseBox} style={box} />
          ))}
        </div>
      )}
      <PassageToolbar view={view} />
      <PassageCard view={view} />
      <LinkPalette view={view} />
      <PassageChoice view={view} />
      {link && <LinkPopup view={view} link={link} onClose={dismiss} />}
    </>
  );
}
