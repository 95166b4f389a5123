import { squash } from '../casefile/text.ts'
import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { actOfTitle, bareTitle, TITLES_BY_FIRST } from './act-lists.ts'
import { columnOf } from './columns.ts'
import { NOT_TAKEN } from './entries.ts'
import { fieldsOf, rowFields, rowsBelow, wrapped, type Field } from './form-fields.ts'
import { ofAct } from './gated-labels.ts'
import { labelText, type Cell } from './grid.ts'
import { meaningOf } from './labels.ts'
import { isDay } from './unnamed-log.ts'
import { firstUnits } from './narrative/scan.ts'
import { beginsOtherwise, STEPS_BY_FIRST, stepOf } from './step-names.ts'
import { stepForm } from './step-forms.ts'
import { headedTable, type DataTable } from './tables.ts'
import { isInline } from './pair.ts'

/**
 * A form for one act below a heading that names it: 现场调查 above 调查日期, 调查地点, 调查结果. The same labels are the headings of
 * a list where a platform shows several; a form is such a list with one row.
 */

const SECTIONS = /^(?:网络查[控询]|总对总查[询控]|(?:传统|线下)(?:查[控询]|调查)|(?:现场|实地)(?:调查|走访)|上门(?:走访|查找)|外出调查|走访|(?:法律)?文书送达|送达|(?:强制|执行|惩戒|信用惩戒|制裁)措施|信用惩戒|失信限高|(?:财产|资产)处置|(?:司法|网络)拍卖|拍卖|案款|执行款|案款(?:管理|收发|收支)|(?:财产|执行)?线索|(?:执行|谈话|询问)?笔录|谈话)(?:记录|信息|情况|登记)?$/
/** 执行通知书 over 发出日期, 送达日期. */
const OF_PAPERS = /^(?:恢复)?(?:执行通知书?|报告财产令|财产报告令|限制(?:高)?消费令|终本裁定书?)$/
const SENT = /^(?:发出|寄出|发送|送达|签收)(?:日期|时间)$/
const ALLOWED: ReadonlySet<string> = new Set(['acts', 'reports', 'visits', 'queries', 'measures', 'auctions', 'documents', 'money', 'clues', 'interviews'])
/** The title of such a form says which round it is. */
const OF_A_SALE: ReadonlySet<string> = new Set(['auction-held', 'auction-announced'])
const TITLE_MAX = 16
const BODY_MAX = 1500
/** Tabs, menus and buttons have such names too. */
const NO_TITLE = new Set(['a', 'button', 'li', 'option', 'td', 'th', 'label', 'dt', 'input', 'select', 'textarea'])
/** Which time of several it was asked. */
const TIMES = /首次|末次|再次|最近|最新|上次|第?[一二三]次|最后|终本前/

