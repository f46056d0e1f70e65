// Copies through the `copy` event: it needs a user's gesture but no permission, and the shell grants none.

/** False when nothing could be copied, as outside a click or a key press. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    // Deprecated by name, but the only way that asks for no permission; every engine keeps it.
    copied = document.execCommand('copy') && copied;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
  return copied;
}
