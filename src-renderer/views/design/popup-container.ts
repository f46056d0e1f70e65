// Where menus and tooltips are put: inside the main landmark, so that a reader who goes by landmarks finds them.

/** Answers the page's body while there is no main part yet. */
export const popupContainer = (): HTMLElement => document.querySelector('main') ?? document.body;