export function findActForms(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  const taken = new Set<Block>()
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (taken.has(b) || skip(b)) { i = b.last; continue }
    const length = b.end - b.start
    /* Old forms, whatever they are called: their labels say what they are of. */
    if (b.tag === 'table') {
      const fields = length <= BODY_MAX && HAS_DAY.test(snap.text.slice(b.start, b.end)) ? fieldsOf(snap, b) : []
      const form = fields.length >= LEAST && fields.filter((f) => columnOf(f.label) !== undefined).length * 2 >= fields.length ? formTable(snap, b, fields, '', firstOf(snap, b)) : undefined
      if (form) { found.push(form); i = b.last }
      continue
    }
    if (length < 2 || length > TITLE_MAX || NO_TITLE.has(b.tag)) continue
    const named = titleOfForm(textOf(snap, b))
    if (named === undefined || isValue(snap, b)) continue
    const { title, step } = named
    const first = bodyOf(snap, b)
    const rows = first && !isRecord(snap, first) ? rowsBelow(snap, b, first, alikeFrom(snap, first)) : []
    const whole = first && rows.length > 1 ? formTable(snap, wrapped(first, rows), rows.flatMap((r) => rowFields(snap, r)), title, first) : undefined
    if (whole && !rows.some((r) => taken.has(r) || skip(r))) {
      found.push({ ...whole, blocks: rows })
      for (const r of rows) taken.add(r)
      continue
    }
    for (const body of first ? alikeFrom(snap, first) : []) {
      if (taken.has(body)) continue
      if (skip(body)) break
      const lines = body === first ? colonLines(snap, body, title) : undefined
      if (lines) {
        const table = formTable(snap, lines.at(-1)?.body ?? body, lines, title, first)
        if (table) found.push({ ...table, blocks: lines.map((l) => l.body) })
        for (const l of table ? lines : []) taken.add(l.body)
        break
      }
      const fields = body.end - body.start <= BODY_MAX ? fieldsOf(snap, body) : []
      const table = fields.length > 1 ? formTable(snap, body, step !== undefined && OF_A_SALE.has(step) ? [{ label: '拍卖阶段', head: b, value: b }, ...fields] : OF_PAPERS.test(title) && fields.some((f) => SENT.test(f.label)) ? [{ label: '文书名称', head: b, value: b }, ...fields] : fields, title, first) ?? (step === undefined ? undefined : stepForm(snap, body, fields, b)) : undefined
      if (!table) break
      found.push(table)
      taken.add(body)
    }
  }
  return found
}
/** A card of which the one beside it has the same labels: they are records of one list, whatever their titles are. */
function isRecord(snap: Snapshot, first: Block): boolean {
  const card = first.parent, all = card?.parent?.children ?? []
  const beside = card ? [all[placeOf(card) - 1], all[placeOf(card) + 1]].filter((c) => c !== undefined && c.end > c.start && build(snap, c) === build(snap, card)) : []
  const labels = alikeFrom(snap, first).flatMap((r) => rowFields(snap, r)).map((f) => f.label)
  return beside.some((c) => c !== undefined && labels.filter((l) => snap.text.slice(c.start, c.end).includes(l)).length * 2 > labels.length)
}

/** “方式 | 现场调查”: what stands behind a label, or holds one, is no heading of what follows. */
function isValue(snap: Snapshot, b: Block): boolean {
  const kids = b.children.filter((c) => c.end > c.start)
  if (kids.length > 1 && kids[0] && isKnown(textOf(snap, kids[0]))) return true
  let inner = b
  for (let up = 0; inner.parent && up < 3 && inner.parent.end - inner.parent.start <= TITLE_MAX * 3; up++, inner = inner.parent) {
    const before = inner.parent.children.slice(0, placeOf(inner)).findLast((c) => c.end > c.start)
    if (before) return before.end - before.start <= TITLE_MAX && isKnown(textOf(snap, before))
  }
  return false
}
const isKnown = (words: string): boolean => { const { label } = labelText(words); return columnOf(label) !== undefined || meaningOf(label) !== undefined }

const BEGINS = new Set([...TITLES_BY_FIRST.keys(), ...STEPS_BY_FIRST.keys(), ...firstUnits(SECTIONS.source)])
/** The heading of such a form, and the act that it names. */
function titleOfForm(words: string) {
  if (beginsOtherwise(words, BEGINS)) return undefined
  const title = bareTitle(words), step = actOfTitle(title) ?? stepOf(title, '')
  return step === undefined && !SECTIONS.test(title) && !SECTIONS.test(squash(words)) ? undefined : { title, step }
}

/** A form has so many labels, where no heading says that it is one. */
const LEAST = 3
const HAS_DAY = /20\d{2}\s?[-/.年]/
const build = (snap: Snapshot, b: Block): string => `${b.tag}.${snap.attr(b, 'class')}`

/** The form and those of its build directly behind it: one for each time, or for each person. */
function alikeFrom(snap: Snapshot, first: Block): Block[] {
  const behind = first.parent?.children.slice(placeOf(first) + 1).filter((c) => c.end > c.start) ?? []
  const end = behind.findIndex((c) => build(snap, c) !== build(snap, first))
  return [first, ...(end < 0 ? behind : behind.slice(0, end))].slice(0, 40)
}

/** The first of the forms of one build that stand one behind the other: the heading stands above it. */
function firstOf(snap: Snapshot, form: Block): Block {
  let first = form
  for (const c of form.parent?.children.slice(0, placeOf(form)).toReversed() ?? []) {
    if (c.end === c.start) continue
    if (build(snap, c) !== build(snap, form)) break
    first = c
  }
  return first
}

