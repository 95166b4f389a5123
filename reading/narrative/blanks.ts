/** What a typed form leaves open and its user fills in, and records whose speakers are marks: signs of the line, not of what is told. */

/** What goes on from a blank filled in: “申请执行人   某某   因   合同纠纷   一案”. */
const GOES_ON = /^(?:因|一案|号|元|年|月|日|于|向|与|和|及|的|为|以|诉|[,。;:、)])/
const WIDE = / {3,}/
/** A line of a form is no longer. */
const LINE_MAX = 400
const STOPS = /[,。;:]$/

/**
 * A sentence of a typed form with its blanks filled in: wide gaps stand around the words that were put in, and part no cells. A row
 * of a table has none of the words that go on from a blank, or does not end as a sentence does.
 */
export function filledIn(line: string): boolean {
  if (line.length > LINE_MAX || !line.includes('   ') || !STOPS.test(line) || /[\t|│┃]/.test(line)) return false
  const pieces = line.split(WIDE)
  return pieces.length > 1 && pieces.some((p, i) => i > 0 && GOES_ON.test(p)) && !pieces.some((p) => /^[\u4e00-\u9fa5]{2,8}:/.test(p) && !/[,。;]$/.test(line))
}

/** “？今天找你谈话。” “：好的。”: lines that begin with the mark alone, the one for who asks, the other for who answers. */
export function speaksByMarks(lines: readonly { text: string }[]): boolean {
  let asks = 0, answers = 0
  for (const { text } of lines) {
    if (text.startsWith('?') || ASKS.test(text)) asks++
    else if (text.startsWith(':') || ANSWERS.test(text)) answers++
  }
  return asks > 1 && answers > 1
}

/** “Q：”, “A：”, “A（张三）：”, “问 今天…” beside them */
const ASKS = /^Q\d{0,2}[:.、]|^问[ \t]/
const ANSWERS = /^A\d{0,2}[:.、]|^答[ \t]|^[A答]\([^()]{1,20}\):/
const NAMED = /^A(?=\([^()]{1,20}\):)/

/** The mark at the beginning of such a line, and the word that is meant by it. */
export function speakerOf(line: string): { mark: number; word: '问:' | '答:' | '答' } | undefined {
  if (NAMED.test(line)) return { mark: 1, word: '答' }
  const mark = /^(?:\?{1,2}:?|:|[QA]\d{0,2}[:.、]|[问答][ \t]+)/.exec(line)?.[0]
  return mark === undefined ? undefined : { mark: mark.length, word: mark === ':' || mark.startsWith('A') || mark.startsWith('答') ? '答:' : '问:' }
}

/** A line that only draws: of a box, under the heads of a table, between two papers. */
export function isDrawn(line: string): boolean {
  const first = line.charCodeAt(0)
  /* A line of words, as nearly all are, begins with none of its signs. */
  if (first >= 0x3400 && first <= 0x9fff) return false
  return /^(?:[\u2500-\u257f\s]+|[.·…_=*\-—–\s]{6,}|:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+)$/.test(line)
}

/** “- 案号：…”, “• 申请执行人：…”: a list of labels. */
const LISTED_LABEL = /^[-*•·●▪◆◇○►]\s{1,4}(?=(?:\*\*)?[\u4e00-\u9fa5()/、]{2,14}(?:\*\*)?:)/
const OPENS_LIST = /^[#\-*•·●▪◆◇○►]/

/** Places of the signs by which a typed page makes a heading or a label stand out: “# 反馈表”, “**案号**：”; none in a name that is masked. */
export function boldIn(line: string): ReadonlySet<number> | undefined {
  if (!line.includes('**') && !OPENS_LIST.test(line)) return undefined
  const signs = new Set<number>()
  const head = /^#{1,6}\s+/.exec(line)?.[0].length ?? LISTED_LABEL.exec(line)?.[0].length ?? 0
  for (let i = 0; i < head; i++) signs.add(i)
  for (const m of line.matchAll(/(?<=^|[\s|])\*\*(?=[\u4e00-\u9fa5]{2,14}(?:\*\*:|:\*\*)|[\u4e00-\u9fa5、]{4,30}\*\*$)[^*\n]{2,32}\*\*/g)) {
    for (const at of [m.index, m.index + 1, m.index + m[0].length - 2, m.index + m[0].length - 1]) signs.add(at)
  }
  return signs.size > 0 ? signs : undefined
}

/** Labels of forms that need no colon to be known. */
const KNOWN_LABEL = /^(?:申请执行人|被执行人|案号|案由|承办人|承办法官|书记员|立案(?:日期|时间)|执行标的|标的|到账|发放|汇出|性别|民族|住址|执行法院|收款人|缴款人|付款人|开户行|联系电话|联系人|执行依据)/
const LABEL_AHEAD = /^[\u4e00-\u9fa5](?:[ \t]{0,4}[\u4e00-\u9fa5]){1,6}[ \t]{0,3}:/

/** A blank is kept between two numbers or Latin words, and before the next “label:” of a form line. */
export function keepsBlank(text: string, i: number, last: string, gap: number): boolean {
  const c = text.charAt(i)
  if (isAlnum(last) && isAlnum(c)) return !isThousands(text, i)
  return (gap === 1 && !/[:,、与和及对向将被]/.test(last) && /^(?:申请执行人|被执行人|承办人|承办法官)[ \t]/.test(text.slice(i, i + 6))) || gap > 1 && (LABEL_AHEAD.test(text.slice(i, i + 24)) || KNOWN_LABEL.test(text.slice(i, i + 8)))
}

function isAlnum(c: string): boolean {
  const u = c.charCodeAt(0)
  return (u >= 48 && u <= 57) || (u >= 65 && u <= 90) || (u >= 97 && u <= 122)
}

/** “43 374元”: a blank that only groups digits; not the one behind a day, “2018-05-09 15200元”. */
function isThousands(text: string, i: number): boolean {
  return /^\d{3}(?!\d)(?:[,.\d\s]{0,12})(?:元|万)/.test(text.slice(i, i + 20)) && /\d\s*$/.test(text.slice(Math.max(0, i - 4), i)) && !/\d{4}[-./]\d{1,2}[-./]\d{1,2}\s*$/.test(text.slice(Math.max(0, i - 14), i))
}
