// What stands in an editor as a whole, typed over but never into: the mention of a priority, and a tag.
import { $create, type DOMExportOutput, type EditorConfig, type LexicalEditor, TextNode } from 'lexical';
import css from './editors.module.css';

function spanOf(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

/** What `Prose` shows in the same way, so that a paste knows it again wherever it was copied. */
export class MentionNode extends TextNode {
  /** @internal */
  __priorityId = '';

  override $config() {
    return this.config('lodestone-mention', { extends: TextNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__priorityId = before.__priorityId;
  }

  get priorityId(): string {
    return this.getLatest().__priorityId;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.classList.add(css.mention ?? '');
    return element;
  }

  override exportDOM(): DOMExportOutput {
    const element = spanOf(this.getTextContent());
    element.dataset['priority'] = this.priorityId;
    return { element };
  }
}

export class TagNode extends TextNode {
  override $config() {
    return this.config('lodestone-tag', { extends: TextNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.classList.add(css.tag ?? '');
    return element;
  }

  override exportDOM(): DOMExportOutput {
    const element = spanOf(this.getTextContent());
    element.dataset['tag'] = '';
    return { element };
  }
}

export function $createMentionNode(priorityId: string, words: string): MentionNode {
  const node = $create(MentionNode).setTextContent(words).setMode('token');
  node.__priorityId = priorityId;
  return node;
}

/** `text` with its sign: `#risk`. */
export const $createTagNode = (text: string): TagNode => $create(TagNode).setTextContent(text).setMode('token');