/** What stands behind the heading, or behind the box that holds nothing else. */
function bodyOf(snap: Snapshot, title: Block): Block | undefined {
  let outer = title
  while (outer.parent && outer.parent.start === title.start && outer.parent.end === title.end) outer = outer.parent
  /* “<div class=head><span>现场调查</span></div>”: of the box around it the next. */
  for (let n = 0; n < 3; n++) {
    const next = outer.parent?.children.slice(placeOf(outer) + 1).find((c) => c.end > c.start)
    /* “<h5>限制消费</h5><em>完成</em>”: how it stands, beside the title. */
    if (next && isInline(next) && next.end - next.start <= STATE_MOST && n < 2) {
      if (NOT_TAKEN.test(textOf(snap, next).trim())) return undefined
      if (!outer.parent || outer.parent.end !== next.end) return undefined
      outer = outer.parent
      continue
    }
    if (next) return isInline(next) ? undefined : next
    if (!outer.parent) return undefined
    outer = outer.parent
  }
  return undefined
}

const STATE_MOST = 8

/** “查询时间：2025-03-05”, “车辆：无”, each in a paragraph of its own, below the heading of a query. */
function colonLines(snap: Snapshot, first: Block, title: string): (Field & { body: Block })[] | undefined {
  if (!QUERIED.test(title) || !COLON.test(textOf(snap, first).trim())) return undefined
  const lines = alikeFrom(snap, first).flatMap((body) => {
    const text = snap.text.slice(body.start, body.end), m = COLON.exec(text)
    return m && text.length <= LINE_MOST ? [{ label: labelText(m[1] ?? '').label, head: body, value: { start: body.start + m[0].length, end: body.end }, body }] : []
  })
  return lines.length < LEAST ? undefined : lines
}
const QUERIED = /网络|总对总|查控/
const COLON = /^\s*(?:\d{1,2}[.、．]\s?)?([\u4e00-\u9fa5（）()/、]{2,16})[:：]\s?(?=\S)/
const LINE_MOST = 200

function formTable(snap: Snapshot, body: Block, fields: readonly Field[], title: string, below: Block = body): DataTable | undefined {
  if (new Set(fields.map((f) => f.label)).size < fields.length || fields.some((f) => !/^[\u4e00-\u9fa5/（()）、]{2,16}$/.test(f.label))) return undefined
  /* The case's own number or court: a record of a case, not of an act. */
  if (fields.some((f) => meaningOf(f.label)?.type === 'scalar')) return undefined
  /* 限制消费日期, 失信纳入日期, 约谈申请人时间: labels of several acts, each with its day. */
  if (fields.filter((f) => /(?:日期|时间)$/.test(f.label) && columnOf(f.label) === undefined && ofAct(f.label, f.label) !== undefined).length > 2) return undefined
  const cell = (place: { start: number; end: number }, header: boolean, label?: string): Cell => {
    const text = snap.text.slice(place.start, place.end), from = place.start + (/[^\s:：]/.exec(text)?.index ?? 0)
    return { block: { ...body, start: from, end: Math.max(from, place.start + text.trimEnd().length), children: [] }, origin: true, header, text: label ?? snap.text.slice(from, place.end).trim() }
  }
  const values = fields.map((f) => cell(f.value, false))
  if (!values.some((v) => isDay(v.text))) return undefined
  const times = fields.flatMap((f, n) => (TIMES.test(f.label) && /日期|时间$/.test(f.label) && isDay(values[n]?.text ?? '') ? [n] : []))
  if (times.length > 1 && /网络|总对总/.test(title)) return { kind: 'queries', columns: ['queryOn'], units: [undefined], rows: times.map((n) => values.slice(n, n + 1)), blocks: [body], title: squash(title), coverage: 'partial' }
  const table = headedTable(snap, { table: below, rows: [fields.map((f) => cell(f.head, true, f.label)), values], width: fields.length }, [body])
  /* 申请执行人意见 is asked of other things too: of a talk whom it was with, or when, is told. */
  if (table?.kind === 'interviews' && !table.columns.includes('interviewee') && !table.columns.includes('interviewOn')) return undefined
  return table && ALLOWED.has(table.kind) ? table : undefined
}
