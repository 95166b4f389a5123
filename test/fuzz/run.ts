import type { CDPSession, Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Launched } from '../e2e/fixtures.ts'
import { putRows } from '../e2e/rows.ts'
import { ears, questions, type Heard } from './ears.ts'
import { MARK, pageOf, render, type FuzzPage } from './pages.ts'

/** Loads pages by chance into the built extension (test build, whose panel can be looked into), and tells of every one on which something that must hold did not. */

export interface Plan { seed: number; pages: number; /** number of the first */ from?: number; tabs?: number; /** told of each page that is done */ told?: (done: number) => void; failedNow?: (failed: Failed | undefined) => void }
export interface Failed { number: number; what: string[]; file: string }
export interface Report {
  failed: Failed[]; pages: number; shown: number; told: number; seconds: number
  /** of the page's own thread: milliseconds of the slowest, and of the middle one; bytes of the largest page */
  slowest: number; middle: number; largest: number
  /** seconds of all processes of the browser */
  cpu: number
}

const MARKER = '机密甲乙丙丁戊己'
/** Milliseconds of the page's own thread in which a page must be done: its own work, reading it, and the panel; and for each of its bytes. */
const BOUND = 6000
const BOUND_BYTE = 0.02
const BATCH = 250
/** Waited for a panel, in milliseconds; a page may be no case, or have hidden that it is one. */
const PATIENCE = 5000
const numberOf = (n: number) => `（2025）青9921执${100_000 + n}号`

/** Every element that a view of ours makes, and no other. */
function ownTags(): string[] {
  const root = new URL('../../components/', import.meta.url)
  const files = readdirSync(root, { recursive: true }).map(String).filter((f) => f.endsWith('.tsx'))
  return [...new Set([...files.flatMap((f) => [...readFileSync(new URL(f, root), 'utf8').matchAll(/<([a-z][a-z0-9]*)[\s>/]/g)].map((m) => m[1] ?? '')), 'source', 'div'])]
}

