import type { Asset } from '../../casefile/schema.ts'
import type { AssetKind } from '../../casefile/vocabulary.ts'
import { findAssetNouns } from './asset-nouns.ts'
import { inFlow, rowsIn, type Cell } from './cell-rows.ts'
import type { Flow } from './flow.ts'
import type { Found } from './found-assets.ts'
import { declaredThings } from './declared-things.ts'
import type { Part, Span } from './layout.ts'
import { isUnanswered } from './no-answer.ts'
import { assetInCell, kindOfHead } from './row-assets.ts'
import { lastAt, type Story } from './story.ts'
import { answerUnder, kindOfLine } from './under-kind-line.ts'

/**
 * Property that a paper tells by a label, on a line of its own or in two cells: “保险：两全险，现金价值7,602元”, “三、车辆：电动三轮车一辆”;
 * and the things on a list of what was sealed or taken. The label says what it is, so that no word of the value has to.
 */
const LABEL = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s?|第[一二三四五六七八九十]{1,2}[,，、]\s?)?([\u4e00-\u9fa5（()）、]{2,12})[:：]\s?/
const LINES_MAX = 400
const NO_ANSWER = /^(?:[-—–/×]+|无|没有|查无|暂无|未(?!控制|冻结|查封|扣押|处置|处理|划|实际|到期|办理)|不详|空|待反馈)/
const OFFICE = /(?:部|局|厅|总队|支队|中心|银行|公司|机构|部门|系统|平台|协会|交易所|中证登)$/
const OTHERS = /^(?:妻|夫|配偶|父|母|子|女|家庭成员)/
/** Kinds that one label may cover. */
const ALIKE = new Map<AssetKind, readonly AssetKind[]>([
  ['deposit', ['online-funds', 'wealth-product', 'income']], ['online-funds', ['deposit']], ['real-estate', ['land']], ['land', ['real-estate']],
  ['securities', ['wealth-product']], ['income', ['deposit']], ['vehicle', ['movable']],
])

interface Line { kind: AssetKind; value: Span; line: Span }

export interface Labelled { assets: Asset[]; lines: readonly Line[] }

export function labelledAssets(original: string, flow: Flow, story: Story, part: Part, found: readonly Found[], more: readonly Asset[]): Asset[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk' || part.kind.body === 'orders' && !/申报表|报告表/.test(titleOf(story, part))) return []
  const labels = linesOf(original, flow, story, part)
  const declared = /申报表|报告表/.test(titleOf(story, part)) ? declaredThings(story, part, (at) => labels.some((l) => l.line.start <= at && at < l.line.end)) : []
  return [...labels, ...declared].flatMap(({ kind, value, line }): Asset[] => {
    const near = ALIKE.get(kind) ?? []
    const here = found.filter((f) => f.at.start >= line.start && f.at.start < line.end && (f.kind === kind || near.includes(f.kind)))
    const acts = found.flatMap((f) => f.acts).filter((a) => a.trigger.start >= line.start && a.trigger.start < line.end)
    if (here.length > 0 || more.some((a) => a.kind.value === kind && a.kind.quote === story.exhibit(kind, value.start, value.end).quote)) return []
    const owner = ownerOf(story, line)
    const asset = assetInCell(story, kind, value, owner, acts)
    return asset ? [asset] : []
  })
}

/** A word of the value that means another kind than the label says (“证券：…资金账户余额”) is no thing of its own. */
export function byLabels(original: string, flow: Flow, story: Story, part: Part, found: readonly Found[]): Found[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk' || found.length === 0) return [...found]
  const lines = linesOf(original, flow, story, part)
  return found.filter((f) => {
    const line = lines.find((l) => f.at.start >= l.line.start && f.at.start < l.line.end)
    return !line || f.acts.length > 0 || f.kind === line.kind || (ALIKE.get(line.kind) ?? []).includes(f.kind) || !STRICT.has(line.kind)
  })
}
const STRICT = new Set<AssetKind>(['securities', 'insurance', 'provident-fund', 'equity', 'vessel', 'wealth-product', 'intellectual-property'])

