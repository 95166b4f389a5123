/** What elements of HTML do to the text that is read of them. */

/** Not read at all: no words of the page, or not its own. */
export const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'object', 'embed', 'canvas', 'svg', 'math', 'audio', 'video', 'option', 'optgroup', 'datalist'])

/** Run within a line. */
export const INLINE = new Set(['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'output', 'q', 's', 'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'uni-text', 'button', 'input', 'select', 'textarea'])
export const FRAMES = new Set(['iframe', 'frame'])
export const CONTROLS = new Set(['input', 'textarea', 'select'])
export const PREFORMATTED = new Set(['pre', 'textarea', 'listing', 'xmp'])
