import { isBareLabel } from './cells.ts'

/** Lines as a printer broke them: which of them are one sentence. */

const STOP = /[。;:!?…][”’"')）》]?$/
/** A point of a list, a day in a log, a signature, a speaker: it opens a line whatever stands before. */
const OPENS_ALWAYS = /^(?:审\s*判|执\s*行\s*[员长]|书\s*记|代\s*书|法\s*官\s*助|人\s*民\s*陪|二\s*[〇○OＯ零0]|附|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d{2}年))|(?:\d{4}[.\-/])?\d{1,2}[.\-/]\d{1,2}(?![\d元万亩平米%])|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:[ \t:：(（]|$)|\d{1,2}[ \t]+(?![年月日元号天个时分万名户次辆套处条款项份件])[\u4e00-\u9fa5]{2}|序\s*号[ \t]|问[:：]|答[:：])/
/** The entry of a party: “被执行人：…”, “被执行人甲，男…”. */
const ENTRY = /^(?:申请|被执行|被申请|异议|法定代|负责人|委托)[^,，。;；]{0,30}(?:[:：]|[,，](?:男|女|住|法定|统一|组织))/
const OPENS_LINE = new RegExp(`${OPENS_ALWAYS.source}|^(?:申请|被执行|被申请|异议|法定代|负责人|委托|法\\s*官)`)
/** What opens a paragraph behind a full stop. */
const OPENS_PARAGRAPH = new RegExp(`${OPENS_LINE.source}|^(?:综上|本院认为|本裁定|裁定如下|据此|[\\u4e00-\\u9fa5]{2,4}[:：])`)
/** A day in words or digits broken by the print: “二〇二〇年九 / 月十五日”. */
const BROKEN_DAY = /[〇○零一二三四五六七八九\d]年[一二三四五六七八九十\d]{0,2}$/
const REST_OF_DAY = /^[一二三四五六七八九十\d]{0,2}月[一二三四五六七八九十\d]/
/** A line that opens with one of these goes on from the line before it. */
const CARRIED = /^[,，.。、;；:：!！?？)）》”’%‰]/
/** Parts of a line set far from each other: a form, not prose that was broken. */
const FORM_LINE = /\S(?: {2,}|\t)\S/
/** A court's name broken by the print: “…人民法 / 院”. */
const BROKEN_COURT = /人(?:民法?)?$/
/** “关于甲与乙 / 租赁合同纠纷一案的结案报告”: a heading too long for its line. */
const OPENS_TITLE = /^关于[^,。:;]{6,70}(?<!报告|情况|说明|汇报|请示|意见|函)$/
const ENDS_TITLE = /^[^,。:;]{2,60}(?:案|案件|执行案)的?[^,。:;]{0,14}(?:报告|情况|说明|请示|意见|汇报|函|审查表|审批表)$/
const LABELLED = /^[\u4e00-\u9fa5]{2,8}:./
const BARE = /^[\u4e00-\u9fa5]{2,8}:$/
/** To whom a paper goes, above its first sentence. */
const SALUTES = /^致[:：]/
const NO_LABEL = /^[^:]{0,6}(?:如下|理由|认为|[称为是]):/
const LEANS_ON = /[,，、（(《“]$/
const FULL_STOP = 0x3002
/** An entry of a diary; a line of prose may begin so too, but not below one that does, and not below a label. */
const WHOLE_DAY = /^\d{4}年\d{1,2}月\d{1,2}日/

/** “终本约谈笔录”: no sentence is called so. */
const NAME_OF_PAPER = /^[\u4e00-\u9fa5]{0,12}(?:笔录|回证|反馈表|审批表|申报表|报告表|告知书|通知书|裁定书|消费令|财产令)$/

/** A line of the text without the blanks around it; offsets in the folded text. */
export interface Line { start: number; end: number; text: string; /** blanks stand before it */ indented: boolean; /** an empty line stands before it */ apart?: boolean }

/** Width at which lines were broken by a printer, or 0 when a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number {
  if (lines.length < 2) return 0
  /* The rows of a table are as wide as their cells. */
  const widths = lines.filter((l) => !isRow(l.text)).map(widthOf)
  const printed = widths.filter((w) => w <= PRINTED_MAX)
  const longest = printed.reduce((n, w) => Math.max(n, w), 0)
  const others = widths.length - printed.length
  if (longest < 16) return 0
  const full = printed.filter((w) => w >= longest * 0.8).length
  /* a line or two that a website put behind the print, whose notices are not broken */
  if (others > 0) return others <= OTHERS_MAX && full >= Math.max(8, printed.length * 0.4) ? longest : 0
  if (full >= Math.max(4, widths.length * 0.25)) return longest
  if (longest < 24) return 0
  /* a short paper: two lines of one width that end within a sentence, or one beside others that do not end either */
  const whole = lines.filter((l) => !isRow(l.text) && !FORM_LINE.test(l.text) && widthOf(l) >= longest - 1.5 && widthOf(l) <= longest)
  const within = whole.filter((l) => WITHIN.test(l.text)).length
  /* set in, not ended, and the next line not set in: broken there */
  const hanging = lines.filter((l, i) => l.indented && UNENDED.test(l.text) && !isRow(l.text) && !FORM_LINE.test(l.text) && lines[i + 1]?.indented === false && !OPENS_LINE.test(lines[i + 1]?.text ?? '') && !LABELLED.test(lines[i + 1]?.text ?? ''))
  if (hanging.length > 1 && hanging.every((l) => widthOf(l) >= longest - 2)) return longest
  return within > 1 || (within > 0 && whole.filter((l) => UNENDED.test(l.text)).length > 2) ? longest : 0
}
/** Three cells or more, parted by tabs or rules. */
const isRow = (text: string): boolean => text.includes('\t') ? /\t[^\t]*[^\t\s][^\t]*\t/.test(text) : text.includes('|') && /\|[^|]*[^|\s][^|]*\|/.test(text)

