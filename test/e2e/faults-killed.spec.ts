import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, test, type Launched } from './fixtures.ts'
import { backupOf, browserProcess, listOf, pressAndKill, pressAndTime, recordOf, refill, roundOf, rowsOf, SEED, seeded, WORDS } from './faults-steps.ts'

/*
 * The browser is killed while an import is written, or a backup takes the place of everything: all of it or nothing, and the operation
 * record says which. FAULTS_KILLS: how often while an import is written; FAULTS_SEED: the seed of a run that failed.
 */

const KILLS = Number(process.env.FAULTS_KILLS ?? 20)
const RESTORE_KILLS = Math.ceil(KILLS / 4)
const CASES = 30, NOTES = 20
const DRAFT = { key: '（2025）青9921执412号', keptAt: '2026-11-22T01:00:00.000Z', draft: { caseId: '（2025）青9921执412号', target: { type: 'case' }, kind: 'doubt', comment: '写到一半' } }

/**
 * Chromium itself may find the end of its log torn, and put an empty database in the place of ours (SECURITY.md). Nothing can be done about that but to tell
 * it: where nothing at all is there but the entry of it, and the notice says so, this takes note of it and returns true.
 */
async function toldAsLost(desk: Page, rows: readonly (readonly unknown[])[], where: string): Promise<boolean> {
  if (rows.some((r) => r.length > 0)) return false
  const { entries } = await recordOf(desk)
  if (entries.length !== 1 || entries[0]?.what !== 'database-lost') return false
  const notice = desk.getByRole('alert', { name: '本机存下的内容已丢失' })
  await expect(notice, where).toContainText('发现本机的数据库已成空白')
  await notice.getByRole('button', { name: '知道了' }).click()
  await notice.getByRole('button', { name: '不再显示' }).click()
  await expect(notice).toHaveCount(0)
  return true
}

/** A profile that outlives its browsers; `start` opens the page 数据 of the next one. */
async function restarting(work: (start: () => Promise<Launched & { desk: Page; pid: number }>) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-killed-'))
  let last: Launched | undefined
  try {
    await work(async () => {
      const launched = last = await launch(profile)
      const pid = await browserProcess(launched.context)
      const desk = launched.context.pages()[0] ?? (await launched.context.newPage())
      await desk.goto(`chrome-extension://${launched.id}/desk.html#data`)
      await expect(desk.locator('.record-table, .record .place')).toBeVisible()
      return { ...launched, desk, pid }
    })
  } finally {
    await last?.context.close().catch(() => {})
    rmSync(profile, { recursive: true, force: true })
  }
}

test('killed while an import is written: all of it or none, the record tells which, what was being written is kept', { tag: '@long' }, async () => {
  test.setTimeout(400_000)
  const random = seeded(SEED)
  const told: string[] = []
  let range = 0, imports = 0, all = 0, lost = 0
  let began: string[] = []
  await restarting(async (start) => {
    for (let round = 0; round <= KILLS; round++) {
      const { desk, context, pid } = await start()
      if (round > 0) {
        /* What the last kill left. */
        const where = `FAULTS_SEED=${SEED}, ${told.at(-1) ?? ''}`
        const { cases = [], notes = [], drafts = [] } = await rowsOf(desk, ['cases', 'notes', 'drafts'])
        const { entries, verified } = await recordOf(desk)
        const emptied = await toldAsLost(desk, [cases, notes, drafts], where)
        if (emptied) {
          lost++
          imports = 0
          began = ['database-lost']
        }
        expect([[0, 0], [CASES, CASES * NOTES]], where).toContainEqual([cases.length, notes.length])
        expect(notes.filter((n) => roundOf(n['id']) !== round), where).toEqual([])
        if (notes.length > 0) { imports++; all++ }
        /* Towards the moment at which it is decided. */
        range *= notes.length > 0 ? 0.8 : 1.25
        expect(verified.broken, where).toBeUndefined()
        expect(entries.map((e) => e.what), where).toEqual([...began, ...Array.from({ length: imports }, () => 'imported')])
        expect(entries.slice(began.length).filter((e) => e.count !== CASES * (NOTES + 1)), where).toEqual([])
        if (!emptied) expect(drafts, where).toEqual([DRAFT])
      }
      if (round === KILLS) break

      await refill(desk, { cases: [], notes: [], drafts: [DRAFT] })
      await desk.getByLabel('导入批注文件').setInputFiles({ name: '清单.json', mimeType: '', buffer: listOf(round + 1, CASES, NOTES) })
      const button = desk.getByRole('button', { name: `导入 ${CASES * (NOTES + 1)} 项` })
      await expect(button).toBeVisible()
      if (round === 0) {
        range = 1.2 * await pressAndTime(button, 'notes')
        imports++
        await refill(desk, { cases: [], notes: [] })
        await desk.getByLabel('导入批注文件').setInputFiles({ name: '清单.json', mimeType: '', buffer: listOf(round + 1, CASES, NOTES) })
        await expect(button).toBeVisible()
      }
      const after = random() * range
      told.push(`killed after ${Math.round(after)} of ${Math.round(range)} ms`)
      await pressAndKill(button, after, context, pid)
    }
  })
  console.log(`FAULTS_SEED=${SEED}: ${KILLS} kills, ${all} imports were whole by then, ${lost} times the browser had emptied the database and it was told`)
  /* Or all kills came before or after what they were to meet. */
  if (KILLS >= 20) expect([0, KILLS], told.join(', ')).not.toContain(all)
})

