/** Rows of forms and tables as they come out of a page or a word processor: cells parted by tabs, rules or wide blanks. */

const CELL_LABEL = /^[\u4e00-\u9fa5]{2,12}(?:\([\u4e00-\u9fa5]{1,4}\))?[:：]?$/
/** Labels of court forms; needed where only blanks part the cells. */
const FORM_LABEL = /^(?:案号|案由|申请执行人|被执行人|申请人|承办人|承办法官|书记员|经办人|收款人|缴款人|付款人|执行依据|联系电话|[\u4e00-\u9fa5]{0,8}(?:日期|时间|金额|标的|标的额|方式|账号|帐号|开户行|单位|意见|类型|备注|结果|状态))(?:\([\u4e00-\u9fa5]{1,4}\))?[:：]?$/

/** Cells of a form row, label and value in turn: “label:value”, one a line. Of any other row: blanks. */
export function cellSigns(line: string): string[] {
  const cells = line.split(CELL_GAP).map((c) => c.trim().replace(/\s/g, ''))
  const label = /[\t|│┃]/.test(line) ? CELL_LABEL : FORM_LABEL
  const pairs = cells.every((c, i) => i % 2 === 1 || c === '' || label.test(c))
  const heads = cells.every((c, i) => i % 2 === 0 || FORM_LABEL.test(c))
  const form = cells.length >= 2 && pairs && !heads
  return cells.slice(1).map((_, i) => (!form ? ' ' : i % 2 === 1 ? '\n' : /[:：]$/.test(cells[i] ?? '') ? ' ' : ':'))
}

/** What parts the cells of a row: tabs, rules, wide blanks. */
const CELL_GAP = /\t+ *|(?<=\S) *[|│┃] *(?=\S)| {3,}/
export const CELL_AT = /^(?:\t+ *| *[|│┃] *(?=\S)| {3,})/
export const HAS_CELLS = /\t|[|│┃]| {3,}/

/** Labels of a record of a talk or a visit; in some courts only a blank stands behind them. */
const RECORD_LABEL = /^(?:(?:约谈|谈话|询问|调查|走访|搜查|接待|会见|评议|合议|讨论|会议|通话|去电|执行)(?:时间|日期|地点|人|人员|对象|方式|法官)|被(?:约谈|谈话|询问|调查|搜查)人|受送达人|记录人|记录员|记录|时间|地点|案号|案由|主持人|参加人|见证人|在场人|申请执行人|被执行人|执行标的|标的额|承办人|承办法官|(?:承办人|合议庭|庭长|局长|执行局长|执行局|院长|分管院长|主管院长|分管副院长|院领导|分管院领导)意见|(?:财产调查|约谈|措施|执行|终本约谈|财产处置)情况|执行到位|(?:立案|到账|到帐|发放|汇出|支付)(?:日期|时间|金额))$/
const RECORD_FIRST = /^(?:[约谈询调走搜接会评合讨通去执被受记时地案主参见在申标承立到发汇支合庭局院分财措终])[\u4e00-\u9fa5]{1,7}[ \t]/

/** “谈话人　甲　　记录人　乙”: by offset in the line, what stands for each blank that parts a label from its value or from what is before it. */
export function recordSigns(line: string): ReadonlyMap<number, string> | undefined {
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
