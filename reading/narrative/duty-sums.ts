import type { CaseFile } from '../../casefile/schema.ts'
import type { Part } from './layout.ts'

/** “责令你履行下列义务：一、支付货款46200元；二、负担案件受理费478元、申请执行费600元”: the first is what is adjudged, and no other sum than the whole that another paper states. */

const DUTIES = /(?:履行|完成)?(?:下列|以下|如下)[^。\n]{0,10}义务/
const FEES = /(?:受理费|诉讼费|保全费|执行费|公告费|鉴定费|律师费|费用|利息|违约金)[^,。;\n]{0,10}?\d[\d,.]*万?元/
const WITHIN = 1200

/** Does this order list its sums one by one, with none for all? */
export function listsDuties(text: string, part: Part): boolean {
  if (part.kind?.body !== 'orders') return false
  const words = text.slice(part.span.start, Math.min(part.span.end, part.span.start + WITHIN))
  const m = DUTIES.exec(words)
  return m !== null && FEES.test(words.slice(m.index)) && !/(?:共计|合计|总计|标的)/.test(words)
}

/** Without the sums of such orders, where another paper tells what is claimed in all. */
export function withoutDuties(papers: readonly { file: CaseFile; duties: boolean }[]): CaseFile[] {
  const whole = papers.some((p) => !p.duties && p.file.amounts?.due !== undefined)
  return papers.map(({ file, duties }) => {
    if (!duties || !whole || file.amounts?.due === undefined) return file
    const { due: _, ...amounts } = file.amounts
    return { ...file, amounts }
  })
}
