/** Rows of forms and tables as they come out of a page or a word processor: cells parted by tabs, rules or wide blanks. */

const CELL_LABEL = /^[\u4e00-\u9fa5]{2,12}(?:\([\u4e00-\u9fa5]{1,4}\))?[:：]?$/
/** Labels of court forms; needed where only blanks part the cells. */
const FORM_LABEL = /^(?:案号|案由|申请执行人|被执行人|申请人|承办人|承办法官|书记员|经办人|收款人|缴款人|付款人|执行依据|联系电话|[\u4e00-\u9fa5]{0,8}(?:日期|时间|金额|标的|标的额|方式|账号|帐号|开户行|单位|意见|类型|备注|结果|状态))(?:\([\u4e00-\u9fa5]{1,4}\))?[:：]?$/

/** Cells of a form row, label and value in turn: “label:value”, one a line. Of any other row: blanks. */
export function cellSigns(line: string, inForm = false): string[] {
  if (inForm) return [':']
  const cells = line.split(CELL_GAP).map((c) => c.trim().replace(/\s/g, ''))
  const label = /[\t|│┃]/.test(line) ? CELL_LABEL : FORM_LABEL
  const pairs = cells.every((c, i) => i % 2 === 1 || c === '' || label.test(c))
  const heads = cells.every((c, i) => i % 2 === 0 || FORM_LABEL.test(c)) || (cells.length > 2 && cells.every((c) => HEADING.test(c)))
  /* “院长意见 | 同意 | 甲 2025.8.14”: who signed it, and when, stands in a cell of its own */
  if (cells.length > 2 && cells.length % 2 === 1 && OPINION.test(cells[0] ?? '') && cells.slice(1).every((c) => !FORM_LABEL.test(c))) return cells.slice(1).map((_, i) => (i === 0 ? ':' : ' '))
  const form = cells.length >= 2 && pairs && !heads
  /* “案号：…　　　　承办人：…”: each a line of its own */
  if (!form && cells.every((c) => LABELLED.test(c))) return cells.slice(1).map(() => '\n')
  return cells.slice(1).map((_, i) => (!form ? ' ' : i % 2 === 1 ? '\n' : /[:：]$/.test(cells[i] ?? '') ? ' ' : ':'))
}

/** Headings of a table: “约谈时间 约谈对象 约谈方式 约谈结果”. */
const HEADING = /^[\u4e00-\u9fa5/、]{0,6}(?:时间|日期|对象|人员?|方式|结果|状态|类型|类别|种类|名称|地点|单位|项目|事项|情况|内容|金额|序号|备注|批次|意见)$/

const OPINION = /^[\u4e00-\u9fa5]{2,8}(?:意见|结论|审批|审核)$/
const LABELLED = /^[\u4e00-\u9fa5()、]{2,12}[:：][^:：]/

const SHORT_LABEL = /^[\u4e00-\u9fa5()、/ ]{2,14}$/
/** So many lines of a label and a value, one behind the other, are a form, whatever their labels are. */
const FORM_MIN = 3

/** The lines of a form whose labels and values are parted by wide blanks or tabs alone: “案号　　　（2025）…”. Known by one label that forms have. */
export function formLines(lines: readonly { text: string }[]): ReadonlySet<{ text: string }> {
  const found = new Set<{ text: string }>()
  let run: { line: { text: string }; label: string }[] = []
  const end = () => {
    if (run.length >= FORM_MIN && run.some((r) => isKnownLabel(r.label))) for (const r of run) found.add(r.line)
    run = []
  }
  for (const line of lines) {
    const parts = line.text.length <= FORM_LINE_MAX && (line.text.includes('   ') || line.text.includes('\t')) && !/[|│┃]/.test(line.text) ? line.text.split(CELL_GAP) : []
    const label = (parts[0] ?? '').replace(/ /g, '')
    if (parts.length === 2 && SHORT_LABEL.test(parts[0] ?? '') && !/[:：]/.test(parts[0] ?? '')) run.push({ line, label })
    else end()
  }
  end()
  return found
}
const FORM_LINE_MAX = 200

export const isKnownLabel = (label: string): boolean => FORM_LABEL.test(label) || RECORD_LABEL.test(label)

/** “案号：” alone on its line: the value stands on the next one. */
export function isBareLabel(line: string): boolean {
  return line.length <= 12 && /[:：]$/.test(line) && !/(?:结果|情况|意见|内容|备注|经过).$/.test(line) && isKnownLabel(line.slice(0, -1).replace(/ /g, ''))
}

