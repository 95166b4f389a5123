import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, test } from './fixtures.ts'

/* 导出 and 导入: what leaves as .json comes back whole. What leaves in other ways: handing-over.spec.ts. */

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const FORMULA = `=cmd|' /C calc'!A0`
const NUMBERS = '联系电话13800000000，身份证号110101190001010000'

interface Wish { format: 'Excel' | 'CSV' | 'JSON'; unmasked?: boolean }

/** Goes through the export dialog that is open, and gives the file that the browser was handed. */
async function save(desk: Page, wish: Wish): Promise<{ name: string; bytes: Buffer }> {
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(`^${wish.format}`) }).check()
  if (wish.unmasked) {
    await dialog.getByRole('radio', { name: /^不脱敏/ }).check()
    await dialog.getByRole('textbox', { name: '理由' }).fill('交叉核查')
  }
  const announced = await dialog.locator('.file').innerText()
  const [download] = await Promise.all([desk.waitForEvent('download'), dialog.getByRole('button', { name: /^导出 \d+/ }).click()])
  expect(download.suggestedFilename(), 'the name that was announced').toBe(announced)
  await expect(desk.locator('.toast')).toContainText(`已导出：${announced}`)
  await expect(dialog).toHaveCount(0)
  return { name: announced, bytes: readFileSync(await download.path()) }
}

async function writeNotes(desk: Page, comments: readonly string[]): Promise<void> {
  await desk.locator('.grid-row', { hasText: '执412号' }).click()
  for (const comment of comments) {
    await desk.locator('.drawer').getByRole('button', { name: '写全案批注' }).click()
    await desk.getByRole('textbox', { name: '批注内容' }).fill(comment)
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.locator('.drawer .note', { hasText: comment })).toBeVisible()
  }
}
const begin = (desk: Page) => desk.locator('.tools').getByRole('button', { name: '导出…' }).click()

test('a .json comes back in another profile: seen first, taken in, taken back, taken in again and then the same; a broken one changes nothing', async ({ openCase, openDesk, launched }) => {
  test.setTimeout(120_000)
  await openCase('/case/all-done')
  const desk = await openDesk()
  await writeNotes(desk, [FORMULA, NUMBERS])
  await desk.locator('.drawer').getByRole('button', { name: '关闭' }).click()
  await begin(desk)
  const file = await save(desk, { format: 'JSON', unmasked: true })
  expect(file.name).toBe(`批注清单_青江省云溪县人民法院_全部_${TODAY}.json`)
  await begin(desk)
  const masked = await save(desk, { format: 'JSON' })
  expect(masked.bytes.includes('13800000000')).toBe(false)

  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const fresh = await launch(profile)
  try {
    const other = await fresh.context.newPage()
    await other.goto(`chrome-extension://${launched.id}/desk.html`)
    const dialog = other.getByRole('dialog')
    const give = (name: string, bytes: Buffer) => other.getByLabel('导入批注文件').setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
    const counts = async () => (await dialog.locator('tbody tr').allInnerTexts()).map((r) => r.replace(/\s+/g, ' '))
    const stored = other.getByRole('navigation').getByRole('link')
    await expect(other.getByText('还没有案件')).toBeVisible()

    for (const [name, bytes, why] of [['半个.json', file.bytes.subarray(0, file.bytes.length >> 1), /^无法导入：文件不是完整的 JSON/], ['别的.json', Buffer.from('{"a":1}'), /这不是批注清单的导出文件/]] as const) {
      await give(name, bytes)
      const said = dialog.getByRole('alert')
      await expect(said).toHaveText(why)
      expect((await said.innerText()).split('\n')).toHaveLength(1)
      await dialog.getByRole('button', { name: '知道了' }).click()
      await expect(other.getByText('还没有案件')).toBeVisible()
    }

    await give(file.name, file.bytes)
    await expect(dialog).toContainText(file.name)
    await expect.poll(counts).toEqual(['新的 2 1 0 将导入', '相同 0 0 0 不动', '比已存的新 0 0 0 不动', '比已存的旧 0 0 0 不动', '有冲突 0 0 0 不动，须人工核对'])
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(other.getByText('还没有案件'), 'nothing is taken in unasked').toBeVisible()
    await give(file.name, file.bytes)
    await dialog.getByRole('button', { name: '导入 3 项' }).click()
    await expect(stored).toHaveText(['案件 1', '批注 2', '规则手册', '评估', '版式', '设置'])
    await other.getByRole('button', { name: '撤销', exact: true }).click()
    await expect(stored).toHaveText(['案件 0', '批注 0', '规则手册', '评估', '版式', '设置'])
    await give(file.name, file.bytes)
    await dialog.getByRole('button', { name: '导入 3 项' }).click()
    await expect(stored).toHaveText(['案件 1', '批注 2', '规则手册', '评估', '版式', '设置'])
    for (const again of [file, masked]) {
      await give(again.name, again.bytes)
      await expect.poll(async () => (await counts())[1]).toBe('相同 2 1 0 不动')
      await expect(dialog.getByRole('button', { name: '没有可导入的' })).toBeDisabled()
      await dialog.getByRole('button', { name: '取消' }).click()
    }
    await other.reload()
    await other.getByRole('link', { name: '批注' }).click()
    await expect(other.locator('.grid-row', { hasText: NUMBERS })).toHaveCount(1)
    await expect(other.locator('.grid-row', { hasText: FORMULA })).toHaveCount(1)
  } finally {
    await fresh.context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
