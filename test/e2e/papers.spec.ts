import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { rowOf } from '../../notes/store-kin.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import { summaryOf } from '../../notes/summary.ts'
import { casesOf, decided, withNotes } from '../unit/paper-case.ts'
import { unzip } from '../unit/export-unzip.ts'
import { sound } from './axe.ts'
import { expect, test } from './fixtures.ts'

/* Papers of the desk: what is shown is what is written, for one case and for many. */

const CASES = ['notice-issued', 'consumption-order', 'four-no-no-applicant-interview'].flatMap((rule, i) => casesOf(rule, 5, 1 + 10 * i))
const [ONE] = CASES

/** Puts cases and notes where the desk reads them. */
async function seed(desk: Page, cases: readonly CaseRecord[], notes: readonly Note[]): Promise<void> {
  await desk.evaluate(async ([cases, notes]) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const t = db.transaction(['cases', 'notes'], 'readwrite')
    for (const c of cases) t.objectStore('cases').put(c)
    for (const n of notes) t.objectStore('notes').put(n)
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  }, [cases.map((c) => ({ ...c, sum: summaryOf(c) })), notes] as const)
  await desk.reload()
}

async function saved(desk: Page): Promise<{ name: string; words: string }> {
  const coming = desk.waitForEvent('download')
  await desk.getByRole('button', { name: '保存 Word' }).click()
  const download = await coming
  const files = await unzip(readFileSync(await download.path()))
  return { name: download.suggestedFilename(), words: (files.get('word/document.xml') ?? '').replace(/<w:p[ >]/g, '\n$&').replace(/<[^>]*>/g, '') }
}
const said = (words: string) => words.replace(/\s/g, '')

test('one case: the form is shown, filled in, masked and saved as it was shown; the record of the file follows its pages', { tag: '@long' }, async ({ openDesk }) => {
  if (!ONE) throw new Error('no case')
  const { record, notes } = withNotes(ONE.record,
    { document: { name: '执行卷宗', page: 12 }, comment: '第十二页没有签名' }, { document: { name: '执行卷宗', page: 3 }, comment: '第三页日期涂改' },
    decided('notice-issued', 'override', '卷宗第15页有送达回证'))
  const desk = await openDesk()
  await expect(desk.getByText('还没有案件')).toBeVisible()
  await seed(desk, [rowOf(record)], notes)
  await desk.locator('.grid-row', { hasText: record.caseNumber }).click()
  await desk.getByRole('button', { name: '生成文书…' }).last().click()
  const dialog = desk.getByRole('dialog', { name: '生成文书' })
  const paper = dialog.getByRole('article')
  await expect(paper.getByRole('heading')).toHaveText('终结本次执行程序案件审查表')
  await expect(paper).toContainText('审查人不采纳')
  await expect(paper, 'masked').not.toContainText('李海波')
  await dialog.getByRole('radio', { name: /^不脱敏/ }).check()
  await expect(dialog.getByRole('button', { name: '保存 Word' }), 'in clear only with a reason').toBeDisabled()
  await dialog.getByRole('textbox', { name: '理由' }).fill('随卷归档')
  await expect(paper).toContainText('李海波')
  await dialog.getByLabel('承办人').fill('苏木')
  await expect(paper.getByRole('row', { name: /承办人/ }).first()).toContainText('苏木')
  await dialog.getByRole('radio', { name: /^阅卷笔录/ }).check()
  await expect(paper.getByRole('heading')).toHaveText('阅　卷　笔　录')
  await expect.poll(async () => said((await paper.locator('.paper-table').nth(1).innerText()))).toMatch(/第3页.*第三页日期涂改.*第12页.*第十二页没有签名/)
  await dialog.getByLabel('阅卷人').fill('苏木')
  await expect(paper).toContainText('苏木')
  const shown = said(await paper.innerText())
  await sound(desk, 'the dialog of papers', '.dialog')
  const { name, words } = await saved(desk)
  expect(name).toMatch(/^阅卷笔录_云溪县人民法院_（2025）渝0299执\d+号_\d{4}-\d{2}-\d{2}\.docx$/)
  expect(said(words).replace(/—PAGE—/, ''), 'what was shown is what is written').toBe(shown)
  await expect(desk.getByText(`已保存：${name}`)).toBeVisible()
  await desk.getByRole('link', { name: '设置' }).click()
  await expect(desk.getByText('随卷归档'), 'the reason was kept').toBeVisible()
})

test('many cases: the draft speaks to one court, names no one in clear, and is printed alone', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await openDesk()
  await expect(desk.getByText('还没有案件')).toBeVisible()
  await seed(desk, CASES.map((c, i) => rowOf(i % 5 === 0 ? { ...c.record, court: '石桥区人民法院' } : c.record)), [])
  await desk.getByRole('radio', { name: '监督' }).check({ force: true })
  await desk.getByRole('button', { name: '生成文书…' }).click()
  const dialog = desk.getByRole('dialog', { name: '生成文书' })
  const paper = dialog.getByRole('article')
  await expect(paper).toContainText('云溪县人民法院：')
  await expect(paper).toContainText('草稿')
  await expect(dialog.getByRole('radio', { name: /^终本案件审查表/ })).toBeDisabled()
  await expect(dialog.getByLabel('请留意')).toContainText('属于其他法院，须分别制发')
  await dialog.getByLabel('主送法院').selectOption({ label: `石桥区人民法院，${Math.ceil(CASES.length / 5)} 件` })
  await expect(paper).toContainText('石桥区人民法院：')
  expect(await paper.innerText()).not.toMatch(/李海波|方文清|构成犯罪|违法事实清楚/)
  /* The browser's own print dialog cannot be seen; what it would be given can. */
  await desk.evaluate(() => { window.print = () => document.body.setAttribute('data-printed', document.title) })
  await dialog.getByRole('button', { name: '打印' }).click()
  await expect(desk.locator('body[data-printed^=检察建议书_石桥区人民法院_]')).toHaveCount(1)
  await desk.emulateMedia({ media: 'print' })
  await expect(desk.locator('.paper-print')).toBeVisible()
  await expect(desk.locator('.masthead')).toBeHidden()
  await expect(dialog).toBeHidden()
})
