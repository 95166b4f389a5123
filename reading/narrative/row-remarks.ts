import type { Asset } from '../../casefile/schema.ts'
import { inFlow, type Cell, type Row } from './cell-rows.ts'
import { unpossessed } from './asset-reasons.ts'
import { findDates } from './dates.ts'
import { disposalIn } from './disposal-words.ts'
import type { Flow } from './flow.ts'
import type { Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import { reasonIn } from './remarked-reasons.ts'
import type { Story } from './story.ts'

/** What the columns behind a thing say of it in a table of a paper: 处置状态, 未处置原因, 备注. */
const DISPOSAL = /^(?:财产)?(?:处[置分理]|变现)(?:状态|情况|进展|进度|结果)$|^财产状态$/
const REASON = /^(?:财产)?(?:不可|不能|无法|未能?|不予|暂不|暂未|尚未)(?:执行|处置|变现|处分)(?:的)?(?:原因|理由)(?:说明)?$|^不具备处置条件的?原因$/
const TAKEN = /^是否(?:实际)?(?:扣押|控制)$|^(?:实际)?(?:扣押|控制)情况$/
const HELD_ON = /^(?:实际)?(?:冻结|查封|扣押)(?:生效|起始|起)?(?:日期|时间|日)$/
const STATE = /^(?:财产|账户|当前|目前)?状态$/
const REMARK = /^(?:备注|说明|备注说明|情况说明|其他说明)$/
/** In a remark, only what came of it: “拍卖” may be what is meant to be done. */
const OVER: ReadonlySet<string> = new Set(['failed', 'sold', 'debt-in-kind', 'deducted'])
const NOTHING = /^[-—–/\\×无]*$/

/** Where the row tells of one thing alone. What its own words say stays, but for how far it was disposed of: the column is asked for that. */
export function withRemarks(flow: Flow, story: Story, heads: readonly Cell[], row: Row, found: readonly Found[], assets: readonly Asset[]): void {
  if (found.length + assets.length !== 1) return
  const [thing] = found, [asset] = assets
  row.cells.forEach((cell, i) => {
    const head = heads[i]?.text.replace(/\s/g, '') ?? ''
    const how = DISPOSAL.test(head), why = REASON.test(head)
    const at = inFlow(flow, cell)
    if (asset && HELD_ON.test(head)) heldOn(story, asset, head, at)
    if (TAKEN.test(head) && /^(?:否|未(?:能)?(?:实际)?(?:扣押|控制)|未扣到)$/.test(cell.text)) { if (thing) ofFound(thing, at, undefined, false, at); else if (asset) ofAsset(story, asset, at, undefined, undefined, at) }
    if ((!how && !why && !REMARK.test(head) && !STATE.test(head)) || NOTHING.test(cell.text)) return
    const disposal = how || cell.text.length <= 40 ? disposalIn(cell.text) : undefined
    const reason = why ? cell.text : reasonIn(cell.text)
    const away = unpossessed(story.masked.slice(at.start, at.end), at.start)
    const told = how || (disposal !== undefined && OVER.has(disposal)) ? disposal : undefined
    if (thing) ofFound(thing, at, told, reason !== undefined, away)
    else if (asset) ofAsset(story, asset, at, told, reason, away)
  })
}

function ofFound(f: Found, at: Span, disposal: ReturnType<typeof disposalIn>, reason: boolean, away: Span | undefined): void {
  if (disposal !== undefined) f.state = { disposal, at }
  if (reason && !f.reasons.some((r) => r.start < at.end && r.end > at.start)) f.reasons.push(at)
  if ((f.kind === 'vehicle' || f.kind === 'vessel') && away) f.away ??= away
}

function ofAsset({ exhibit }: Story, a: Asset, at: Span, disposal: ReturnType<typeof disposalIn>, reason: string | undefined, away: Span | undefined): void {
  if (disposal !== undefined) a.disposal = exhibit(disposal, at.start, at.end)
  if (reason !== undefined) a.undisposable ??= exhibit(reason, at.start, at.end)
  if ((a.kind.value === 'vehicle' || a.kind.value === 'vessel') && away) a.possessed ??= exhibit(false, away.start, away.end)
}

/** 冻结日期 beside a balance: the heading says how it is held. */
function heldOn(story: Story, a: Asset, head: string, at: Span): void {
  const day = findDates(story.text.slice(at.start, at.end)).find((d) => d.precision === 'day')
  if (!day || a.control?.on) return
  const on = story.exhibit(day.on, at.start + day.start, at.start + day.end)
  const kind = head.includes('冻结') ? 'frozen' as const : head.includes('扣押') ? 'impounded' as const : 'sealed' as const
  a.control = { kind: story.exhibit(kind, at.start, at.end), ...a.control, on }
}
