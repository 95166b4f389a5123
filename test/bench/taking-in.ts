import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { caseRecordSchema } from '../../notes/case-record.ts'
import { launch } from '../e2e/fixtures.ts'
import { AT, note } from '../unit/export-sample.ts'
import { bundle } from './bundle.ts'
import { expect, openMany } from './many-cases.ts'
import { inWords, measured } from './processes.ts'

/**
 * A large list taken into an empty desk (`wxt build --mode test` first): read, compared, written, and what plain Dexie takes for the
 * same rows in the same run. Usage: node test/bench/taking-in.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
const LONG = 3_600_000
const folder = process.env['KEPT'] ?? mkdtempSync(path.join(tmpdir(), 'zhongben-list-'))
const list = path.join(folder, `list-${CASES}-${NOTES}-${FINDINGS}.json`)
if (!existsSync(list)) await write(list)
console.log(`${CASES * NOTES} notes on ${CASES} cases, a file of ${Math.round(statSync(list).size / 1e6)} MB`)

const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-bench-'))
const { context, id } = await launch(profile)
try {
  const desk = await context.newPage()
  desk.setDefaultTimeout(LONG)
  await desk.goto(`chrome-extension://${id}/desk.html#notes`)
  const session = await context.newCDPSession(desk)
  const take = desk.getByRole('dialog').getByRole('button', { name: /^导入 \d+ 项/ })
  const step = async (words: string, work: () => Promise<unknown>) => {
    const taken = await measured(session, profile, work)
    console.log(`${words}: ${inWords(taken)}`)
    return taken
  }
  await step('read and compared', async () => {
    await desk.getByLabel('导入批注文件').setInputFiles(list)
    await expect(take).toBeEnabled({ timeout: LONG })
  })
  const written = await step('written', async () => {
    await take.click()
    await expect(desk.locator('.toast')).toContainText('已导入', { timeout: LONG })
  })
  const bare = await context.newPage()
  await bare.goto(`chrome-extension://${id}/managed.json`)
  await bare.evaluate((await bundle('test/bench/peer-dexie.ts')).code)
  const peer = await bare.evaluate(() => window.peer())
  console.log(`plain Dexie: the same ${peer.rows} rows written in ${(peer.written / 1000).toFixed(1)} s; ours takes ${(written.seconds / (peer.written / 1000)).toFixed(2)} times that`)
  if (process.env['UNDO']) {
    await step('taken back', async () => {
      await desk.getByRole('button', { name: '撤销', exact: true }).click()
      await expect(desk.locator('.toast')).toContainText('已撤销', { timeout: LONG })
    })
  }
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  if (process.env['KEPT'] === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Lines of one case that was read from the demonstration platform, with its notes, again and again under other numbers. */
async function write(file: string): Promise<void> {
  const { context: one, id: extension, close } = await openMany(1, 0, FINDINGS)
  const page = await one.newPage()
  await page.goto(`chrome-extension://${extension}/managed.json`)
  const record = caseRecordSchema.parse(await page.evaluate(() => new Promise((done) => {
    indexedDB.open('zhongben').onsuccess = (event) => {
      const { result: db } = event.target as IDBOpenDBRequest
      db.transaction('cases').objectStore('cases').getAll().onsuccess = (got) => { db.close(); done((got.target as IDBRequest<unknown[]>).result[0]) }
    }
  })))
  await close()
  const notes = Array.from({ length: NOTES }, (_, n) => note(n, record.id, { target: { type: 'case' }, comment: `第${n}条：被执行人称已履行，请核实财产的处置情况，并调取约谈笔录。` }))
  const lines = new TextDecoder().decode(jsonBytes(annotationFile({ cases: [record], notes, masking: 'none', exportedAt: AT }))).trimEnd().split('\n')
  const out = openSync(file, 'w')
  for (const line of lines) {
    const row = line.startsWith('{') && !line.startsWith('{"@context"') ? line.replace(/,$/, '') : undefined
    const last = row !== undefined && !line.endsWith(',')
    for (let i = 0; i < (row === undefined ? 1 : CASES); i++) {
      const text = row === undefined ? line : row.replaceAll(record.id, record.id.replace(/\d+号/, `${10_000 + i}号`)).replaceAll(/note-(\d{6})/g, `note-${i}-$1`)
      writeSync(out, `${text}${row !== undefined && !(last && i === CASES - 1) ? ',' : ''}\n`)
    }
  }
  closeSync(out)
}
