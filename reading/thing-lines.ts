import { readMoney } from '../casefile/money.ts'
import { textOf, type Snapshot } from '../page/snapshot.ts'
import { columnOf, type Column } from './columns.ts'
import { DAYS, type Piece } from './entries.ts'
import { isBlank } from './exhibit.ts'
import { labelText } from './grid.ts'
import { kindOfHead } from './narrative/row-assets.ts'
import { trimmed } from './thing-words.ts'
import { disposalIn } from './narrative/disposal-words.ts'
import { assetKindIn, partyKindOf } from './values.ts'

/**
 * Things told in pieces, with labels or without: “房产 / 某路3号 / 张某 / 已查封（首封，2023-04-05至2026-04-04） / 流拍”,
 * “车辆：查见1辆 某牌轿车，未实际扣押”. What each piece says tells which particular it is; where one is not understood, nothing is read.
 */

/** One particular of a thing: where its cell stands. A label may stand without a value. */
export interface Said { column: Column; at: Piece; unit?: '元' | '千元' | '万元' | undefined }

/** There is none, or it is somebody else's. */
const DENIED = /^(?:无(?!法|益|处置)|没有|未(?:查|发现|登记|反馈|持有)|查无|暂无|0\s?(?:[辆套笔户个处份宗艘项条]|$)|名下(?:暂)?(?:无|未))/
const ANOTHERS = /案外人(?!.{0,4}共有)|不属于?(?:被执行人|其)|(?:第三人|他人|配偶)所有/
const RANK = /^(?:首[先次]?(?:查?封|冻结?)|首封|轮候(?:查封|冻结)?|第[一二三四五六七八九十\d]{1,2}(?:顺位|位))$/
/** “查封：2023-11-06，首封”: how it is held, as a label. */
const HOLDS = /^(?:首先|首次|首轮|轮候|登记|司法)?(?:查封|冻结|扣押)(?:情况|信息)?$/
const CONTROL = /^[,，（(本院已被现于在自起至首先次轮候司法登记~～—\s-]*(?:查封|冻结|扣押)/
const RANGE = /^[至到~～—起止\s-]*$/
const REASON = /不具备|暂不|暂缓|无法|不能|未(?:能)?(?:实际)?扣押|未实际|下落不明|无.{0,6}价值|无益|抵押|争议|必需|^本院系|轮候，|小产权|收储|停止经营|唯一住房/
const WORTH = /^(?:评估价?|估[价值]|价值|余额|存款|金额|市值|现值|参考价|现金价值)[为约：:]*/
const SUM = /^(?:人民币|[¥￥])|元整?$/
const OWNED = /^(?:登记在|归|属于?|在)?([^，。]{2,40}?)\s*(?:(?:单独)?所有|名下)$/
const SHARE = /^(?:份额|占|共有|按份|与).{0,16}(?:共有|[\d之分%])|^\d{1,3}%$|^\d{1,2}\/\d{1,2}$|^.分之.$/
const COUNTED = /^(?:查[见到得]|发现|登记有|有)?\s*(?:[1-9]\d?|[一二两三四五六七八九十])\s?(?:[辆套处宗笔户份艘项台间]|个账户|个)\s*|^查[见到得]\s*/
const FIRM = /(?:公司|厂|店|社|部|场|行|中心|合作社)$/
const NO_WORDS = /^(?:详情|查看|操作|编辑|更多|(?:财产|第)?\d{1,3}项?|[一二三四五六七八九十、]{0,3}(?:涉案|查控|已查明|被执行人)?财产(?:信息|清单|情况|管理|列表|明细|查控情况)?)$/
/** Bracketed after a name: how much of it is his. */
const SHARE_BEHIND = /[（(](?:份额|占|与|按份|共同)[^（()）]{1,20}[）)]$/
/** Between particulars on one line; a stroke parts only between blanks or before a label. */
const PARTS = /；|;|，(?!\d{3}(?!\d))|｜|\s\|\s|(?<=\s)[/·](?=\s)|／|(?<!查封|首封|冻结|坐落|号牌)\/(?=[\u4e00-\u9fa5]{1,8}[:：])|　+/g
/** “评估：…，评估机构撤回评估”: one story, whatever parts it. */
const TOLD_WHOLE = /^(?:评估|拍卖|变卖|处置)(?:情况|经过|进展|进度)?[:：]/
const MOST_PIECES = 80
const LONGEST = 600

/** The particulars of each thing that these pieces tell; undefined where they tell something else as well. */
export function thingsIn(snap: Snapshot, pieces: readonly Piece[]): Said[][] | undefined {
  if (pieces.length > MOST_PIECES || pieces.some((p) => p.end - p.start > LONGEST)) return undefined
  const parts = pieces.flatMap((p) => (TOLD_WHOLE.test(textOf(snap, p).slice(0, 12)) ? [p] : partsOf(snap, p)))
  const things: Said[][] = [[]]
  let kind: Said | undefined, held: Said | undefined, denied = false, loose = false, again = false
  const now = () => things.at(-1) ?? []
  const has = (column: Column) => now().some((s) => s.column === column)
  /* “房产：某处1套，已查封；另一处1套，已查封”: what stands before the first thing is said of all. */
  const leads = () => kind !== undefined && things[0]?.[0]?.column === 'assetKind'
  const next = (of?: Said) => { if (denied) things.pop(); denied = false; things.push(of ? [of] : []) }
  for (let i = 0; i < parts.length; i++) {
    const p = parts[i]
    if (!p) continue
    let at: Piece = p
    let text = textOf(snap, p)
    if (isBlank(text) || NO_WORDS.test(text)) continue
    const colon = text.slice(0, 24).search(/[:：]/)
    const label = labelText(colon > 0 ? text.slice(0, colon) : text)
    const behind = parts[i + 1]
    const column = label.label === '轮候' && behind && /^[是否]$/.test(textOf(snap, behind).trim()) ? 'rank' : columnHere(label.label)
    if (column !== undefined && column !== 'index' && kindOfHead(label.label) === undefined) {
      if (!OF_A_THING.has(column)) return undefined
      /* The title of a card is no name where the name has its label. */
      const title = now().find((s) => s.column === column)
      if (column === 'assetName' && title) now().splice(now().indexOf(title), 1)
      else if (has(column) && column !== 'other') {
        /* The labels begin again: a further thing, where none has a title of its own. */
        if (loose || column !== now()[0]?.column) return undefined
        next()
        again = true
      }
      const follows = parts[i + 1]
      const beside = colon > 0 && p.start + colon + 1 < p.end
      const value = beside ? trimmed(snap, { start: p.start + colon + 1, end: p.end }) : follows && columnHere(labelText(textOf(snap, follows).split(/[:：]/, 1)[0] ?? '').label) === undefined ? follows : { start: p.end, end: p.end }
      if (value === follows) i++
      now().push({ column, at: value, unit: label.unit })
      continue
    }
    if (again) return undefined
    loose = true
    /* “房产：张三：某处1套”: the kind, and whose, before what there is. */
    let headed = false
    for (let n = 0, end = colon; n < 2 && end > 0; n++, end = text.slice(0, 24).search(/[:：]/)) {
      const words = labelText(text.slice(0, end)).label
      if (HOLDS.test(words) && has('assetName') && !has('controlKind')) {
        held = { column: 'controlKind', at: { start: at.start, end: at.start + end } }
        now().push(held)
        at = trimmed(snap, { start: at.start + end + 1, end: p.end })
        text = textOf(snap, at)
        break
      }
      const isKind = kindOfHead(words) !== undefined
      if (!isKind && partyKindOf(words) === undefined) break
      const head: Piece = { start: at.start, end: at.start + end }
      if (has(isKind ? 'assetKind' : 'assetName')) next(isKind ? undefined : kind)
      if (isKind) kind = { column: 'assetKind', at: head }
      now().push(isKind && kind ? kind : { column: 'owner', at: head })
      at = trimmed(snap, { start: head.end + 1, end: p.end })
      text = textOf(snap, at)
      headed = true
    }
    if (headed && isBlank(text)) { denied = true; continue }
    if (!headed && kindOfHead(text) !== undefined) {
      if (has('assetKind')) next()
      now().push((kind = { column: 'assetKind', at }))
      continue
    }
    if (DENIED.test(text) || (ANOTHERS.test(text) && !has('owner'))) { denied = true; continue }
    const counted = COUNTED.exec(text)
    if (counted) {
      if (has('assetName')) next(kind)
      at = { start: at.start + counted[0].length, end: at.end }
      text = textOf(snap, at)
      if (text === '') continue
    }
    const said = particularOf(at, text, has)
    if (!said) {
      /* A second name is that of a further thing only where each is a point of a list of its kind. */
      if (has('assetName')) { if (!leads() || !has('controlKind')) return undefined; next(kind) }
      now().push({ column: 'assetName', at })
      continue
    }
    for (const s of said) {
      if (!has(s.column) || s.column === 'other') now().push(s)
      else if (s.column === 'controlKind' && held !== undefined && now().includes(held)) continue
      else if (s.column === 'controlOn') now().splice(now().findIndex((o) => o.column === s.column), 1, { column: 'other', at: s.at })
      else if (s.column === 'undisposable') { const before = now().find((o) => o.column === s.column); if (before) before.at = { start: before.at.start, end: s.at.end } }
      else if (s.column !== 'owner') return undefined
    }
  }
  if (denied) things.pop()
  return things.filter((t) => t.length > 0)
}

/** Of a thing 权利人 and 被执行人 are whose it is, and 措施 how it is held. */
export function columnHere(label: string): Column | undefined {
  const column = SHORT.get(label) ?? columnOf(label) ?? (ENDS_ON.test(label) ? 'controlUntil' : undefined)
  return column === 'applicants' || column === 'debtors' ? 'owner' : column === 'name' || column === 'text' ? 'assetName' : column === 'measure' ? 'controlKind' : column === 'measureOn' || (column === 'date' && TAKEN_ON.test(label)) ? 'controlOn' : column
}
/** 查控到期, 冻结届满 */
const ENDS_ON = /^(?:查封|冻结|扣押|查控|控制).{0,4}(?:到期|届满)(?:日期?|时间)?$/
const TAKEN_ON = /^(?:实施|采取)(?:日期|时间)$/
const OF_A_THING = new Set<Column>(['assetKind', 'assetName', 'owner', 'queried', 'controlKind', 'controlOn', 'controlUntil', 'controlTerm', 'rank', 'disposal', 'undisposable', 'value', 'possessed', 'foundOn', 'referencePrice', 'referenceOn', 'referenceUntil', 'preserved', 'released', 'auctionResult', 'count', 'feedback', 'queryResult', 'result', 'state', 'other'])
const SHORT = new Map<string, Column>([['起', 'controlOn'], ['止', 'controlUntil'], ['处置', 'disposal'], ['拍卖', 'disposal'], ['拍卖情况', 'disposal'], ['变卖', 'disposal'], ['评估', 'other'], ['评估情况', 'other'], ['价值', 'value'], ...'裁定文号 裁定书文号 裁定书号 文书文号 文号 法律文书 协助单位 协助执行单位 协执单位 查封机关 查封单位 登记机关 权证号 产权证号 不动产权证号 面积 建筑面积 抵押情况 共有情况'.split(' ').map((w): [string, Column] => [w, 'other'])])

/** What a piece without a label says; undefined where it may be the name of the thing. */
function particularOf(at: Piece, text: string, has: (c: Column) => boolean): Said[] | undefined {
  const days = [...text.matchAll(DAYS)].map((m) => ({ start: at.start + m.index, end: at.start + m.index + m[0].length }))
  const bare = text.replace(DAYS, '')
  const [on, until] = days
  if (CONTROL.test(bare) || (on && RANGE.test(bare.replace(/^(?:有效)?期限?/, '').replace(/[止到期届满]+$/, '')))) {
    const last = on && !until && /^(?:(?:有效)?期限?)?[至到]|[止到期届满]+[）)]?$/.test(text)
    return [
      ...(/封|冻结|扣押/.test(bare) ? [{ column: 'controlKind' as const, at }] : []), ...(/首|轮候/.test(bare) ? [{ column: 'rank' as const, at }] : []),
      ...(on ? [{ column: last ? 'controlUntil' as const : 'controlOn' as const, at: on }] : []), ...(until ? [{ column: 'controlUntil' as const, at: until }] : []),
    ]
  }
  /* “2023-11-10向交警部门发函请求协助查找”: what was done about it */
  if (has('assetName') && on && /函|协查|查找|通知|委托|送达|公告/.test(bare)) return has('undisposable') ? [{ column: 'undisposable', at }] : []
  if (RANK.test(text)) return [{ column: 'rank', at }]
  if (SHARE.test(text)) return []
  const worth = WORTH.exec(text)
  if ((worth || SUM.test(text)) && readMoney(text.slice(worth?.[0].length ?? 0)) !== undefined) return [{ column: 'value', at: { start: at.start + (worth?.[0].length ?? 0), end: at.end } }]
  if (REASON.test(text)) return [{ column: 'undisposable', at }]
  if (text.length <= 12 && disposalIn(text) !== undefined) return [{ column: 'disposal', at }]
  const name = OWNED.exec(text.replace(SHARE_BEHIND, ''))?.[1]
  if (name !== undefined && partyKindOf(name) !== undefined) { const from = at.start + text.indexOf(name); return [{ column: 'owner', at: { start: from, end: from + name.length } }] }
  const owner = text.replace(SHARE_BEHIND, '')
  if (partyKindOf(owner) === 'natural' && (has('assetName') || assetKindIn(owner) === undefined) ? owner.length <= 4 : has('assetName') && FIRM.test(owner)) return [{ column: 'owner', at: { start: at.start, end: at.start + owner.length } }]
  return undefined
}

/** The particulars on one line; what stands in brackets is not parted. */
function partsOf(snap: Snapshot, piece: Piece): Piece[] {
  const text = textOf(snap, piece)
  const out: Piece[] = []
  let from = 0
  for (const m of text.matchAll(PARTS)) {
    const before = text.slice(from, m.index)
    if ((before.match(/[（(]/g)?.length ?? 0) > (before.match(/[）)]/g)?.length ?? 0)) continue
    out.push({ start: piece.start + from, end: piece.start + m.index })
    from = m.index + m[0].length
  }
  out.push({ start: piece.start + from, end: piece.end })
  /* A value goes on until the next label. */
  const labelled = (p: Piece) => columnHere(labelText(textOf(snap, trimmed(snap, p)).split(/[:：]/, 1)[0] ?? '').label) !== undefined
  if (out.length > 1 && out[0] && /^[^:：]{1,24}[:：]/.test(text) && labelled(out[0])) for (let i = out.length - 1; i > 0; i--) { const p = out[i], before = out[i - 1]; if (p && before && !labelled(p)) { before.end = p.end; out.splice(i, 1) } }
  return out.map((p) => trimmed(snap, p)).filter((p) => p.end > p.start)
}
