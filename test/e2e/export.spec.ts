import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import { expect, launch, openPanel, test } from './fixtures.ts'

/* 导出 and 导入: what leaves the machine is what was asked for, masked unless confirmed, and comes back whole. */

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const FORMULA = `=cmd|' /C calc'!A0`
const NUMBERS = '联系电话13800000000，身份证号110101190001010000'
const MASKED = '联系电话138****0000，身份证号110101********0000'

interface Wish { format: 'Excel' | 'CSV' | 'JSON'; scope?: string; unmasked?: boolean }

/** Goes through the export dialog that is open, and gives the file that the browser was handed. */
async function save(desk: Page, wish: Wish): Promise<{ name: string; bytes: Buffer }> {
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(`^${wish.format}`) }).check()
  if (wish.scope) await dialog.getByRole('radio', { name: new RegExp(`^${wish.scope}`) }).check()
  if (wish.unmasked) {
    /* Stays checked until it is confirmed. */
    await dialog.getByRole('checkbox').click()
    await dialog.getByRole('button', { name: '确认不遮盖' }).click()
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

test('what is exported: real dates and numbers, masked numbers, harmless cells; unmasked only when confirmed', async ({ openCase, openDesk, context }) => {
  test.setTimeout(120_000)
  for (const id of ['month-end-block', 'all-done']) await openCase(`/case/${id}`)
  const first = await openDesk()
  await writeNotes(first, [FORMULA, NUMBERS])

  /* From the panel, for its own case. */
  const panel = await openPanel(await openCase('/case/all-done'))
  const opened = context.waitForEvent('page')
  await panel.getByRole('button', { name: '导出本案批注' }).click()
  const desk = await opened
  await expect(desk.getByRole('dialog', { name: '导出批注' })).toContainText('本案批注2 条')
  const own = await save(desk, { format: 'Excel' })
  expect(own.name).toBe(`批注清单_青江省云溪县人民法院_本案批注_${TODAY}.xlsx`)
  const table = (sheets: Awaited<ReturnType<typeof readXlsx>>, name: string) => {
    const [head = [], ...rows] = sheets.find((s) => s.sheet === name)?.data ?? []
    return rows.map((row) => new Map(head.map((h, i) => [String(h), row[i] ?? null])))
  }
  const notes = table(await readXlsx(own.bytes), '批注清单')
  expect(notes.map((n) => n.get('批注内容/理由'))).toEqual([FORMULA, MASKED])
  expect(notes[0]?.get('案号')).toBe('（2025）青9921执412号')
  expect(notes[0]?.get('序号')).toBe(1)
  expect(notes[0]?.get('创建时间')).toBeInstanceOf(Date)
  expect(own.bytes.includes('13800000000')).toBe(false)

  /* The list of cases: what is filtered, then all of it. */
  await desk.locator('.drawer').getByRole('button', { name: '关闭' }).click()
  await desk.getByLabel('搜索案号、当事人、法院').fill('江芷若')
  await begin(desk)
  await expect(desk.getByRole('radio', { name: /^当前筛选/ })).toBeChecked()
  await expect(desk.getByRole('radio', { name: /^所选/ })).toBeDisabled()
  const filtered = await save(desk, { format: 'Excel' })
  expect(filtered.name).toBe(`批注清单_青江省云溪县人民法院_当前筛选_${TODAY}.xlsx`)
  const [only, ...none] = table(await readXlsx(filtered.bytes), '案件一览')
  expect(none).toEqual([])
  expect(only?.get('立案日期')).toEqual(new Date(Date.UTC(2025, 2, 3)))
  expect(only?.get('标的额')).toBe(186400)
  expect(only?.get('批注数')).toBe(2)
  expect(table(await readXlsx(filtered.bytes), '核查结论').length).toBeGreaterThan(3)
  await begin(desk)
  const csvOfCases = await save(desk, { format: 'CSV', scope: '全部' })
  expect(csvOfCases.name).toBe(`案件一览_青江省云溪县人民法院_全部_${TODAY}.csv`)
  expect(csvOfCases.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(3)

  /* The list of notes, with a selection. */
  await desk.getByRole('button', { name: '清除筛选' }).click()
  await desk.getByRole('link', { name: '批注' }).click()
  await desk.getByLabel('全选批注').check()
  await desk.getByRole('button', { name: '导出所选…' }).click()
  const csv = await save(desk, { format: 'CSV' })
  expect(csv.name).toBe(`批注清单_青江省云溪县人民法院_所选_${TODAY}.csv`)
  expect([...csv.bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf])
  const text = csv.bytes.toString('utf8')
  expect(text).toContain(`,'${FORMULA},`)
  expect(text).not.toMatch(/(?:^|,|\n)"?=/)
  expect(text).toContain(MASKED)

  /* Given up, asked, thought better of, confirmed. */
  await desk.getByRole('button', { name: '取消选择' }).click()
  let files = 0
  desk.on('download', () => files++)
  await begin(desk)
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
  await begin(desk)
  await dialog.getByRole('checkbox').click()
  await expect(dialog.getByRole('button', { name: /^导出 \d+/ })).toBeDisabled()
  await dialog.getByRole('button', { name: '仍然遮盖' }).click()
  await expect(dialog.getByRole('checkbox')).toBeChecked()
  expect(files).toBe(0)
  const clear = await save(desk, { format: 'CSV', unmasked: true })
  expect(clear.bytes.toString('utf8')).toContain(NUMBERS)
  await begin(desk)
  await expect(dialog.getByRole('checkbox'), 'asked anew each time').toBeChecked()
})

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
    const stored = other.getByRole('navigation').getByRole('link', { name: /^(?:案件|批注)/ })
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
    await expect(stored).toHaveText(['案件 1', '批注 2'])
    await other.getByRole('button', { name: '撤销', exact: true }).click()
    await expect(stored).toHaveText(['案件 0', '批注 0'])
    await give(file.name, file.bytes)
    await dialog.getByRole('button', { name: '导入 3 项' }).click()
    await expect(stored).toHaveText(['案件 1', '批注 2'])
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
