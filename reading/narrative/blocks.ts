import { isTitleLine } from './document-kinds.ts'
import type { Span } from './layout.ts'
import { titleLine } from './paper-starts.ts'

/** A dossier written in blocks: papers and chapters parted by empty lines, each under a heading on a line of its own. */

/** As many blocks at least are under headings, and so great a part of all. */
const HEADED_MIN = 5
const SHARE = 0.6
/** A heading: a few words that end no sentence, are no label and carry no day. */
const HEADING = /^(?![一二三四五六七八九十]{1,3}、)[【《（(]?[\u4e00-\u9fa5][\u4e00-\u9fa5、·（）()“”0-9]{2,24}[】》]?$/
/** Who signs, who is written to, and what closes a letter. */
const NO_HEADING = /^(?:审判|代理审判|人民陪审|执行员|书记员|承办人(?!意见)|代书记|院长|此致|特此|以上|此复|敬礼|附[:：件]?|[（(]?(?:盖章|院印|此页无正文))|(?:\d{4}|[〇○零])[年.]|[年月]\d|号$/

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/
/** “执行通知书、报告财产令”: what is told of both, and neither of them. */
const JOINED = /[令书表][、和与及][\u4e00-\u9fa5]/

/** Offsets of the headings of blocks, in order; none where the text is not written in blocks. Linear. */
export function blockStarts(original: string): number[] {
  if (!original.includes('\n')) return []
  const starts: number[] = []
  /* a chapter behind chapters goes on with them */
  let headed = 0, blocks = 0, empty = true, paper = false
  for (let at = 0; at < original.length;) {
    const found = original.indexOf('\n', at), end = found < 0 ? original.length : found
    const line = end - at > 60 ? 'long' : original.slice(at, end).trim()
    if (line === '') empty = true
    else {
      if (empty) {
        blocks++
        const bare = line.replace(/[ \u3000]/g, '')
        if (HEADING.test(bare) && !NO_HEADING.test(bare) && !endsBlock(original, end)) {
          headed++
          const titled = isTitleLine(bare) && !JOINED.test(bare)
          if (titled || paper) starts.push(at)
          paper = titled
        } else paper = paper || NUMBERED.test(bare) && isTitleLine(bare)
      }
      empty = false
    }
    at = end + 1
  }
  return headed >= HEADED_MIN && headed >= blocks * SHARE ? starts : []
}

/** Nothing stands below the line. */
function endsBlock(text: string, end: number): boolean {
  const stop = text.indexOf('\n', end + 1)
  return text.slice(end + 1, stop < 0 ? text.length : stop).trim() === ''
}

/** The title of a text that no known heading opens; “二、执行通知书和报告财产令” with a third chapter below it is none. */
export function wholeTitle(text: string): Span | undefined {
  const line = titleLine(text)
  return line !== undefined && FIRST_NUMBERS.test(text.slice(line.start, line.start + 2)) && text.includes('\n三、', line.end) ? undefined : line
}
const FIRST_NUMBERS = /^[一二]、/
