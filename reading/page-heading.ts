import { readDate } from '../casefile/dates.ts'
import { valueOf } from '../casefile/fact.ts'
import { readMoney } from '../casefile/money.ts'
import { blockAt, textOf, type Snapshot } from '../page/snapshot.ts'
import { addParty, addReading, type Draft } from './draft.ts'
import { exhibitor } from './exhibit.ts'
import { meaningOf } from './labels.ts'
import { innermost } from './innermost.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { HEADING_TAGS } from './headings.ts'
import { findCaseClause } from './narrative/case-clause.ts'
import { readScalar } from './scalars.ts'
import { namesIn, partyKindOf } from './values.ts'

/** What headings and loose text tell where no label does. */

const COURT = /[\u4e00-\u9fa5]{2,25}?(?:人民|海事|铁路运输(?:中级)?|知识产权|互联网|金融)法院/
/** How far into a page its head reaches, in characters. */
const HEAD = 200

/** The court in the heading that holds the case's number, or in the head of the page; a labelled court goes before it. */
export function takeCourtOfHeading(snap: Snapshot, own: OwnCase, draft: Draft): void {
  const places: { start: number; end: number }[] = []
  const mention = own.mentioned.find((n) => n.text === own.number)
  for (const b of snap.blocks) {
    if (HEADING_TAGS.has(b.tag) && b.end - b.start < HEAD && COURT.test(textOf(snap, b))) places.push(b)
    if (places.length > 5) break
  }
  if (mention) places.push({ start: Math.max(0, snap.text.lastIndexOf('\n', mention.start)), end: mention.start })
  places.push({ start: 0, end: Math.min(HEAD, snap.text.length) })
  const foreign = (start: number) => [...own.foreign].some((f) => start >= f.start && start < f.end)
  for (const p of places) {
    const found = courtIn(snap, p)
    /* The portal of the Supreme Court is not the court of the case. */
    if (!found || found.name.startsWith('最高') || foreign(found.start) || ofInstrument(draft, found.start)) continue
    addReading(draft, 'court', 20, { ...exhibitor(snap, '页首').fact(found.name, found.start, found.start + found.name.length), confidence: 0.8 })
    return
  }
}

/** Whose judgment is enforced is no court of this case by that. */
function ofInstrument(draft: Draft, start: number): boolean {
  return (['basis.court', 'basis.number'] as const).some((field) => draft.readings.get(field)?.some(({ fact: { where } }) => where?.start !== undefined && where.end !== undefined && start >= where.start && start < where.end))
}

/** The first court named there: in an element by itself, for a platform's name stands beside it without a blank. */
function courtIn(snap: Snapshot, place: { start: number; end: number }): { name: string; start: number } | undefined {
  const leaves: { start: number; end: number }[] = []
  for (let b = blockAt(snap, place.start); b && b.start < place.end; b = snap.blocks[b.id + 1]) if (b.end > b.start && b.end <= place.end && !b.children.some((c) => c.end > c.start)) leaves.push(b)
  for (const r of [...leaves, place]) {
    const text = snap.text.slice(r.start, r.end), m = COURT.exec(text)
    /* “某市中级人民法院辖区…平台”: whose platform it is. */
    if (m && !/^(?:辖区|系统|各级)/.test(text.slice(m.index + m[0].length))) return { name: m[0], start: r.start + m.index }
  }
  return undefined
}

/** “…纠纷 · 2025-02-12 立案 · 承办 某某”: short pieces behind the number, each a field of its own. */
export function takeHeadLine(snap: Snapshot, own: OwnCase, draft: Draft): void {
  const mention = own.mentioned.find((n) => n.text === own.number)
  if (!mention) return
  const ex = exhibitor(snap, '页首')
  let at = mention.end
  for (const line of snap.text.slice(mention.end, mention.end + HEAD).split('\n').slice(0, 3)) {
    const parts = [...line.matchAll(/(?:[^·|｜•／/]|(?<=\S)\/(?=\S))+/g)]
    for (const m of parts.length > 1 ? parts : []) {
      const text = m[0].trim(), start = at + m.index + m[0].search(/\S|$/), end = start + text.length
      const told = /^(.{4,}?)[ \t\u3000]?(?:恢复)?(?:立案|受理)$/.exec(text)?.[1]
      const filed = told === undefined || told.length > 20 ? undefined : readDate(told)
      const [, label = '', value = ''] = /^([\u4e00-\u9fa5]{2,8})[ \t\u3000:：]+(\S.*)$/.exec(text) ?? []
      const meaning = meaningOf(label)
      const read = meaning?.type === 'scalar' ? readScalar(meaning.field, value, undefined) : undefined
      if (filed?.precision === 'day') addReading(draft, 'filedOn', 20, ex.fact(filed.on, start, end))
      else if (meaning?.type === 'scalar' && read !== undefined && value.length <= 40) addReading(draft, meaning.field, 20 + meaning.rank, ex.fact(read, end - value.length, end))
      else if (meaning?.type === 'party' && namesIn(value).names.every((n) => partyKindOf(n) !== undefined)) {
        if (draft.file[meaning.role].length === 0) for (const n of namesIn(value).names) addParty(draft, meaning.role, ex.fact(n, end - value.length, end))
      } else if (/^[\u4e00-\u9fa5、]{2,20}纠纷$/.test(text) && !NAMES_IN.test(text)) addReading(draft, 'cause', 20, ex.fact(text, start, end))
    }
    at += line.length + 1
  }
}

