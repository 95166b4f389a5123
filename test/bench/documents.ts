import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../../reading/narrative/document.ts'
import { bundle } from './bundle.ts'
import type { DocumentTimes } from './in-page-documents.ts'
import { manyTable, measureMany, type ManyRun } from './many-documents.ts'
import { inWords, shown, spread, table, type Spread } from './numbers.ts'

/** Rulings read beside Readability's parse of the same documents, in one page and by turns; and 1,000 of them under Node. */

const ROUNDS = 6
const WARM_UP = 3
/** What is asked: so many rulings of so many characters each in a second of processor time. */
const COUNT = 1000
const LENGTH = 2000
const AIM = 1000

export interface DocumentsResult {
  documents: number
  characters: number
  events: number
  /** milliseconds for all of them, in the page */
  text: Spread
  page: Spread
  readability: Spread
  /** processor milliseconds under Node for COUNT rulings of LENGTH characters: with code not yet compiled, and the least of the later runs */
  thousand: { first: number; later: number; events: number }
  /** as many by the command itself */
  many: ManyRun[]
}

/** Rulings of the project's corpus, the told part repeated until they have the length asked for. */
function rulings(): string[] {
  const folder = fileURLToPath(new URL('../rulings/', import.meta.url))
  return readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => readFileSync(folder + f, 'utf8')).filter((t) => t.includes('裁定如下') && t.length > 900)
}

function atLength(text: string): string {
  const lines = text.split('\n')
  const told = lines.findIndex((l) => l.includes('立案')) + 1
  const order = lines.findIndex((l) => l.includes('裁定如下'))
  const body = lines.slice(told, order)
  for (let i = 0; lines.join('\n').length < LENGTH && body.length > 0 && i < 200; i++) lines.splice(order + i, 0, body[i % body.length] ?? '')
  return lines.join('\n')
}

export async function measureDocuments(page: Page): Promise<DocumentsResult> {
  const texts = rulings()
  await page.addScriptTag({ content: (await bundle('test/bench/in-page-documents.ts')).code })
  const times: DocumentTimes[] = []
  for (let i = 0; i < WARM_UP + ROUNDS; i++) {
    const one = await page.evaluate((all) => zhongbenDocuments.readAll(all), texts)
    if (i >= WARM_UP) times.push(one)
  }
  const first = times[0]
  if (!first || first.events < texts.length * 5) throw new Error('the rulings were not read')
  return { documents: texts.length, characters: first.characters, events: first.events, text: spread(times.map((t) => t.text)), page: spread(times.map((t) => t.page)), readability: spread(times.map((t) => t.readability)), thousand: thousand(texts.map(atLength)), many: await measureMany(texts.map((t) => atLength(t).slice(0, LENGTH)), COUNT) }
}

function thousand(texts: readonly string[]): DocumentsResult['thousand'] {
  const run = () => {
    const from = process.cpuUsage()
    let events = 0
    for (let i = 0; i < COUNT; i++) events += readDocument((texts[i % texts.length] ?? '').slice(0, LENGTH), (start, end) => ({ start, end })).caseFile.events.length
    const { user, system } = process.cpuUsage(from)
    return { ms: (user + system) / 1000, events }
  }
  const first = run()
  return { first: first.ms, later: Math.min(run().ms, run().ms), events: first.events }
}

export function documentsTable(r: DocumentsResult): string {
  const row = (name: string, s: Spread) => [name, inWords(s), shown(s.median / r.documents), shown(s.median / r.readability.median)]
  return `${table(['做什么', `${r.documents} 份文书`, '每份', '与 Readability 之比'], [row('读文书正文（取出全部要素、行为、财产）', r.text), row('同一文书作为网页：取快照并读', r.page), row('Readability 的 `parse()`（只取正文）', r.readability)])}

单位毫秒，中位数（最小–最大）；共 ${r.characters.toLocaleString('en-US')} 字，读出 ${r.events} 个行为。在 Node 中读 ${COUNT} 份、每份 ${LENGTH} 字的裁定书：首次 ${shown(r.thousand.first)} 毫秒处理器时间，此后 ${shown(r.thousand.later)} 毫秒（共 ${r.thousand.events.toLocaleString('en-US')} 个行为）。目标“1 秒以内”：${r.thousand.later < AIM ? '达到' : '未达到'}。

${manyTable(r.many, AIM)}`
}
