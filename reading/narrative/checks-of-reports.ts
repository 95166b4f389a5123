import type { ToldAct } from './engine.ts'
import type { Story } from './story.ts'

/**
 * “两被执行人申报财产：某甲有房一套，公司无财产；9月5日核实属实”: a check that names nobody is of all who reported in its line, whoever was named last
 * between. Behind a check another one is of those who reported since.
 */
export function checksOfReports(story: Story, acts: readonly ToldAct[]): void {
  if (story.people.debtors.length < 2) return
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

/** The words of the check say whose report it was. */
function names(story: Story, { clause, trigger }: ToldAct): boolean {
  return story.people.mentions(clause.start, Math.max(clause.end, trigger.end)).some((m) => m.side === 'debtor')
}

/** A check stands no further behind the report. */
const LINE_MAX = 600

function sameLine(story: Story, a: ToldAct, b: ToldAct): boolean {
  return b.trigger.start - a.trigger.start <= LINE_MAX && !story.masked.slice(a.trigger.start, b.trigger.start).includes('\n')
}
