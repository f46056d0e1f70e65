// The address of a link in prose that mentions a priority: a place in this page, which leads nowhere else.

const address = /^#priority-([\da-z][\da-z-]{0,63})$/u;

export const mentionHref = (priorityId: string): string => `#priority-${priorityId}`;

/** The id of the priority that a link's address mentions; `null` for any other address. */
export const mentionedId = (href: string): string | null => address.exec(href)?.[1] ?? null;
