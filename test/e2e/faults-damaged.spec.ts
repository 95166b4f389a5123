import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sound } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { refill } from './faults-steps.ts'
import { seed } from './seed.ts'
import { caseRecord, note } from '../unit/export-sample.ts'

/* 数据核查: rows that were damaged by hand are counted, handed over and taken out; the rest goes on. */

test('damaged rows are told of, found, kept as a file and taken out; the rest is listed as ever', { tag: '@long' }, async ({ openDesk }) => {
  const records = [1, 2].map((n) => caseRecord(n))
  let desk = await seed(await openDesk('#cases'), { cases: records, notes: [1, 2, 3].map((n) => note(n, records[0]?.id ?? '', { target: { type: 'case' }, comment: `第${n}条` })), leads: [] })
  await refill(desk, { drafts: [{ key: 'x', draft: 7, keptAt: '2026-11-22T01:00:00.000Z' }], sites: [{ origin: 'https://oa.example.invalid', preference: { side: 'up' } }] })
  await desk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => { const asked = indexedDB.open('zhongben'); asked.onsuccess = () => done(asked.result) })
    const t = db.transaction(['notes'], 'readwrite')
    t.objectStore('notes').put({ id: 'note-000002', caseId: '（2025）渝0299执1号', comment: '残缺的一条' })
    await new Promise((done) => { t.oncomplete = done })
    db.close()
  })
  await desk.reload()
  await desk.getByRole('navigation').getByText('批注').click()
  await expect(desk.locator('.of-notes .grid-row:not(.grid-head)')).toHaveCount(2)
  await expect(desk.locator('.bar.failure')).toContainText('1 项已存的内容有损坏')
  await desk.getByRole('link', { name: '“数据”页' }).click()
  await desk.setViewportSize({ width: 1280, height: 1600 })
  await desk.getByRole('button', { name: '核查全部数据' }).click()
  const found = desk.locator('.inspection')
  await expect(found.getByRole('alert')).toContainText('有 3 项无法读取：批注 1 项，草稿 1 项，设置 1 项')
  await sound(desk, 'damaged rows')
  if (process.env.SHOTS) await desk.screenshot({ path: path.join(process.env.SHOTS, 'damaged-light.png'), fullPage: true })
  const saved = desk.waitForEvent('download')
  await found.getByRole('button', { name: '导出留存（未脱敏）' }).click()
  const file: unknown = JSON.parse(readFileSync(await (await saved).path(), 'utf8'))
  expect(JSON.stringify(file)).toContain('残缺的一条')
  await found.getByRole('button', { name: '从本机移出 3 项…' }).click()
  await expect(found.getByRole('alertdialog')).toContainText('移出后不能撤销。')
  if (process.env.SHOTS) { await desk.emulateMedia({ colorScheme: 'dark' }); await desk.screenshot({ path: path.join(process.env.SHOTS, 'damaged-dark.png'), fullPage: true }) }
  await found.getByRole('button', { name: '移出 3 项' }).click()
  await expect(found.getByText('已移出 3 项。')).toBeVisible()
  await expect(found.getByText(/均能读出，没有发现损坏/)).toBeVisible()
  await expect(desk.locator('.record-table')).toContainText('无法读取的数据')
  desk = await openDesk('#notes')
  await expect(desk.locator('.of-notes .grid-row:not(.grid-head)')).toHaveCount(2)
  await expect(desk.locator('.bar.failure')).toHaveCount(0)
})
