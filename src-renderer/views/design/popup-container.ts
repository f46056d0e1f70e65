// Where menus and tooltips are put: inside the main landmark, so that a reader who goes by landmarks finds them.

/** Looked up when a popup opens, not when its button is first rendered: then the main part may not be there yet. */
export const popupContainer = {
  get current(): HTMLElement {
    return document.querySelector('main') ?? document.body;
  },
};
