import type { ToldAct } from './engine.ts'
import { isBody } from './names.ts'
import type { Story } from './story.ts'

/**
 * “两被执行人申报财产：某甲有房一套，公司无财产；9月5日核实属实”: a check that names nobody is of all who reported in its line, whoever was named last
 * between. Behind a check another one is of those who reported since.
 */
export function checksOfReports(story: Story, acts: readonly ToldAct[]): void {
  if (story.people.debtors.length < 2) return
  for (const a of acts) forTheFirmToo(story, a)
  for (const [i, check] of acts.entries()) {
    if (check.kind !== 'report-verified' || check.not || names(story, check)) continue
    const reports: ToldAct[] = []
    for (let k = i - 1; k >= 0; k--) {
      const a = acts[k]
      if (a === undefined || !sameLine(story, a, check) || (a.kind === 'report-verified' && a.trigger.start < check.trigger.start)) break
      if (a.kind === 'property-reported' && !a.not && a.trigger.start < check.trigger.start) reports.push(a)
    }
    if (reports.length === 0) continue
    const told = reports.flatMap((r) => r.who.names ?? [])
    check.who = reports.some((r) => r.who.names === undefined) ? {} : { names: [...new Set(told)].toReversed() }
  }
}

/** “甲代表公司并以个人名义提交财产报告两份”: where one firm is among the debtors, it reported too. */
const FOR_FIRM = /(?:代表|代)(?:被执行人)?(?:该)?(?:公司|企业|单位|合作社|工厂|厂)(?:和|及|、|并|同时|兼)[^,。;]{0,4}(?:以)?(?:其|本人|个人|自己)/

function forTheFirmToo(story: Story, a: ToldAct): void {
  const [name, more] = a.who.names ?? []
  if (a.kind !== 'property-reported' || name === undefined || more !== undefined || isBody(name) || !FOR_FIRM.test(story.text.slice(a.clause.start, a.trigger.end))) return
  const firms = story.people.debtors.filter((d) => isBody(d))
  if (firms.length === 1) a.who = { ...a.who, names: [name, ...firms] }
}

/** The words of the check say whose report it was. */
function names(story: Story, { clause, trigger }: ToldAct): boolean {
  return story.people.mentions(clause.start, Math.max(clause.end, trigger.end)).some((m) => m.side === 'debtor')
}

/** A check stands no further behind the report. */
const LINE_MAX = 600

function sameLine(story: Story, a: ToldAct, b: ToldAct): boolean {
  return b.trigger.start - a.trigger.start <= LINE_MAX && !story.masked.slice(a.trigger.start, b.trigger.start).includes('\n')
}