function linesOf(original: string, flow: Flow, story: Story, part: Part): Line[] {
  const out: Line[] = []
  let above: AssetKind | undefined
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, LINES_MAX)) {
    const line = inFlow(flow, row)
    const words = story.text.slice(line.start, line.end)
    const heading = kindOfLine(words.trim())
    if (heading !== undefined) above = heading ?? undefined
    const answer = heading === undefined && above ? answerUnder(words) : undefined
    if (above && answer) {
      out.push({ kind: above, value: { start: line.start + answer.from, end: line.start + answer.to }, line })
      continue
    }
    if (row.cells.length >= 2) {
      const at = row.cells.findIndex((c, i) => i + 1 < row.cells.length && kindOfHead(c.text.replace(/[:：]$/, '')) !== undefined)
      const label = row.cells[at], rest = row.cells.slice(at + 1)
      /* “车辆 | 交警总队 | 无”: the office that was asked is no answer */
      const value = rest.some((c) => NO_ANSWER.test(c.text) || isUnanswered(c.text)) ? undefined : rest.find((c) => c.text !== '' && !OFFICE.test(c.text) && !/^\d{1,3}$|^(?:19|20)\d{2}[-./年][\d\s:：./月日-]+$/.test(c.text))
      const kind = label && kindOfHead(label.text.replace(/[:：]$/, ''))
      /* a row of heads has a kind in every cell */
      if (kind && value && value.text !== '' && kindOfHead(value.text) === undefined && row.cells.filter((c) => kindOfHead(c.text) !== undefined).length === 1 && row.cells.length <= 6) out.push({ kind, value: inFlow(flow, value), line })
      continue
    }
    const m = LABEL.exec(words) ?? spaced(original.slice(row.start, row.end), words)
    const label = m?.[1] ?? ''
    if (!m || OTHERS.test(label)) continue
    const start = line.start + (m[0] ?? '').length
    const kind = kindOfHead(label)
    if (!kind) {
      if (MIXED.test(label)) for (const k of new Set(findAssetNouns(story.masked, [{ start, end: line.end }]).map((n) => n.kind))) if (k !== 'real-estate' || !label.endsWith('动产')) out.push({ kind: k, value: { start, end: line.end }, line })
      continue
    }
    const ticked = /^[;□\s]*有[□\s]*/.exec(story.text.slice(start, line.end))
    out.push({ kind, value: { start: start + (ticked?.[0].length ?? 0), end: line.end }, line })
  }
  return out
}

/** A label that covers many kinds: the words of its value say which. */
const MIXED = /^(?:动产|其他(?:动产|财产)?|其它(?:动产|财产)?)$/
/** “二、房产 无”: what stands behind a blank of a numbered line; the blanks are gone from the words that are read. */
const SPACED = /^\s*([（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|第[一二三四五六七八九十]{1,2}[,，、])\s?([\u4e00-\u9fa5、]{2,8})[ \u3000]{1,4}(?=\S)/

function spaced(line: string, words: string): readonly string[] | null {
  const m = SPACED.exec(line)
  const label = m?.[2] ?? ''
  if (!m || kindOfHead(label) === undefined) return null
  const at = words.indexOf(label)
  return at < 0 || at > SPACED_AT ? null : [words.slice(0, at + label.length), label]
}
const SPACED_AT = 5

const LIST_TITLE = /(?:查封|扣押|冻结|移交|暂扣)[^\n]{0,10}(?:清单|明细|登记)|清单/
const ITEM = /^(?:物品|财产|物品名称|财产名称|品名|名称|标的物(?:名称)?|财物名称)$/
const BESIDE = /^(?:数量|规格|型号|规格型号|特征|现状|状况|单位|备注|存放地点)/

/** The things on a list “序号 名称 数量 …”, of what was sealed or taken. */
export function listedThings(original: string, flow: Flow, story: Story, part: Part, found: readonly Found[]): Asset[] {
  const title = titleOf(story, part)
  if (part.kind?.page !== 'document' || !LIST_TITLE.test(title) || !/查封|扣押|暂扣/.test(title)) return []
  let column = -1, width = 0
  const out: Asset[] = []
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, LINES_MAX)) {
    const head = row.cells.findIndex((c) => ITEM.test(c.text))
    if (head >= 0 && row.cells.some((c) => BESIDE.test(c.text))) {
      column = head
      width = row.cells.length
      continue
    }
    const cell: Cell | undefined = column >= 0 && row.cells.length >= Math.min(3, width) ? row.cells[column] : undefined
    if (!cell || cell.text.length < 2 || cell.text.length > 30 || /^\d+$/.test(cell.text)) continue
    const at = inFlow(flow, cell)
    const line = inFlow(flow, row)
    const kind = findAssetNouns(story.masked, [line])[0]?.kind ?? 'movable'
    if (found.some((f) => f.at.start >= line.start && f.at.start < line.end && f.kind === kind) || out.some((a) => a.kind.value === kind)) continue
    const control = /扣押|暂扣/.test(title) && !/查封/.test(title) ? 'impounded' as const : 'sealed' as const
    const owner = ownerOf(story, line)
    out.push({
      kind: story.exhibit(kind, at.start, at.end), description: story.exhibit(story.text.slice(at.start, at.end), at.start, at.end),
      ...(owner === undefined ? {} : { owner: story.exhibit(owner, at.start, at.end) }), control: { kind: story.exhibit(control, at.start, at.end) },
    })
  }
  return out
}

function ownerOf(story: Story, line: Span): string | undefined {
  const { debtors } = story.people
  if (debtors.length === 1) return debtors[0]
  const named = story.people.mentions(line.start, line.end).filter((m) => m.side === 'debtor')
  return named.length === 1 ? named[0]?.name : named.length > 1 ? undefined : lastAt(story.sections, line.start)?.name
}

const titleOf = (story: Story, part: Part): string => (part.title ? story.text.slice(part.title.start, part.title.end) : '')