/** No printed line is wider, in full-width characters. */
const PRINTED_MAX = 72
const OTHERS_MAX = 2
/** Prose that has not ended with its line. */
const WITHIN = /[,，。、][^,，。、]{0,40}[\u4e00-\u9fa5]$|[\u4e00-\u9fa5][,，、]$/
/** No stop at the end, and nothing that closes. */
const UNENDED = /[\u4e00-\u9fa5\dA-Za-z（(《]$/

/** In full-width characters: a line full of digits has more characters than one without. What sets in a line is two wide. */
function widthOf({ text, indented }: Line): number {
  if (text.length > 200) return text.length
  let width = indented ? 2 : 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x100 ? 0.5 : 1
  return width
}

/** Is each paragraph set in, and what goes on of it not? Then a line that is set in goes on with nothing. */
export function setsIn(lines: readonly Line[], wrapped: number): boolean {
  if (wrapped === 0) return false
  let on = 0, off = 0
  for (const [i, l] of lines.entries()) {
    const next = lines[i + 1]
    if (!next || widthOf(l) < wrapped - 1.5 || !UNENDED.test(l.text) || isRow(next.text)) continue
    if (next.indented) off++
    else on++
  }
  return on >= ON_LEAST && on >= off * 4
}
const ON_LEAST = 2

/** Does the line go on with what the line before it told? `set`: paragraphs are set in. */
export function joins(last: Line, next: Line, wrapped: number, set = false): boolean {
  const before = last.text, line = next.text
  if (CARRIED.test(line)) return !/^[?？]?[:：]/.test(line) || (!/^[?？]/.test(line) && !STOP.test(before))
  if (isRow(line) || (set && next.indented) || ((BARE.test(line) || SALUTES.test(before)) && !LEANS_ON.test(before) && widthOf(last) < wrapped - 1.5)) return false
  if (before.startsWith('关于') && OPENS_TITLE.test(before) && ENDS_TITLE.test(line) && !OPENS_ALWAYS.test(line)) return true
  if (BROKEN_COURT.test(before) && /^[民法院]{1,3}(?!\S)/.test(line)) return true
  if (BROKEN_DAY.test(before) && REST_OF_DAY.test(line)) return true
  /* label below label: lines of a form, however wide */
  if (line.indexOf(':') > 1 && (LABELLED.test(line) || BARE.test(line)) && LABELLED.test(before) && !/[。;]/.test(before) && !NO_LABEL.test(line)) return false
  const end = before.charCodeAt(before.length - 1)
  /* no room was left on the line: it ends where it does by chance */
  if (wrapped > 0 && widthOf(last) >= wrapped - 1 && !FORM_LINE.test(before)) {
    if (/[。;；:：]$/.test(before)) return !next.indented && next.apart !== true && !NAME_OF_PAPER.test(line) && !OPENS_PARAGRAPH.test(line) && !(WHOLE_DAY.test(line) && WHOLE_DAY.test(before))
    if (!STOP.test(before) && !(LABELLED.test(before) && WHOLE_DAY.test(line)) && !OPENS_ALWAYS.test(line) && !ENTRY.test(line)) return true
  }
  /* most lines end with a full stop and stand for themselves */
  if (end === FULL_STOP || (wrapped === 0 && end >= 0x4e00 && end <= 0x9fff)) return false
  if (isBareLabel(before)) return !/^[^\n:：]{2,14}[:：]/.test(line) && !OPENS_LINE.test(line)
  if (FORM_LINE.test(before)) return false
  if (LEANS_ON.test(before)) return !OPENS_LINE.test(line)
  if (end >= 48 && end <= 57 && /^(?:\d|[年月日元号万])/.test(line) && !OPENS_ALWAYS.test(line)) return wrapped > 0 || !/^\d/.test(line)
  return wrapped > 0 && widthOf(last) >= wrapped * 0.72 && !STOP.test(before) && !OPENS_LINE.test(line)
}
