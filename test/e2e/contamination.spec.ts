import { CASES } from '../platform/cases/all.ts'
import { expect, test } from './fixtures.ts'
import { kept, listen, walk, type Stored } from './moving-steps.ts'

/* Cases that are looked at one after the other, or side by side, stay apart. */

const TABS = ['基本信息', '当事人', '执行过程', '财产查控', '约谈笔录', '文书']
const WALKED = CASES.filter((c) => c.caseNumber !== '' && c.caseNumber.includes('执') && !c.caseNumber.includes('执保'))

test('twenty cases in one tab in random order: no fact of one reaches another', { tag: '@long' }, async ({ page, platform, launched: { worker } }) => {
  test.setTimeout(420_000)
  const cases = WALKED.slice(0, 20)
  expect(cases).toHaveLength(20)
  /* A fixed shuffle, so that a failure can be repeated. */
  let seed = 20261122
  const random = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n }
  /* Some are come back to, at another tab. */
  const visits = [...cases, ...cases.slice(0, 6)].map((c, i) => ({ id: c.id, tab: TABS[(i * 5 + random(6)) % 6] ?? '' })).map((v) => ({ v, at: random(1_000_000) })).sort((a, b) => a.at - b.at).map(({ v }) => v)
  const end = await listen(worker)
  for (const [i, { id, tab }] of visits.entries()) {
    /* After thirteen visits the page is loaded anew: one page may be read only so often before it is made to wait. */
    if (i % 13 === 0) await page.goto(`${platform}/spa`)
    await walk(page, worker, id, [tab])
  }
  const mixed = new Map<string, Stored | undefined>()
  for (const c of cases) mixed.set(c.id, await kept(worker, c.caseNumber))

  /* Each by itself, in a database that knows no other case. */
  for (const c of cases) {
    await worker.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => { const o = indexedDB.open('zhongben'); o.onsuccess = () => resolve(o.result) })
      const t = db.transaction(['cases', 'parts'], 'readwrite')
      t.objectStore('cases').clear()
      t.objectStore('parts').clear()
      await new Promise((resolve) => { t.oncomplete = resolve })
      db.close()
    })
    await page.goto(`${platform}/spa`)
    await walk(page, worker, c.id, [...new Set(visits.filter((v) => v.id === c.id).map((v) => v.tab))])
    const alone = await kept(worker, c.caseNumber)
    expect(mixed.get(c.id)?.caseFile, c.id).toEqual(alone?.caseFile)
  }
  await end()
})

test('two cases in two tabs, and a list beside them, keep apart', { tag: '@long' }, async ({ context, platform, launched: { worker } }) => {
  const [a, b] = [CASES.find((c) => c.id === 'not-visited'), CASES.find((c) => c.id === 'company-visited')]
  if (!a || !b) throw new Error('no such case')
  const end = await listen(worker)
  const pages = [await context.newPage(), await context.newPage()]
  for (const [i, c] of [a, b].entries()) {
    const page = pages[i]
    if (!page) throw new Error('no page')
    await page.bringToFront()
    await page.goto(`${platform}/spa`)
    await walk(page, worker, c.id, ['当事人', '执行过程'])
  }
  for (const [i, c] of [a, b].entries()) {
    await pages[i]?.bringToFront()
    const stored = await kept(worker, c.caseNumber)
    expect(JSON.stringify(stored?.caseFile['debtors'])).toContain(c.debtor)
    expect(JSON.stringify(stored?.caseFile)).not.toContain((i === 0 ? b : a).debtor)
  }
  await end()
})