/** “（2025）…执233号　民间借贷纠纷　承办人…”: behind the number of the page's head, a word of its own. */
export function takeCauseOfHeading(snap: Snapshot, own: OwnCase, draft: Draft): void {
  const mention = own.mentioned.find((n) => n.text === own.number)
  if (!mention) return
  const m = CAUSE_BEHIND.exec(snap.text.slice(mention.end, mention.end + HEAD_LINE))
  const cause = m?.[1]
  if (!m || cause === undefined || NAMES_IN.test(cause)) return
  const start = mention.end + m.index + m[0].indexOf(cause)
  addReading(draft, 'cause', 20, exhibitor(snap, '页首').fact(cause, start, start + cause.length))
}
const CAUSE_BEHIND = /^[^\n。，：:]{0,24}?[\s|｜·\-—/]([\u4e00-\u9fa5、]{2,20}纠纷)(?=一案|[\s|｜·\-—/]|$)/
const NAMES_IN = /[与诉和]|公司|一案|申请|执行/
const HEAD_LINE = 60

/** “甲申请执行乙、丙劳务合同纠纷一案” in the page's head, where no label names the parties. */
export function takePartiesOfHeading(snap: Snapshot, own: OwnCase, draft: Draft): void {
  const { file } = draft
  const known = { applicants: file.applicants.map((p) => valueOf(p.name)), debtors: file.debtors.map((p) => valueOf(p.name)) }
  if (own.number === undefined || (known.applicants.length > 0 && known.debtors.length > 0 && file.cause)) return
  const foreign = (start: number) => [...own.foreign].some((f) => start >= f.start && start < f.end)
  for (const b of snap.blocks) {
    if (b.start > HEAD_PART) return
    if (b.end - b.start < 12 || b.end - b.start > HEAD || b.children.some((c) => c.end - c.start > 8) || foreign(b.start)) continue
    const text = textOf(snap, b).trim()
    if (!/(?:纠纷|争议)(?:一?案)?$/.test(text) || !/申请(?:强制)?执行|与|诉/.test(text)) continue
    /* Of several the last runs into the cause; the others end with their comma. */
    const several = /(?:申请(?:强制)?执行|与|诉)([^，。]{2,120})、/.exec(text)?.[1]?.split('、') ?? []
    const clause = findCaseClause(`${text.replace(/一?案$/, '')}一案`, { start: 0, end: text.length + 2 }, several)
    if (!clause || clause.applicants.length === 0 || clause.debtors.length === 0) continue
    /* Where a label names one side, the line must name it too. */
    if (!agrees(known.applicants, clause.applicants) || !agrees(known.debtors, clause.debtors)) continue
    const ex = exhibitor(snap, '页首'), from = b.start + Math.max(0, textOf(snap, b).search(/\S/))
    for (const [role, people] of [['applicants', clause.applicants], ['debtors', clause.debtors]] as const) {
      /* A label may name only some of them. */
      if (known[role].length > 0 && !known[role].every((n) => people.some((p) => p.name === n))) continue
      for (const p of people) {
        const at = text.indexOf(p.name), kind = partyKindOf(p.name)
        if (at < 0) continue
        const party = addParty(draft, role, ex.fact(p.name, from + at, from + at + p.name.length))
        if (kind) party.kind ??= ex.fact(kind, from + at, from + at + p.name.length)
      }
    }
    if (clause.cause) { const at = text.indexOf(clause.cause.text); if (at >= 0) addReading(draft, 'cause', 25, ex.fact(clause.cause.text, from + at, from + at + clause.cause.text.length)) }
    return
  }
}
function agrees(known: readonly (string | undefined)[], told: readonly { name: string }[]): boolean {
  return known.length === 0 || told.some((p) => known.includes(p.name))
}
/** How far down the page its head may reach, in characters. */
const HEAD_PART = 600

