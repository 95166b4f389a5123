import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { casePage } from './case-page.ts'
import { CASES } from './cases/all.ts'
import type { DemoCase } from './demo-case.ts'
import { HOSTILE } from './hostile.ts'
import { scriptedValues } from './layouts.ts'
import { listPage } from './list-page.ts'
import { emptyPage, newsPage, notFoundPage } from './other-pages.ts'
import { framedPage, framesetPage, panePage } from './framed.ts'
import { page } from './shell.ts'
import { spaPage } from './spa.ts'
import { canvasViewer, scanPage, swapViewer } from './viewers.ts'

/** The policy of a careful platform; a guest must live with it. */
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'"

/** The case that is also served in GB18030, from a file encoded beforehand: Node can decode that encoding but not write it. */
export const GB18030_CASE = 'delegated'
export const GB18030_FILE = fileURLToPath(new URL(`./${GB18030_CASE}.gb18030.html`, import.meta.url))

const STATIC: ReadonlyMap<string, string> = new Map([
  ['platform.css', 'text/css'], ['platform.js', 'text/javascript'], ['spa.js', 'text/javascript'], ['hostile-deep.js', 'text/javascript'],
  ['scan-swap.js', 'text/javascript'], ['scan-canvas.js', 'text/javascript'], ['hostile-rewriting.js', 'text/javascript'], ['hostile-overridden.js', 'text/javascript'],
])

export interface Platform {
  /** `http://127.0.0.1:<port>`, no slash at the end */
  url: string
  close(): Promise<void>
}

/** Starts the demonstration platform on this machine only; port 0 takes a free one. Rejects when the port is taken. */
export function startPlatform({ port = 0, host = '127.0.0.1' }: { port?: number; host?: '127.0.0.1' } = {}): Promise<Platform> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', '')
    answer(url, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const taken = address !== null && typeof address === 'object' ? address.port : port
      resolve({
        url: `http://${host}:${taken}`,
        close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }),
      })
    })
  })
}

function answer(url: URL, response: ServerResponse): void {
  const [, first = '', second = '', third = ''] = url.pathname.split('/')
  if (first === '') return sendPage(response, listPage(CASES.filter((c) => matches(c, url.searchParams))))
  if (first === 'favicon.ico') return send(response, 204, 'image/x-icon', '')
  /* Its script parses pages, which the policy of the others forbids. */
  /* Frames of another origin, which the policy of the others forbids: `/framed?a=address&b=address`, with `case=id` under its number. */
  if (first === 'framed' || first === 'frameset') return send(response, 200, 'text/html; charset=utf-8', (first === 'framed' ? framedPage : framesetPage)(url.searchParams))
  if (first === 'pane') return send(response, 200, 'text/html; charset=utf-8', panePage(second, Number(third)))
  if (first === 'spa') return send(response, 200, 'text/html; charset=utf-8', spaPage())
  if (first === 'news') return sendPage(response, newsPage())
  if (first === 'empty') return sendPage(response, emptyPage())
  /* Viewers of scanned files; a page's picture is asked for with a token of the moment. */
  if (first === 'scan') return send(response, 200, 'text/html; charset=utf-8', swapViewer(second))
  if (first === 'scan-canvas') return send(response, 200, 'text/html; charset=utf-8', canvasViewer(second))
  if (first === 'scan-page') return send(response, 200, 'image/svg+xml', scanPage(second, Number.parseInt(third, 10)))
  if (first === 'static') return sendStatic(response, second)
  if (first === 'hostile') return sendHostile(response, second)
  const demo = first === 'case' ? CASES.find((c) => c.id === second) : undefined
  if (!demo) return send(response, 404, 'text/html; charset=utf-8', notFoundPage())
  if (third === 'values.js') return send(response, 200, 'text/javascript', `window.formValues = ${JSON.stringify(scriptedValues(demo.groups, demo.scripted ?? []))}\n`)
  /* No charset in the header: the page's own meta element has to be believed. */
  if (url.searchParams.get('enc') === 'gb18030' && demo.id === GB18030_CASE) return send(response, 200, 'text/html', readFileSync(GB18030_FILE), true)
  sendPage(response, renderCase(demo))
}

/** The page of a case as it is served. */
export function renderCase(demo: DemoCase, charset: 'utf-8' | 'gb18030' = 'utf-8'): string {
  const at = CASES.indexOf(demo)
  const recent = [1, 4, 9].map((step) => CASES[(at + step) % CASES.length]).filter((c) => c !== undefined)
  return casePage(demo, recent, charset)
}

/** The page that `delegated.gb18030.html` was encoded from; a test compares the two. */
export function gb18030Source(): string {
  const demo = CASES.find((c) => c.id === GB18030_CASE)
  return demo ? renderCase(demo, 'gb18030') : ''
}

function matches(demo: DemoCase, query: URLSearchParams): boolean {
  const any = query.get('q')?.trim() ?? ''
  const number = query.get('number')?.trim() ?? ''
  const party = query.get('party')?.trim() ?? ''
  const stage = query.get('stage') ?? ''
  const names = `${demo.applicant} ${demo.debtor}`
  return `${demo.caseNumber} ${names}`.includes(any) && demo.caseNumber.includes(number) && names.includes(party) && (stage === '' || demo.stage === stage)
}

function sendHostile(response: ServerResponse, name: string): void {
  const hostile = HOSTILE.find((h) => h.name === name)
  if (!hostile) return send(response, 404, 'text/html; charset=utf-8', notFoundPage())
  const text = page({ title: '案件详情', menu: '在办案件', body: hostile.body(), ...(hostile.script ? { scripts: [hostile.script] } : {}) })
  send(response, 200, 'text/html; charset=utf-8', text, hostile.csp)
}

function sendStatic(response: ServerResponse, name: string): void {
  const type = STATIC.get(name)
  if (!type) return send(response, 404, 'text/plain', '')
  send(response, 200, `${type}; charset=utf-8`, readFileSync(new URL(`./static/${name}`, import.meta.url)))
}

function sendPage(response: ServerResponse, text: string): void {
  send(response, 200, 'text/html; charset=utf-8', text, true)
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, csp = false): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...(csp ? { 'Content-Security-Policy': CSP } : {}) })
  response.end(body)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const platform = await startPlatform({ port: Number(process.argv[2] ?? 8321) })
  console.log(`演示平台：${platform.url}/　（Ctrl+C 结束）`)
}
