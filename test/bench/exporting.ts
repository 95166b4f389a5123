import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect as check } from '@playwright/test'
import { launch } from '../e2e/fixtures.ts'
import { startPlatform } from '../platform/server.ts'

/**
 * A large export in the built extension (`wxt build --mode test` first): seconds, the largest growth of a renderer process, the
 * longest time that the desk was held up. Usage: node test/bench/exporting.ts [cases] [notes per case] [xlsx|csv|json] [names|all]
 * The cases are copies of one that was read from the demonstration platform, with parties of their own.
 */

const [CASES = 4000, NOTES = 5] = process.argv.slice(2, 4).map(Number)
const [FORMAT = 'xlsx', LEVEL = 'names'] = process.argv.slice(4)
const LABELS: Record<string, RegExp> = { xlsx: /^Excel/, csv: /^CSV/, json: /^JSON/, names: /^姓名和号码/, all: /^姓名、号码/ }

/** Megabytes of memory of each Chromium process, by id. */
function memory(profile: string): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!line.includes(profile) && !(line.includes('--type=renderer') && line.includes('--extension-process'))) continue
      sizes.set(Number(pid), Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    } catch { /* it has ended */ }
  }
  return sizes
}

/* A machine may be busy. */
const expect = check.configure({ timeout: 180_000 })
const platform = await startPlatform({})
const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-bench-'))
const { context, id } = await launch(profile)
try {
  const page = await context.newPage()
  await page.goto(`${platform.url.replace('localhost', '127.0.0.1').replace(/\/$/, '')}/case/month-end-block`)
  await expect(page.locator('[data-zbscz] .tab')).toBeVisible()
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${id}/desk.html`)
  await expect(desk.locator('.grid-row').first()).toBeVisible()
  const size = await desk.evaluate(async ([cases, notes]) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const record = await new Promise<{ id: string; caseNumber: string }>((done) => {
      const asked = db.transaction('cases').objectStore('cases').getAll()
      asked.onsuccess = () => done(asked.result[0])
    })
    const text = JSON.stringify(record)
    const parties = [...new Set([...text.matchAll(/"(?:applicants|debtors)":\[\{"name":\{"value":"([^"]+)"/g)].map((m) => m[1] ?? ''))].filter((n) => n.length <= 3)
    const given = '建国小芳明伟丽娜志强子轩文静海涛雪梅大勇'
    const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜'
    for (let from = 0; from < cases; from += 250) {
      const t = db.transaction(['cases', 'notes'], 'readwrite')
      for (let i = from; i < Math.min(cases, from + 250); i++) {
        let copy = text.replaceAll(record.caseNumber, record.caseNumber.replace(/\d+号/, `${10_000 + i}号`))
        const names = parties.map((_, p) => surnames.charAt((i + p) % 30) + given.charAt((i * 7 + p) % 20) + given.charAt((Math.floor(i / 20) + p) % 20))
        for (const [p, name] of parties.entries()) copy = copy.replaceAll(name, names[p] ?? '')
        const row = JSON.parse(copy)
        t.objectStore('cases').put(row)
        for (let n = 0; n < notes; n++) {
          t.objectStore('notes').put({
            id: `bench-${i}-${n}`, caseId: row.id, target: { type: 'words', quote: `被执行人${names[0] ?? ''}名下财产情况第${n}项，立案后未见处置`, prefix: '', suffix: '', start: 1, end: 20 }, kind: 'doubt',
            comment: `第${n}条：${names[0] ?? ''}称已履行，联系电话138000${String(i).padStart(5, '0')}，请核实第${i}号财产的处置情况，并调取约谈笔录。`, url: row.url, pageTitle: '案件详情',
            createdAt: '2026-11-20T16:30:00.000Z', updatedAt: '2026-11-20T16:45:00.000Z', revision: 1,
          })
        }
      }
      await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    }
    db.close()
    return text.length
  }, [CASES, NOTES] as const)
  const quiet = await context.newPage()
  await desk.close()
  await quiet.goto(`chrome-extension://${id}/desk.html`)
  await expect(quiet.locator('.grid-row').first()).toBeVisible({ timeout: 120_000 })
  await quiet.locator('.tools').getByRole('button', { name: '导出…' }).click()
  const dialog = quiet.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^全部/ }).check()
  await dialog.getByRole('radio', { name: LABELS[FORMAT] ?? '' }).check()
  await dialog.getByRole('radio', { name: LABELS[LEVEL] ?? '' }).check()
  await expect(dialog.getByRole('region', { name: '预览' })).toHaveAttribute('aria-busy', 'false')
  await quiet.evaluate(() => {
    const held: number[] = []
    Object.assign(globalThis, { held })
    new PerformanceObserver((list) => { for (const e of list.getEntries()) held.push(e.duration) }).observe({ type: 'longtask' })
    let last = performance.now()
    const beat = () => { const now = performance.now(); held.push(now - last - 10 > 40 ? now - last - 10 : 0); last = now; setTimeout(beat, 10) }
    beat()
  })
  const before = memory(profile)
  const peak = new Map(before)
  const watch = setInterval(() => { for (const [pid, mb] of memory(profile)) peak.set(pid, Math.max(peak.get(pid) ?? 0, mb)) }, 100)
  const from = performance.now()
  const [download] = await Promise.all([quiet.waitForEvent('download', { timeout: 600_000 }), dialog.getByRole('button', { name: /^导出 \d+/ }).click()])
  const seconds = (performance.now() - from) / 1000
  clearInterval(watch)
  const held = await quiet.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, 'held') as number[])))
  const grown = Math.max(...[...peak].map(([pid, mb]) => mb - (before.get(pid) ?? 0)))
  const most = Math.max(...peak.values())
  const bytes = readFileSync(await download.path()).length
  console.log(`${CASES * NOTES} notes on ${CASES} cases of ${Math.round(size / 1024)} KB, ${FORMAT}, ${LEVEL}: ${seconds.toFixed(1)} s, file ${(bytes / 1048576).toFixed(1)} MB, memory +${Math.round(grown)} MB (process at most ${Math.round(most)} MB), desk held at most ${Math.round(held)} ms`)
  if (process.env['KEEP']) await download.saveAs(process.env['KEEP'])
} finally {
  await context.close()
  await platform.close()
  rmSync(profile, { recursive: true, force: true })
}