/** “已结案　终结本次执行程序” as tags beside the number: how it was closed. A plan or an application is none. */
export function takeModeOfHeading(snap: Snapshot, own: OwnCase, draft: Draft): void {
  const mention = own.mentioned.find((n) => n.text === own.number)
  const block = mention && innermost(snap, mention.start)
  let box = block
  for (let up = 0; box && up < 3; up++, box = box.parent ?? undefined) {
    if (box.end - box.start > HEAD_LINE * 2) return
    const tags = box.children.flatMap((c) => (c.children.length > 0 ? c.children : [c])).map((c) => ({ c, text: textOf(snap, c).trim() }))
    const mode = tags.find(({ text }) => CLOSED_AS.test(text))
    if (!mode || !tags.some(({ text }) => /^(?:已结案?|结案)$/.test(text))) continue
    addReading(draft, 'closeMode', 20, exhibitor(snap, '页首').fact('zhongben', mode.c.start, mode.c.end))
    return
  }
}
const CLOSED_AS = /^(?:终结本次执行(?:程序)?|终本)(?:结案)?$/

const AMOUNT = /([\u4e00-\u9fa5]{3,12}?)(?:为|是|共计|共|[:：])?\s{0,2}((?:人民币)?[¥￥]?\s?\d[\d,，.]{0,20}\s?(?:万元|元))/g

/** “应执行标的金额25,000元，实际到位金额0元”: amounts told in a sentence beside a label. */
export function readAmountsInProse(snap: Snapshot, pairs: readonly Pair[], draft: Draft): void {
  for (const pair of pairs) {
    if (pair.meaning.type !== 'scalar' || !pair.meaning.field.startsWith('amounts.') || pair.value.length < 10) continue
    for (const m of pair.value.matchAll(AMOUNT)) {
      const meaning = meaningOf((m[1] ?? '').replace(/^.*[，。；、]/, ''))
      const value = readMoney(m[2] ?? '')
      if (meaning?.type !== 'scalar' || !meaning.field.startsWith('amounts.') || value === undefined) continue
      const start = pair.start + m.index
      addReading(draft, meaning.field, 10 + meaning.rank, exhibitor(snap, pair.label).fact(value, start, start + m[0].length))
    }
  }
}

/** “该案于2024年8月12日立案，…申请执行标的205,000元”: in a sentence, where no label says it. */
export function takeFilingInProse(snap: Snapshot, own: OwnCase, draft: Draft): void {
  if (own.number === undefined || (draft.readings.has('filedOn') && draft.readings.has('amounts.due'))) return
  const text = snap.text.slice(0, PROSE_MAX), ex = exhibitor(snap)
  const place = (re: RegExp): RegExpExecArray | undefined => {
    const m = re.exec(text)
    const sentence = m ? text.slice(Math.max(text.lastIndexOf('。', m.index), text.lastIndexOf('\n', m.index)) + 1, m.index) : ''
    return m && !OTHER_FILING.test(sentence) && ![...own.foreign].some((f) => m.index >= f.start && m.index < f.end) ? m : undefined
  }
  const filed = draft.readings.has('filedOn') ? undefined : place(FILED), day = filed ? readDate(filed[1] ?? '') : undefined
  if (filed && day?.precision === 'day') addReading(draft, 'filedOn', 30, ex.fact(day.on, filed.index, filed.index + filed[0].length))
  const due = draft.readings.has('amounts.due') ? undefined : place(DUE), sum = due ? readMoney(due[1] ?? '') : undefined
  if (due && sum !== undefined) addReading(draft, 'amounts.due', 30, ex.fact(sum, due.index, due.index + due[0].length))
}
const PROSE_MAX = 100_000
const FILED = /(?:该案|本案|此案)于?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:依法)?(?:恢复)?(?:执行)?立案/
const DUE = /申请(?:强制)?执行(?:标的|金额)(?:额|金额)?(?:共?计|为)?([\d,]{1,20}(?:\.\d{1,4})?万?元)/
const OTHER_FILING = /原案|首次执行|首执|一审|诉讼|民初|监督|另案|关联/
