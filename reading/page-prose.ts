import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { innermost } from './innermost.ts'
import { headingBefore } from './headings.ts'

/** Running text of a case page that stands under no known label: paragraphs below headings, remarks in open sections. */
export interface Prose {
  start: number
  end: number
  heading: string
  /** what the row of a form says that it is about, beside or around its cell */
  label?: string
  /** all that the row says before it */
  about?: string
}

/** Lines shorter than this tell no act with its circumstances. */
const SHORTEST = 12
/** “某某住处未去。”: short, and a sentence. */
const LEFT_OUT = /(?:未|没有?)(?:到|去|前往|走访|约谈)[^，；\n]{0,8}。\s*$/
const MOST = 400
const DAY_OF_ROW = /^\s*20\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/
/** Text that instructs the reader of a form is about no case. */
const INSTRUCTS = /说明|须知|提示|帮助|公告|通知公告|规定|指引|填写|示例|注意|免责|声明|版权|操作|新闻|常见问题|什么是|[?？]\s*$|问答|法律依据|相关法条|疑点|存疑/

/** The same, told by the line itself. */
const HINT = /^\s*[【[（(※*]*(?:(?:温馨|友情|特别|操作|办理|填[写报]|使用|系统|业务)?(?:提示|提醒|说明|指引|指南|须知)|注意(?:事项)?|注)[】\]）)]?\s*[:：]|^\s*请(?:在|于|及时|先|尽快|务必|注意|填写|选择|核对|确认|点击|上传)/

/** A provision that is quoted, by its title or its limits. */
const PROVISION = /^\s*(?:依据|根据|按照)?《[^《》]{4,60}》[^，。；]{0,20}(?:[:：]|规定)|的?期限(?:均)?不得超过/

/** `taken`: the places that are told already. */
export function findProse(snap: Snapshot, taken: readonly { start: number; end: number }[], skip: (b: Block) => boolean): Prose[] {
  const found: Prose[] = []
  const told = taken.filter((p) => p.end > p.start).map((p) => ({ start: p.start, end: p.end })).sort((a, b) => a.start - b.start)
  /* Both are walked once: values that end before the line are behind all lines to come, as far as they do not lie over each other. */
  let next = 0, reach = 0
  const isTold = (start: number, end: number) => {
    for (let t = told[next]; t && t.start < end; t = told[++next]) reach = Math.max(reach, t.end)
    return start < reach
  }
  const breaks = /[\n\t]/g
  let from = 0
  for (let n = 0; from < snap.text.length && found.length < MOST && n < 50_000; n++) {
    breaks.lastIndex = from
    const end = breaks.exec(snap.text)?.index ?? snap.text.length
    if ((end - from >= SHORTEST || (end - from >= 6 && LEFT_OUT.test(snap.text.slice(from, end)))) && !isTold(from, end) && (/[，。；,;]/.test(snap.text.slice(from, end)) || DAY_OF_ROW.test(snap.text.slice(from, Math.min(end, from + 16))))) {
      const block = innermost(snap, from + (/\S/.exec(snap.text.slice(from, end))?.index ?? 0))
      if (block && !within(block, skip)) {
        const heading = headingBefore(snap, block)
        if (!INSTRUCTS.test(heading) && !HINT.test(snap.text.slice(from, Math.min(end, from + 20))) && !PROVISION.test(snap.text.slice(from, Math.min(end, from + 200)))) {
          const label = rowLabel(snap, block)
          /* Without a mark it is no sentence, but may be what stands beside the name of an act. */
          if (label.about === undefined && !/[，。；,;]/.test(snap.text.slice(from, end))) { from = end + 1; continue }
          found.push({ start: from, end, heading, ...label })
        }
      }
    }
    from = end + 1
  }
  return found
}

/** “网络查控情况 | 银行存款 | …”: the label of the row, or of the rows, that names an act. */
function rowLabel(snap: Snapshot, block: Block): Pick<Prose, 'label' | 'about'> {
  let cell: Block | null = block
  while (cell && cell.tag !== 'td') cell = cell.parent
  const tr = cell?.parent
  if (!cell || tr?.tag !== 'tr') return {}
  const before = tr.children.slice(0, placeOf(cell))
  const rows = tr.parent?.children ?? [], at = placeOf(tr)
  for (let up = 1; up <= SPANNED_MOST && at - up >= 0; up++) {
    const first = rows[at - up]?.children[0]
    if (first && Number.parseInt(snap.attr(first, 'rowspan'), 10) > up) { before.unshift(first); break }
  }
  const labels = before.map((b) => labelText(textOf(snap, b)).label).filter((l) => l.length <= 16)
  const label = labels.find((l) => NAMES_ACT.test(l)), about = labels.length > 0 && before.length <= 3 ? { about: labels.reverse().join(' ') } : {}
  return label === undefined ? about : { label, ...about }
}
const SPANNED_MOST = 12
const NAMES_ACT = /查控|查询|调查|约谈|走访|失信|惩戒|查封|冻结|扣划|线索|送达|限制(?:高)?消费|拘留|罚款|搜查|合议|评议/

function within(block: Block, skip: (b: Block) => boolean): boolean {
  for (let b: Block | null = block; b; b = b.parent) if (skip(b)) return true
  return false
}