/** Seen from outside: the thread of the page, and what is thrown anywhere in it. */
interface Tab { page: Page; session: CDPSession; wrong: string[]; busy: () => Promise<number> }
async function newTab({ context }: Launched): Promise<Tab> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const wrong: string[] = []
  /* What the page's own script throws is its own affair. */
  page.on('pageerror', (e) => { if ((e.stack ?? '').includes('chrome-extension:')) wrong.push(`thrown: ${e.message} ${(e.stack ?? '').slice(0, 400)}`) })
  page.on('crash', () => wrong.push('crash'))
  page.on('dialog', (d) => { wrong.push(`dialog: ${d.message()}`); void d.dismiss().catch(() => {}) })
  return { page, session, wrong, busy: async () => ((await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1000 }
}

export async function fuzz(launched: Launched, { seed, pages, from: first = 0, tabs = 4, told = () => {}, failedNow = () => {} }: Plan): Promise<Report> {
  const tags = ownTags()
  const pieces = new Map<number, FuzzPage>()
  const source = `(${ears})()`
  const server = createServer((request, response) => {
    const asked = /^\/fuzz\/(\d+)/.exec(request.url ?? '')
    if (!asked) return void response.writeHead(404).end()
    const n = Number(asked[1])
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(render(pieces.get(n) ?? pageOf(seed, n), numberOf(n), source))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  const desk = await launched.context.newPage()
  await desk.goto(`chrome-extension://${launched.id}/desk.html`)
  await desk.locator('.masthead').waitFor()
  await launched.worker.evaluate(() => {
    const failures: string[] = []
    Object.assign(globalThis, { failures })
    addEventListener('unhandledrejection', (e) => { failures.push(String(e.reason)) })
    addEventListener('error', (e) => { failures.push(e.message) })
  })
  const browser = await launched.context.browser()?.newBrowserCDPSession()
  const cpu = async () => (await browser?.send('SystemInfo.getProcessInfo'))?.processInfo.reduce((n, p) => n + p.cpuTime, 0) ?? 0
  const [from, cpuBefore] = [Date.now(), await cpu()]
  const failed: Failed[] = []
  const times: number[] = []
  let [shown, toldOf, largest, done, next] = [0, 0, 0, 0, first]

  async function one(tab: Tab, n: number): Promise<{ what: string[]; heard?: Heard; ms: number }> {
    tab.wrong.length = 0
    const before = await tab.busy()
    const asked = `(${questions})(${JSON.stringify({ marker: MARKER, mark: MARK, tags, wait: PATIENCE })})`
    try {
      await tab.page.goto(`${origin}/fuzz/${n}`, { timeout: 30_000 })
      const { result, exceptionDetails } = await within(30_000, tab.session.send('Runtime.evaluate', { expression: asked, awaitPromise: true, returnByValue: true }))
      const heard = result.value as Heard | undefined
      const spent = await tab.busy() - before, ms = spent < 0 ? spent + before : spent
      const bound = BOUND + BOUND_BYTE * (heard?.size ?? 0)
      const what = [
        ...tab.wrong, ...(heard?.seen ?? []).map((s) => `the page could see: ${s}`), ...(heard?.foreign ?? []).map((f) => `not of ours: ${f}`),
        ...(exceptionDetails ? [`not asked: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`] : []), ...(heard?.same === false ? ['the document is not as it was'] : []), ...(ms > bound ? [`took ${Math.round(ms)} ms of at most ${Math.round(bound)}`] : []),
      ]
      return { what, ...(heard ? { heard } : {}), ms }
    } catch (error) {
      return { what: [...tab.wrong, `no answer: ${String(error).slice(0, 300)}`], ms: 0 }
    }
  }

  /** The fewest pieces with which it still goes wrong in the same way, in a few tries. */
  async function smaller(tab: Tab, n: number, kind: string): Promise<FuzzPage> {
    let page = pageOf(seed, n)
    for (let size = Math.ceil(page.pieces.length / 2), tries = 0; size >= 1 && tries < 40; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < page.pieces.length && tries < 40;) {
        const less = { ...page, pieces: page.pieces.filter((_, i) => i < at || i >= at + size) }
        pieces.set(n, less)
        tries++
        if ((await one(tab, n)).what.some((w) => w.startsWith(kind))) page = less
        else at += size
      }
    }
    pieces.delete(n)
    return page
  }

  async function work(tab: Tab, until: number): Promise<void> {
    while (next < until) {
      const n = next++
      const once = await one(tab, n)
      /* A machine that others share may be slow once. */
      const { what, heard, ms } = once.what.length > 0 && once.what.every((w) => /^(?:no answer|took)/.test(w)) ? await one(tab, n) : once
      times.push(ms)
      if (heard?.shown) shown++
      if (heard?.told) toldOf++
      largest = Math.max(largest, heard?.size ?? 0)
      const [worst] = what
      if (worst !== undefined) {
        const file = path.resolve('out/fuzz', `${seed}-${n}.html`)
        mkdirSync(path.dirname(file), { recursive: true })
        if (tab.page.isClosed() || what.includes('crash')) Object.assign(tab, await newTab(launched))
        writeFileSync(file, render(failed.length < 5 ? await smaller(tab, n, worst.slice(0, 14)) : pageOf(seed, n), numberOf(n), source))
        failed.push({ number: n, what, file })
        failedNow(failed.at(-1))
      }
      told(++done)
    }
  }

  const all = await Promise.all(Array.from({ length: tabs }, () => newTab(launched)))
  for (let start = first; start < first + pages; start += BATCH) {
    const until = Math.min(first + pages, start + BATCH)
    await prepare(desk, origin, start, until)
    await Promise.all(all.map((tab) => work(tab, until)))
    /* The desk shows what was read as text, too. */
    await desk.reload()
    await desk.locator('.masthead').waitFor()
    await desk.locator('.grid-row:not(.grid-head)').first().waitFor({ timeout: 10_000 }).catch(() => {})
    const foreign = await desk.evaluate(([known, mark]) => [...document.querySelectorAll('#app *, #app')].filter((e) => !known.includes(e.localName) || e.hasAttribute(mark) || e.getAttributeNames().some((a) => a.startsWith('on'))).map((e) => e.outerHTML.slice(0, 200)), [tags, MARK] as const)
    const failures = await launched.worker.evaluate(() => (Reflect.get(globalThis, 'failures') as string[]).splice(0))
    if (foreign.length + failures.length > 0) failed.push({ number: start, what: [...foreign.map((f) => `not of the desk: ${f}`), ...failures.map((f) => `worker: ${f}`)], file: '' })
  }
  const cpuAfter = await cpu()
  await Promise.all([...all.map((t) => t.page.close()), desk.close()])
  await new Promise((end) => { server.close(end); server.closeAllConnections() })
  const sorted = times.toSorted((a, b) => a - b)
  return { failed, pages, shown, told: toldOf, seconds: (Date.now() - from) / 1000, slowest: sorted.at(-1) ?? 0, middle: sorted[sorted.length >> 1] ?? 0, largest, cpu: cpuAfter - cpuBefore }
}

/** Nothing but the notes of the pages that come, written beforehand; the panel was left open on this site. */
async function prepare(desk: Page, origin: string, from: number, until: number): Promise<void> {
  await desk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => { const asked = indexedDB.open('zhongben'); asked.onsuccess = () => done(asked.result); asked.onerror = () => fail(asked.error) })
    const stores = [...db.objectStoreNames].filter((n) => n !== 'operations')
    const t = db.transaction(stores, 'readwrite')
    for (const s of stores) t.objectStore(s).clear()
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  })
  const at = '2026-11-20T02:00:00.000Z'
  const notes = Array.from({ length: until - from }, (_, i) => from + i).flatMap((n) => [
    { id: `fuzz-case-${n}`, caseId: numberOf(n), target: { type: 'case' }, kind: 'problem', comment: MARKER, url: origin, pageTitle: '', createdAt: at, updatedAt: at, revision: 1 },
    { id: `fuzz-word-${n}`, caseId: numberOf(n), target: { type: 'words', quote: '被执行人', prefix: '', suffix: '', start: 20, end: 24 }, kind: 'doubt', comment: `${MARKER}二`, url: origin, pageTitle: '', createdAt: at, updatedAt: at, revision: 1 },
  ])
  await putRows(desk, { notes, sites: [{ origin, preference: { side: 'right', top: 0.3, role: 'approval', open: true } }] })
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<T>((_, fail) => { setTimeout(() => fail(new Error(`no answer in ${ms} ms`)), ms).unref() })])
}
