/** How much of a page is read; `truncated` of a snapshot says that one was reached. */
export const MAX_BLOCKS = 120_000
export const MAX_TEXT = 4_000_000
/** Longest text of one node that is read; what is behind is no case data. */
export const MAX_RUN = 20_000

/** Not an attribute of the page: a source answers it for the outermost element of what is not displayed. */
export const HIDDEN = 'zb-hidden'
