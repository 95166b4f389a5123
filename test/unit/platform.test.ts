import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCaseNumbers } from '../../casefile/case-number.ts'
import type { Approval, Legality } from '../../rules/types.ts'
import { CASES } from '../platform/cases/all.ts'
import { LAYOUTS, SIX_RULES, type DemoCase, type SixRule } from '../platform/demo-case.ts'
import { HOSTILE } from '../platform/hostile.ts'
import { GB18030_CASE, GB18030_FILE, gb18030Source, startPlatform, type Platform } from '../platform/server.ts'

/**
 * Which conclusions the demonstration must reach. `decided`: some case leaves no other; `open`: some case allows it among
 * others, because the catalogue does not settle it. What is not listed the rule cannot reach.
 */
const REACHED: Record<SixRule, { decided: readonly Approval[]; open: readonly Approval[]; law: readonly Legality[]; lawOpen: readonly Legality[] }> = {
  'four-no-undisposed-property': {
    decided: ['block', 'warn', 'pass', 'need-check', 'not-applicable'], open: [],
    law: ['clue', 'none', 'need-check', 'not-applicable'], lawOpen: ['suspected-violation', 'notice'],
  },
  'four-no-no-onsite-search': {
    decided: ['block', 'pass', 'need-check', 'not-applicable'], open: ['warn'],
    law: ['none', 'not-applicable'], lawOpen: ['suspected-violation', 'procedural-defect', 'notice', 'need-check'],
  },
  'four-no-no-applicant-interview': {
    decided: ['block', 'warn', 'pass', 'need-check', 'not-applicable'], open: [],
    law: ['none', 'need-check', 'not-applicable'], lawOpen: ['suspected-violation', 'procedural-defect', 'clue', 'notice'],
  },
  'four-no-under-three-months': {
    decided: ['block', 'warn', 'pass', 'need-check', 'not-applicable'], open: [],
    law: ['suspected-violation', 'clue', 'notice', 'none', 'need-check', 'not-applicable'], lawOpen: [],
  },
  'case-eligible': { decided: ['pass', 'need-check', 'not-applicable'], open: [], law: ['none', 'need-check', 'not-applicable'], lawOpen: [] },
  'unpaid-positive': {
    decided: ['block', 'warn', 'pass', 'need-check', 'not-applicable'], open: [],
    law: ['none', 'need-check', 'not-applicable'], lawOpen: ['suspected-violation', 'procedural-defect', 'notice'],
  },
}

describe('the demonstration cases', () => {
  test('have ids, numbers and layouts of their own', () => {
    expect(new Set(CASES.map((c) => c.id)).size).toBe(CASES.length)
    expect(new Set(CASES.map((c) => c.caseNumber)).size).toBe(CASES.length)
    expect(CASES.filter((c) => !/^[a-z]+(-[a-z]+)*$/.test(c.id))).toEqual([])
    expect(new Set(CASES.map((c) => c.layout))).toEqual(new Set(LAYOUTS))
    expect(readdirSync(new URL('../platform/cases/', import.meta.url)).sort()).toEqual([...CASES.map((c) => `${c.id}.ts`), 'all.ts'].sort())
  })

  test.each(CASES.map((c) => [c.id, c] as const))('%s has cells for its columns and a case number that can be read', (_, demo) => {
    for (const table of [demo.parties, demo.log, demo.assets, demo.queries, demo.interviews, demo.documents]) {
      const width = table.columns.length - (table.columns[0] === '序号' ? 1 : 0)
      expect(table.rows.filter((row) => row.length !== width)).toEqual([])
    }
    if (demo.caseNumber) expect(findCaseNumbers(demo.caseNumber).map((n) => n.text)).toEqual([demo.caseNumber])
    const labels = demo.groups.flatMap((g) => g.fields.map(([label]) => label))
    expect(new Set(labels).size).toBe(labels.length)
    expect((demo.scripted ?? []).filter((label) => !labels.includes(label))).toEqual([])
  })

  test.each(CASES.map((c) => [c.id, c] as const))('%s has an overall conclusion that follows from its rules', (_, demo) => {
    const follows = [...overalls(demo)].sort()
    expect(follows.filter((approval) => !demo.overall.includes(approval)), 'follows, but is not allowed').toEqual([])
  })

  test.each(SIX_RULES)('reach every conclusion of %s', (rule) => {
    const wanted = REACHED[rule]
    const expected = CASES.map((c) => c.expected[rule])
    const only = <T>(sets: readonly (readonly T[])[]) => new Set(sets.filter((s) => s.length === 1).flat())
    const some = <T>(sets: readonly (readonly T[])[]) => new Set(sets.flat())
    const approvals = expected.map((e) => e.approval)
    const legalities = expected.map((e) => e.legality)
    expect(wanted.decided.filter((a) => !only(approvals).has(a))).toEqual([])
    expect(wanted.open.filter((a) => !some(approvals).has(a))).toEqual([])
    expect(wanted.law.filter((l) => !only(legalities).has(l))).toEqual([])
    expect(wanted.lawOpen.filter((l) => !some(legalities).has(l))).toEqual([])
  })
})