test('killed while a backup is opened or takes the place of everything: what was there before, or the backup', { tag: '@long' }, async () => {
  test.setTimeout(200_000)
  const random = seeded(SEED)
  const backups = [await backupOf(1), await backupOf(2)]
  const told: string[] = []
  let opening = 0, restoring = 0, restored = 0, lost = 0
  let began: string[] = []
  let shown: number | undefined
  await restarting(async (start) => {
    for (let round = 0; round <= RESTORE_KILLS; round++) {
      const { desk, context, pid } = await start()
      const where = `FAULTS_SEED=${SEED}, ${told.at(-1) ?? ''}`
      const open = async (which: number) => {
        await desk.getByLabel('备份文件').setInputFiles({ name: '备份.zbbf', mimeType: 'application/octet-stream', buffer: backups[which - 1] ?? Buffer.of() })
        await desk.getByLabel('密码', { exact: true }).fill(WORDS)
        return desk.getByRole('button', { name: '打开备份…' })
      }
      const take = desk.getByRole('button', { name: '恢复，替换现有内容' })
      const rows = await rowsOf(desk, ['cases', 'notes'])
      if (round > 0) {
        if (await toldAsLost(desk, [rows['cases'] ?? [], rows['notes'] ?? []], where)) {
          /* One of the two is put back, as at the beginning. */
          lost++
          began = ['database-lost']
          await (await open(1)).click()
          await expect(take).toBeVisible()
          await take.click()
          await expect(desk.getByText('已恢复。')).toBeVisible()
          restored = shown = 1
          Object.assign(rows, await rowsOf(desk, ['cases', 'notes']))
        }
        const { cases = [], notes = [] } = rows
        const { entries, verified } = await recordOf(desk)
        expect([cases.length, notes.length], where).toEqual([1, 900])
        const now = roundOf(notes[0]?.['id'])
        expect(notes.filter((n) => roundOf(n['id']) !== now || n['caseId'] !== cases[0]?.['id']), where).toEqual([])
        if (now !== shown) restored++
        if (round % 3 !== 2) restoring *= now === shown ? 1.25 : 0.8
        shown = now
        expect(verified.broken, where).toBeUndefined()
        expect(entries.map((e) => e.what), where).toEqual([...began, ...Array.from({ length: restored }, () => 'backup-restored')])
      }
      if (round === RESTORE_KILLS) break
      if (round === 0) {
        opening = await pressAndTime(await open(1), 'staging')
        await expect(take).toBeVisible()
        restoring = await pressAndTime(take, 'notes')
        restored = shown = 1
        await expect(desk.getByText('已恢复。')).toBeVisible()
      }
      const button = await open(shown === 1 ? 2 : 1)
      if (round % 3 === 1) {
        const after = random() * opening * 1.5
        told.push(`opening killed after ${Math.round(after)} of ${Math.round(opening)} ms`)
        await pressAndKill(button, after, context, pid)
      } else {
        await button.click()
        await expect(take).toBeVisible()
        const after = random() * restoring * 1.2
        told.push(`restoring killed after ${Math.round(after)} of ${Math.round(restoring)} ms`)
        await pressAndKill(take, after, context, pid)
      }
    }
  })
  console.log(`FAULTS_SEED=${SEED}: ${told.join(', ')}; ${restored - 1} were restored since the beginning or since the browser had emptied the database, which was told: ${lost} times`)
})