/** What parts the cells of a row: tabs, rules, wide blanks. */
const CELL_GAP = /\t+ *|(?<=\S) *[|│┃] *(?=\S)| {3,}/
export const CELL_AT = /^(?:\t+ *| *[|│┃] *(?=\S)| {3,})/
export const HAS_CELLS = /\t|[|│┃]| {3,}/

/** Labels of a record of a talk or a visit; in some courts only a blank stands behind them. */
const RECORD_LABEL = /^(?:(?:约谈|谈话|询问|调查|走访|搜查|接待|会见|评议|合议|讨论|会议|通话|去电|执行)(?:时间|日期|地点|人|人员|对象|方式|法官)|被(?:约谈|谈话|询问|调查|搜查)人|受送达人|送达(?:文书|方式|日期|时间|地点|结果|人)|文书名称|签收(?:人|日期|时间)|收件人|(?:首次|末次)(?:网络)?(?:查控|查询)(?:日期|时间)|记录人|记录员|记录|时间|地点|案号|案由|主持人|参加人|见证人|在场人|申请执行人|被执行人|执行标的|标的额|承办人|承办法官|(?:承办人|合议庭|庭长|局长|执行局长|执行局|院长|分管院长|主管院长|分管副院长|院领导|分管院领导)意见|(?:财产调查|约谈|措施|执行|终本约谈|财产处置)情况|执行到位|(?:立案|到账|到帐|发放|汇出|支付)(?:日期|时间|金额))$/
const RECORD_FIRST = /^(?:[约谈询调走搜接会评合讨通去执被受记时地案主参见在申标承立到发汇支合庭局院分财措终送签收文首末])[\u4e00-\u9fa5]{1,7}[ \t]/

/** “【案号】（2025）…”, “【问】今天…”: a label in brackets with its value behind it. */
const BRACKETED = /^【(?![一二三四五六七八九十]{1,2}】)[\u4e00-\u9fa5、/()]{1,14}】(?=[^\n【]{2})(?!:)/

/** “（2024）…号 ｜ 承办 甲 ｜ 申请执行人 乙”: by offset, a new line for each bar between such labels, a colon for the blank behind one. */
const BAR_LABEL = /^(?:申请执行人|被执行人|申请人|承办(?:人|法官)?|书记员|案由|案号|标的|执行标的|立案(?:日期|时间)?)(?:[ \t]{1,2}|[:：]\s?)(?=\S)/
const BAR = /[ \t]*[|│┃][ \t]*/g

export function barSigns(line: string): ReadonlyMap<number, string> | undefined {
  const bars = [...line.matchAll(BAR)]
  if (bars.length < 2) return undefined
  const starts = [0, ...bars.map((m) => m.index + m[0].length)]
  const labels = starts.map((s) => BAR_LABEL.exec(line.slice(s, s + 12)))
  if (labels.filter(Boolean).length < 2) return undefined
  const signs = new Map<number, string>()
  for (const m of bars) signs.set(m.index, '\n').set(m.index + m[0].search(/[|│┃]/), m[0].search(/[|│┃]/) === 0 ? '\n' : '')
  labels.forEach((m, i) => {
    const blank = m ? (starts[i] ?? 0) + m[0].trimEnd().length : -1
    if (m && !/[:：]/.test(m[0])) signs.set(blank, ':')
  })
  return signs
}

/** “谈话人　甲　　记录人　乙”: by offset in the line, what stands for each blank that parts a label from its value or from what is before it. */
export function recordSigns(line: string): ReadonlyMap<number, string> | undefined {
  const bracketed = BRACKETED.exec(line)
  if (bracketed) return new Map([[0, ''], [bracketed[0].length - 1, ':']])
  if (!RECORD_FIRST.test(line) || /[:：]/.test(line)) return undefined
  const words = [...line.matchAll(/[^ \t]+/g)]
  if (words.length < 2 || words.length > 12 || !RECORD_LABEL.test(words[0]?.[0] ?? '')) return undefined
  const signs = new Map<number, string>()
  words.forEach((w, i) => {
    const before = words[i - 1]
    if (!before) return
    const from = before.index + before[0].length
    if (RECORD_LABEL.test(before[0]) && !RECORD_LABEL.test(w[0])) signs.set(from, ':')
    else if (RECORD_LABEL.test(w[0])) signs.set(from, '\n')
  })
  return signs
}
