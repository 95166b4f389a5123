import type { DemoCase } from './demo-case.ts'
import { CASES } from './cases/all.ts'

/**
 * As few of the cases as between them show every conclusion of every rule that a case was written for, every verdict, and every layout.
 * What is true of all is tested without a browser (demo-cases.test.ts); in the browser each kind is seen once.
 */
export function coveringCases(): DemoCase[] {
  const shows = (c: DemoCase) => [...Object.entries(c.expected).map(([rule, e]) => `${rule} ${e.approval.join()}`), `overall ${c.overall.join()}`, `layout ${c.layout}`]
  const open = new Set(CASES.flatMap(shows))
  const chosen: DemoCase[] = []
  while (open.size > 0) {
    const gain = (c: DemoCase) => shows(c).filter((s) => open.has(s)).length
    const best = CASES.reduce((a, b) => (gain(b) > gain(a) ? b : a))
    chosen.push(best)
    for (const s of shows(best)) open.delete(s)
  }
  return chosen
}
