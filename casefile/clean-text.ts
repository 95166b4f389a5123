/** Text that a person typed or pasted, before it is stored. */

/* Control characters but tab and line end, non-characters, surrogates without their other half: nobody sees them, and files that leave the desk may not hold them. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

/** The text with line ends as \n and without control characters; `removed`: how many went. */
export function cleanText(text: string): { text: string; removed: number } {
  const lines = text.replace(/\r\n?/g, '\n')
  let removed = 0
  const clean = lines.replace(FORBIDDEN, () => { removed++; return '' })
  return { text: clean, removed }
}

/** One line: the same without line ends and blanks at its ends. */
export function cleanLine(text: string): string {
  return cleanText(text).text.replace(/\s+/g, ' ').trim()
}

/* Marks that change the direction in which text is shown: with them words can be made to look like others. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** How many marks of direction stand in the text. */
export function directionMarks(text: string): number {
  return text.match(DIRECTION)?.length ?? 0
}

/** The text in pieces; a mark of direction is a piece of its own, named as `U+202E`. */
export function piecesOf(text: string): { text: string; mark?: string }[] {
  const pieces: { text: string; mark?: string }[] = []
  let from = 0
  for (const m of text.matchAll(DIRECTION)) {
    if (m.index > from) pieces.push({ text: text.slice(from, m.index) })
    pieces.push({ text: m[0], mark: `U+${m[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` })
    from = m.index + 1
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
