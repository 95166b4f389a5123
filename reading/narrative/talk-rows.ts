import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { findDates } from './dates.ts'
import type { Flow } from './flow.ts'
import { hide } from './form-denials.ts'
import type { Part } from './layout.ts'
import { standing } from './standing.ts'
import type { Story } from './story.ts'

/**
 * Talks that a paper of the file tables: “约谈日期 | 对象 | 方式 | 结果”, a row for each. How it stands is heard first: what is still to come, or
 * did not come about, is no talk.
 */
const WHEN = /^(?:约谈|谈话|通话|沟通|告知|征询)?(?:日期|时间)$/
const WHOM = /^(?:被?(?:约谈|谈话|告知|征询|通话)(?:对象|人员?|当事人)|对象|申请(?:执行)?人)$/
const RESULT = /^(?:约谈|谈话)?(?:结果|状态|情况|内容|反馈|意见|申请(?:执行)?人意见|完成情况|备注)$/
const TALK = /约谈|谈话/
const NOT_REACHED = /无人接听|无人应答|未接|关机|停机|空号|无法接通|联系不上|打不通|未到(?:庭|院|场)|未前来/
const CAME_TO_NOTHING = /约谈未成|未(?:能)?(?:约谈|到达|成行)|已?取消|另行(?:安排|通知|约定)|改期|待(?:约谈|通知|定)|拟约谈/
const OBJECTS = /不同意|反对|不接受|不认可|不愿/
const AGREES = /同意|无异议|没有异议|无意见|没(?:有)?意见|认可|接受终本/
const TOLD = /告知|通报|终本|终结本次/
const ROWS_MAX = 60

export function talkRows(original: string, flow: Flow, story: Story, part: Part, taken: ReadonlySet<number>): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk') return []
  const from = part.title?.end ?? part.span.start
  if (!TALK.test(story.text.slice(part.title?.start ?? from, part.span.end))) return []
  const out: CaseEvent[] = []
  let heads: readonly string[] = [], above: { words: string; row?: Row } = { words: part.title ? story.text.slice(part.title.start, part.title.end) : '' }
  for (const row of rowsIn(original, flow.at(from), flow.at(part.span.end)).slice(0, ROWS_MAX).filter((r) => !taken.has(r.start))) {
    const names = row.cells.map((c) => c.text)
    if (names.length >= 3 && names.some((n) => WHEN.test(n)) && names.some((n) => WHOM.test(n)) && names.some((n) => RESULT.test(n)) && (TALK.test(above.words) || names.some((n) => TALK.test(n)))) {
      heads = names
      hideRow(flow, story, row)
      /* “二、约谈申请执行人” above it is its heading, no talk */
      if (above.row && TALK.test(above.words)) hideRow(flow, story, above.row)
    } else if (heads.length > 0 && names.length === heads.length) out.push(...ofRow(flow, story, heads, row))
    else {
      heads = []
      if (names.length < 2) above = { words: original.slice(row.start, row.end), row }
    }
  }
  return out
}

function hideRow(flow: Flow, story: Story, row: Row): void {
  const at = inFlow(flow, row)
  hide(story, at.start, at.end)
}

function ofRow(flow: Flow, story: Story, heads: readonly string[], row: Row): CaseEvent[] {
  const cell = (is: RegExp): Cell | undefined => row.cells[heads.findIndex((h) => is.test(h))]
  const when = cell(WHEN), whom = cell(WHOM)?.text ?? ''
  const results = row.cells.filter((_, i) => RESULT.test(heads[i] ?? '')).map((c) => c.text)
  const said = results.join(',')
  hideRow(flow, story, row)
  const stands = results.map((r) => standing(r.replace(/\s/g, ''))).find((s) => s === 'idle' || s === 'undone')
  const at = inFlow(flow, row)
  const days = when === undefined ? [] : findDates(story.text.slice(inFlow(flow, when).start, inFlow(flow, when).end))
  const day = days.find((d) => d.precision === 'day')
  const base = when ? inFlow(flow, when).start : 0
  const on = day && story.exhibit(day.on, base + day.start, base + day.end)
  const named = story.people.mentions(at.start, at.end).find((m) => whom.replace(/[（(]/g, '(').includes(m.name))
  const debtor = named ? named.side === 'debtor' && !named.spokesman : /被执行人/.test(whom)
  const several = named !== undefined && (debtor ? story.people.debtors : story.people.applicants).length > 1
  const event = (kind: EventKind, done: boolean, status?: 'not-done' | 'attempted'): CaseEvent => ({
    kind: story.exhibit(kind, at.start, at.end), done: story.exhibit(done, at.start, at.end), ...(status ? { status: story.exhibit(status, at.start, at.end) } : {}),
    ...(on ? { on, onPrecision: { ...on, value: 'day' as const } } : {}), ...(several && named ? { party: story.exhibit(named.name, named.start, named.end) } : {}),
  })
  const opinion = OBJECTS.test(said) ? 'applicant-objected' as const : AGREES.test(said) ? 'applicant-consented' as const : undefined
  if (opinion === undefined && (stands === 'undone' || stands === 'idle' || CAME_TO_NOTHING.test(said) || NOT_REACHED.test(said))) {
    if (NOT_REACHED.test(said) && !debtor) return [event('interview-attempted', false, 'attempted')]
    return stands === 'idle' || debtor || /待|拟|改期|另行|取消/.test(said) ? [] : [event('applicant-interviewed', false, 'not-done')]
  }
  if (debtor) return [event('debtor-questioned', true)]
  return [event('applicant-interviewed', true), ...(opinion ? [event(opinion, true)] : []), ...(TOLD.test(said) ? [event('zhongben-informed', true)] : [])]
}
