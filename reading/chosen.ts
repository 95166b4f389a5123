/** Boxes of a form printed as signs: “☑同意终本 □不同意终本 □未表态”, “●是 ○否”. */

const EMPTY = /[□☐▢◻○〇◯]/
const TICKED = /[☑√✓✔☒■●◉]/
const CHOICE = /([☑√✓✔☒■●◉□☐▢◻○〇◯])\s{0,2}([^☑√✓✔☒■●◉□☐▢◻○〇◯]{1,60})/g
/** Behind the last choice. */
const ENDS = /[\s、，,;；。]+$/

/** The choices that bear a tick, where others beside them do not; any other text as it is. */
export function chosen(text: string): string {
  if (!EMPTY.test(text) || !TICKED.test(text)) return text
  const picked = [...text.matchAll(CHOICE)].filter((m) => !EMPTY.test(m[1] ?? '')).map((m) => (m[2] ?? '').replace(ENDS, ''))
  return picked.length > 0 ? picked.join('、') : text
}
