import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect as check, type BrowserContext } from '@playwright/test'
import { launch } from '../e2e/fixtures.ts'
import { startPlatform } from '../platform/server.ts'

/** A browser with the built extension (`wxt build --mode test` first) and as many cases and notes as a large office has. */
export interface Many {
  context: BrowserContext
  id: string
  profile: string
  /** characters of a case as it is stored */
  size: number
  close(): Promise<void>
}

/* A machine may be busy. */
export const expect = check.configure({ timeout: 180_000 })

/**
 * The cases are copies of one that was read from the demonstration platform, with parties of their own, and with so many of its findings.
 * To fill the database takes half a minute: with KEPT=folder in the environment the browser's profile stays there and is used again.
 */
export async function openMany(cases: number, notes: number, findings: number, args: readonly string[] = []): Promise<Many> {
  const kept = process.env['KEPT'] === undefined ? undefined : path.join(process.env['KEPT'], `${cases}-${notes}-${findings}`)
  const filled = kept !== undefined && existsSync(kept)
  const profile = kept ?? mkdtempSync(path.join(tmpdir(), 'zhongben-bench-'))
  mkdirSync(profile, { recursive: true })
  const { context, id } = await launch(profile, undefined, { args })
  if (filled) return { context, id, profile, size: 0, close: () => context.close() }
  const platform = await startPlatform({})
  const close = async () => {
    await context.close()
    if (kept === undefined) rmSync(profile, { recursive: true, force: true })
    await platform.close()
  }
  const page = await context.newPage()
  await page.goto(`${platform.url.replace('localhost', '127.0.0.1').replace(/\/$/, '')}/case/month-end-block`)
  await expect(page.locator('[data-zbscz] .tab')).toBeVisible()
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${id}/desk.html`)
  await expect(desk.locator('.grid-row').first()).toBeVisible()
  const size = await desk.evaluate(async ([cases, notes, findings]) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const record = await new Promise<{ id: string; caseNumber: string; review: { findings: unknown[] } }>((done) => {
      const asked = db.transaction('cases').objectStore('cases').getAll()
      asked.onsuccess = () => done(asked.result[0])
    })
    record.review.findings.splice(findings)
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
            /* Each at a time of its own: the desk asks for what is as new as the newest. */
            createdAt: '2026-11-01T00:00:00.000Z', updatedAt: new Date(Date.UTC(2026, 10, 1) + (i * notes + n) * 1000).toISOString(), revision: 1,
          })
        }
      }
      await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    }
    db.close()
    return text.length
  }, [cases, notes, findings] as const)
  await page.close()
  await desk.close()
  return { context, id, profile, size, close }
}