/** Every overall conclusion that the allowed conclusions of the rules can lead to. */
function overalls(demo: DemoCase): Set<Approval> {
  let combinations: Approval[][] = [[]]
  for (const rule of SIX_RULES) combinations = combinations.flatMap((c) => demo.expected[rule].approval.map((a) => [...c, a]))
  return new Set(combinations.map((c) => {
    if (demo.expected['case-eligible'].approval.includes('not-applicable')) return 'not-applicable'
    return (['block', 'need-check', 'warn', 'pass'] as const).find((a) => c.includes(a)) ?? 'not-applicable'
  }))
}

describe('the platform', () => {
  let platform: Platform
  beforeAll(async () => { platform = await startPlatform() })
  afterAll(() => platform.close())
  const get = (path: string) => fetch(platform.url + path)

  test('serves every page and nothing else', async () => {
    expect(platform.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    for (const path of ['/', '/news', '/empty', ...CASES.map((c) => `/case/${c.id}`), ...HOSTILE.map((h) => `/hostile/${h.name}`)]) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8'])
      expect(await answer.text()).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/)
    }
    for (const path of ['/static/platform.css', '/static/platform.js', ...HOSTILE.flatMap((h) => h.script ?? [])]) expect((await get(path)).status).toBe(200)
    for (const path of ['/case/none', '/hostile/none', '/static/..%2fserver.ts', '/static/server.ts', '/elsewhere']) expect((await get(path)).status).toBe(404)
    expect((await fetch(platform.url, { method: 'POST' })).status).toBe(405)
  })

  test('shows on each page what the case says, under a strict policy', async () => {
    for (const demo of CASES) {
      const answer = await get(`/case/${demo.id}`)
      expect(answer.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
      const text = await answer.text()
      const shown = [demo.parties, demo.log, demo.queries, demo.assets, demo.interviews, demo.documents].flatMap((t) => t.rows.flat())
      expect(shown.filter((cell) => !text.includes(cell))).toEqual([])
      for (const [label, value] of demo.groups.flatMap((g) => g.fields)) {
        expect(text).toContain(label)
        if (!demo.scripted?.includes(label)) expect(text).toContain(value)
      }
    }
  })

  test('keeps values that a script sets out of the markup of the form', async () => {
    const demo = CASES.find((c) => c.scripted)
    const form = /<form class="info-form"[\s\S]*?<\/form>/.exec(await (await get(`/case/${demo?.id}`)).text())?.[0] ?? ''
    expect(form).toContain('立案日期')
    expect(form).not.toContain(demo?.filed)
    expect(await (await get(`/case/${demo?.id}/values.js`)).text()).toContain(demo?.filed)
  })

  test('serves one case in GB18030, as it is served in UTF-8', async () => {
    const answer = await get(`/case/${GB18030_CASE}?enc=gb18030`)
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(new TextDecoder('gb18030', { fatal: true }).decode(await answer.arrayBuffer()), `encode ${GB18030_FILE} anew, see test/platform/README.md`).toBe(gb18030Source())
  })

  test('filters its list', async () => {
    const text = await (await get(`/?q=${encodeURIComponent('执保')}`)).text()
    expect(text).toContain('共 1 条')
    expect(text).toContain('/case/preservation')
  })
})
