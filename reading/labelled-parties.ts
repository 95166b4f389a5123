import type { Party } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { blockAt, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { addParty, type Draft, type Role } from './draft.ts'
import type { Exhibitor } from './exhibit.ts'
import { meaningOf } from './labels.ts'
import { markState, roleOf } from './party-rows.ts'
import type { Pair } from './pair.ts'
import { kindOfHead } from './narrative/row-assets.ts'
import { cleanName, namesIn, partyKindOf } from './values.ts'

/** Names beside labels of roles: one, several, as tags, or each with its role on the next line. */

/** The parties that a label's value names; the one party, where it is one. */
export function readParties(snap: Snapshot, draft: Draft, role: Role, pair: Pair, ex: Exhibitor): Party | undefined {
  const { names: read, more } = namesIn(pair.value.slice(0, 2000))
  const names = (read.length === 1 ? tagged(snap, pair) ?? read : read).filter((n) => !TYPE.test(n) && !NO_NAME.has(n) && meaningOf(n) === undefined && columnOf(n) === undefined && kindOfHead(n) === undefined && !A_LABEL.test(n) && !/^(?:居民)?身份证$|^统一社会信用代码/.test(n))
  const parties = names.map((n) => {
    const party = addParty(draft, role, ex.fact(n, pair.start, pair.end))
    const kind = partyKindOf(n)
    if (kind) party.kind ??= ex.fact(kind, pair.start, pair.end)
    const at = pair.value.indexOf(n)
    const rep = kind === 'organization' && at >= 0 ? HEADED_BY.exec(pair.value.slice(at + n.length, at + n.length + 40))?.[1] : undefined
    if (rep !== undefined) party.legalRepresentative ??= ex.fact(rep, pair.start, pair.end)
    return party
  })
  if (more) draft.file.coverage.parties = 'partial'
  if (names.length === 1 && parties[0]) markState(parties[0], pair.value, (v) => ex.fact(v, pair.start, pair.end))
  else eachState(pair, names, parties, ex)
  return parties.length === 1 ? parties[0] : undefined
}

/** “1.甲，2024年2月8日死亡；2.乙，甲之子”: what stands behind each name up to the next one or the end of its point. */
function eachState(pair: Pair, names: readonly string[], parties: readonly Party[], ex: Exhibitor): void {
  const starts = names.map((n) => pair.value.indexOf(n))
  names.forEach((name, i) => {
    const at = starts[i] ?? -1, party = parties[i]
    const next = Math.min(...starts.filter((s) => s > at), pair.value.length)
    const own = at < 0 ? '' : /^[^；;\n]*/.exec(pair.value.slice(at + name.length, next))?.[0] ?? ''
    if (party && own !== '' && !/均|都|[二两三四]人|之[父母夫妻子女]/.test(own)) markState(party, own, (v) => ex.fact(v, pair.start + at, pair.start + at + name.length + own.length))
  })
}

/** Words that stand beside the role of a person and name nobody. */
const NO_NAME: ReadonlySet<string> = new Set(['诉讼地位', '性质', '类型', '居民身份证', '身份证', '营业执照', '统一社会信用代码', '正常', '无', '证件类型'])

/** A heading of a list that nobody knows, beside the heading of its persons. */
const A_LABEL = /(?:日期|时间|方式|内容|情况|结果|状态|金额)$/

/** “某公司（法定代表人：某）” */
const HEADED_BY = /^[（(](?:法定代表人|负责人|代表人)[:：]?\s?([\u4e00-\u9fa5·]{2,10})[）)]/

const TYPE = /^(?:自然人|法人|非法人组织|其他组织|个体工商户|个人|单位|企业|男|女|本人|失信|限高|已失信|已限高|下落不明|在押)$/

export const LISTS_OF_PARTIES: ReadonlySet<string> = new Set(['当事人信息', '当事人情况', '诉讼参与人'])
export const ROLE_LINE = /(?:^|\n)\s*(申请执行人|被执行人|申请人|被申请人|案外人|第三人)(?=\s*(?:[|｜·/,，、（(].*)?(?:\n|$))/

/** Names with their role on the line below, or above: “某公司 / 申请执行人 | 法人”. All the same way round. */
export function readRoleLines(snap: Snapshot, pair: Pair, draft: Draft, ex: Exhibitor): void {
  let at = pair.start
  const lines = snap.text.slice(pair.start, pair.end).split(/[\n\t]/).map((line) => {
    const start = at + (/\S/.exec(line)?.index ?? 0)
    at += line.length + 1
    return { text: line.trim(), start, role: roleOf(ROLE_LINE.exec(line)?.[1] ?? '') }
  }).filter((l) => l.text !== '')
  const step = lines[0]?.role === undefined ? -1 : 1
  lines.forEach((line, i) => {
    const named = lines[i + step]
    const kind = named && named.role === undefined ? partyKindOf(cleanName(named.text)) : undefined
    if (!line.role || !named || !kind || NO_NAME.has(named.text) || TYPE.test(named.text) || columnOf(named.text) !== undefined) return
    const fact = <T,>(value: T) => ex.fact(value, named.start, named.start + named.text.length)
    addParty(draft, line.role, fact(cleanName(named.text))).kind ??= fact(kind)
  })
}

/** Names that stand as tags side by side, each an element of one kind with nothing but blanks between them. */
function tagged(snap: Snapshot, pair: Pair): string[] | undefined {
  const leaves: Block[] = []
  for (let b = blockAt(snap, pair.start); b && b.start < pair.end && leaves.length < 60; b = snap.blocks[b.id + 1]) {
    if (b.start >= pair.start && b.end <= pair.end && b.end > b.start && b.children.every((c) => c.end === c.start)) leaves.push(b)
  }
  const named = leaves.filter((b) => !TYPE.test(textOf(snap, b).trim()))
  /* “张三 | 自然人”: what kind of person it is stands beside the name as a tag. */
  if (named.length < leaves.length && named.length > 0) {
    const texts = named.map((b) => textOf(snap, b).trim())
    return squash(leaves.map((b) => textOf(snap, b)).join('')) === squash(pair.value) && texts.every((t) => partyKindOf(t) !== undefined) ? texts : undefined
  }
  const [first] = leaves
  const kind = (b: Block) => `${b.tag}.${snap.attr(b, 'class')}`
  if (!first || leaves.length < 2 || snap.attr(first, 'class') === '' || leaves.some((b) => kind(b) !== kind(first))) return undefined
  const texts = leaves.map((b) => textOf(snap, b).trim())
  return squash(texts.join('')) === squash(pair.value) && texts.every((t) => t.length >= 2 && partyKindOf(t) !== undefined) ? texts : undefined
}

/** 诉讼地位 beside a bare 姓名, among the neighbouring pairs. */
export function partyTypeNear(snap: Snapshot, pairs: readonly Pair[], pair: Pair): string {
  const box = pair.block.parent?.parent
  if (!box) return ''
  const near = pairs.find((p) => p.meaning.type === 'partyDetail' && p.meaning.field === 'partyType' && p.start >= box.start && p.end <= box.end)
  return near?.value ?? (box.end - box.start < 300 ? textOf(snap, box) : '')
}
