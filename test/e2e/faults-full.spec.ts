import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, launch, openPanel, panelOf, test } from './fixtures.ts'
import { backupOf, listOf, recordOf, rowsOf, WORDS } from './faults-steps.ts'

/*
 * The disk is full, really: the profile lies in a small file system of its own, which is filled to the last byte. (Quotas that are set
 * through the browser's protocol do not hold for an extension with unlimitedStorage.) Where none can be mounted there is nothing to test.
 */

/** It is said whether the browser knew that the disk is full, or only that it could not write; both say what to do. */
const FULL = /(?:存储空间不足|磁盘可能已满或者出错).*没有保存.*请清理磁盘空间后重试/

/** Milliseconds after which it is asked anew whether there is room (entrypoints/background/room.ts). */
const FRESH = 1100

/** A file system of so many megabytes; undefined where this user may mount none. */
function mounted(megabytes: number): { dir: string; fill: () => void; free: () => void; end: () => void } | undefined {
  const dir = mkdtempSync(path.join(tmpdir(), 'zhongben-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'ignore' })
  } catch {
    rmSync(dir, { recursive: true })
    return undefined
  }
  const balloon = path.join(dir, 'balloon')
  const free = () => rmSync(balloon, { force: true })
  return {
    dir, free,
    fill() {
      const file = openSync(balloon, 'a')
      for (let size = 1 << 20; size >= 1; size = size >> 1) {
        for (;;) {
          try { if (writeSync(file, Buffer.alloc(size)) === 0) break } catch { break }
        }
      }
      closeSync(file)
    },
    end() {
      free()
      execFileSync('umount', ['-l', dir], { stdio: 'ignore' })
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

test('the disk is full in the middle of saving a note, of an import, of a restore: nothing half, said with what to do, and the text stays', { tag: '@long' }, async ({ platform }) => {
  const disk = mounted(160)
  test.skip(disk === undefined, '本机不允许挂载内存盘（需要 root），无法造成真实的磁盘已满')
  if (!disk) return
  const { context, id } = await launch(path.join(disk.dir, 'profile'))
  try {
    const desk = await context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html#data`)
    const page = await context.newPage()
    await page.goto(`${platform}/case/all-done`)
    await openPanel(page)
    const panel = panelOf(page)

    await panel.getByRole('button', { name: '写全案批注' }).click()
    const text = '磁盘满了也不能丢。'.repeat(1000)
    await panel.getByRole('textbox', { name: '批注内容' }).fill(text)
    disk.fill()
    await panel.getByRole('button', { name: '保存', exact: true }).click()
    await expect(panel.locator('.editor [role=alert]')).toContainText(FULL)
    await expect(panel.getByRole('textbox', { name: '批注内容' })).toHaveValue(text)
    disk.free()
    await expect(async () => {
      await panel.getByRole('button', { name: '重试' }).click({ timeout: 2000 })
      await expect(panel.locator('.notes .note')).toHaveCount(1, { timeout: 3000 })
    }).toPass()
    const noted = await recordOf(desk)
    expect(noted.verified.broken).toBeUndefined()
    expect(noted.entries.filter((e) => e.what === 'annotated')).toHaveLength(1)

    /* Before it is begun it is said that there is too little room. */
    await desk.bringToFront()
    const dialog = desk.getByRole('dialog'), list = { name: '清单.json', mimeType: '', buffer: listOf(1, 40, 50) }
    disk.fill()
    await desk.getByLabel('导入批注文件').setInputFiles(list)
    await expect(dialog.getByRole('alert')).toContainText(/磁盘空间不够，没有开始。导入这份清单最多需要约 \d+ MB，现在可用的只有 0 MB/)
    await dialog.getByRole('button', { name: '知道了' }).click()
    disk.free()
    await desk.waitForTimeout(FRESH)
    await desk.getByLabel('导入批注文件').setInputFiles(list)
    const take = dialog.getByRole('button', { name: /^导入 \d+ 项$/ })
    await expect(take).toBeVisible()
    await desk.waitForTimeout(FRESH)
    disk.fill()
    await take.click()
    await expect(dialog.getByRole('alert')).toContainText(FULL)
    disk.free()
    await desk.waitForTimeout(FRESH)
    expect((await rowsOf(desk, ['cases', 'notes'])).notes).toHaveLength(1)
    await take.click()
    await expect(desk.locator('.toast')).toContainText('已导入。')
    expect((await rowsOf(desk, ['notes'])).notes).toHaveLength(2001)

    await desk.getByLabel('备份文件').setInputFiles({ name: '备份.zbbf', mimeType: 'application/octet-stream', buffer: await backupOf(7) })
    await desk.getByLabel('密码', { exact: true }).fill(WORDS)
    disk.fill()
    await desk.getByRole('button', { name: '打开备份…' }).click()
    await expect(desk.locator('.backup [role=alert]')).toContainText(FULL)
    disk.free()
    const restore = desk.getByRole('button', { name: '恢复，替换现有内容' })
    await expect(async () => {
      await desk.getByRole('button', { name: '打开备份…' }).click({ timeout: 2000 })
      await expect(restore).toBeVisible({ timeout: 5000 })
    }).toPass()
    await desk.waitForTimeout(FRESH)
    disk.fill()
    await restore.click()
    await expect(desk.locator('.backup [role=alert]')).toContainText(FULL)
    await expect(desk.locator('.backup [role=alert]')).toContainText('没有改动任何内容')
    disk.free()
    const { entries, verified } = await recordOf(desk)
    expect((await rowsOf(desk, ['notes'])).notes).toHaveLength(2001)
    expect([entries.filter((e) => e.what === 'backup-restored').length, verified.broken]).toEqual([0, undefined])
  } finally {
    disk.free()
    await context.close().catch(() => {})
    disk.end()
  }
})
