import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Frame, Page, Worker } from '@playwright/test'
import * as z from 'zod/mini'
import { expect, launch, test } from './fixtures.ts'
import { openPopup } from './popup-steps.ts'
import { stored } from './seed.ts'

/* Another extension that wants something of ours, and hosts that look like a court's: on the build that users get, all names on loopback. */

const PROD = path.resolve('.output/chrome-mv3')

/** An extension that may do all that one can ask for without debugging rights. */
function neighbour(at: string): string {
  const dir = path.join(at, 'neighbour')
  mkdirSync(dir)
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3, name: 'neighbour', version: '1', permissions: ['tabs', 'scripting', 'storage', 'management', 'webNavigation'], host_permissions: ['<all_urls>'], background: { service_worker: 'worker.js' },
    }),
    'worker.js': 'self.there = true', 'page.html': '<!doctype html><title>neighbour</title><body>',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text)
  return dir
}

test('another extension: its messages and ports are refused, our pages stand in no frame, our storage is shut, nothing is learnt or stored', { tag: '@long' }, async ({ platform }) => {
  const at = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const both = `${PROD},${neighbour(at)}`
  const { context } = await launch(path.join(at, 'profile'), both, { args: ['--host-resolver-rules=MAP * 127.0.0.1'] })
  try {
    const named = async (name: string): Promise<Worker> => {
      let found: Worker | undefined
      await expect.poll(async () => {
        for (const w of context.serviceWorkers()) if (await w.evaluate(() => chrome.runtime.getManifest().name) === name) found = w
        return found !== undefined
      }).toBe(true)
      if (!found) throw new Error(name)
      return found
    }
    const [ours, theirs] = [await named('终本审查助手'), await named('neighbour')]
    const id = new URL(ours.url()).host
    const page = await context.newPage()
    await page.goto(`${platform.replace('127.0.0.1', 'oa.court.gov.cn')}/case/not-visited`)
    await expect(page.locator('html > [data-zbscz]')).toBeAttached()
    const desk = await context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html`)
    await expect.poll(async () => (await stored(desk))['cases']?.length).toBe(1)
    const before = await stored(desk)
    const caseId = '（2025）青9921执842号'
    const requests = [
      { type: 'notes-of', caseId }, { type: 'tags' }, { type: 'open-desk', caseId }, { type: 'read-page', page: {} }, { type: 'leads-of', caseId },
      { type: 'save-note', draft: { caseId, target: { type: 'case' }, kind: 'doubt', comment: '外来' }, url: 'http://x.invalid/', pageTitle: '' }, { type: 'set-site-preference', preference: { side: 'left', top: 0, role: 'approval', open: true } },
    ]
    const answers = await theirs.evaluate(async ([to, list]) => {
      const got: unknown[] = []
      for (const r of list) got.push(await chrome.runtime.sendMessage(to, r).catch((e: unknown) => `refused: ${String(e)}`))
      const port = chrome.runtime.connect(to)
      got.push(await new Promise((done) => { port.onMessage.addListener((m) => done(m)); port.onDisconnect.addListener(() => done(`refused: ${chrome.runtime.lastError?.message ?? ''}`)); try { port.postMessage({ type: 'tags' }) } catch (e) { done(`refused: ${String(e)}`) } }))
      for (const tab of await chrome.tabs.query({})) if (tab.id !== undefined) got.push(await chrome.tabs.sendMessage(tab.id, { type: 'show-panel' }).catch((e: unknown) => `refused: ${String(e)}`))
      const injected = await chrome.tabs.query({}).then((tabs) => Promise.all(tabs.filter((t) => t.url?.startsWith('chrome-extension://')).map((t) => chrome.scripting.executeScript({ target: { tabId: t.id ?? 0 }, func: () => document.title }).then(() => 'in', (e: unknown) => `refused: ${String(e)}`))))
      for (const file of ['manifest.json', 'desk.html', 'background.js']) got.push(await fetch(`chrome-extension://${to}/${file}`).then(() => 'there', (e: unknown) => `refused: ${String(e)}`))
      return [...got, ...injected]
    }, [id, requests] as const)
    expect(answers.length).toBeGreaterThan(requests.length + 5)
    for (const a of answers) expect(String(a)).toMatch(/^refused:|^undefined$|^null$/)

    const frame = await context.newPage()
    await frame.goto(`chrome-extension://${new URL(theirs.url()).host}/page.html`)
    await frame.evaluate((to) => { for (const f of ['desk.html#case=x', 'popup.html']) { const e = document.createElement('iframe'); e.src = `chrome-extension://${to}/${f}`; document.body.append(e) } }, id)
    await frame.waitForTimeout(800)
    for (const f of frame.frames().slice(1)) expect(await f.evaluate(() => document.body?.innerText ?? '').catch(() => '')).not.toMatch(/终本|案件/)
    /* It may open the desk, as any link may; that shows the reader a list, does nothing, and tells the opener nothing. */
    const [opened] = await Promise.all([context.waitForEvent('page'), theirs.evaluate((to) => chrome.tabs.create({ url: `chrome-extension://${to}/desk.html#case=${encodeURIComponent('"><img src=x onerror=1>')}&export=1` }).then(() => undefined), id)])
    await expect(opened.locator('.masthead')).toBeVisible()
    expect(await opened.locator('img, script:not([src]), iframe').count()).toBe(0)
    const after = await stored(desk)
    expect([after['notes'], after['leads'], after['cases']?.length]).toEqual([before['notes'], before['leads'], before['cases']?.length])
    expect(await desk.evaluate(() => chrome.permissions.getAll().then((p) => p.origins?.length))).toBe(8)
  } finally {
    await context.close()
    rmSync(at, { recursive: true, force: true })
  }
})

const worldSchema = z.object({ frameId: z.string() })
/** Frames of a page in which there is a world of the extension; a frame in a process of its own is to be asked for itself. */
async function worlds(context: BrowserContext, id: string, page: Page | Frame): Promise<string[]> {
  const session = await context.newCDPSession(page)
  const found: string[] = []
  session.on('Runtime.executionContextCreated', ({ context: c }) => { if (c.origin.includes(id)) found.push(worldSchema.parse(c.auxData).frameId) })
  await session.send('Runtime.enable')
  const { frameTree } = await session.send('Page.getFrameTree')
  const all = [frameTree.frame, ...(frameTree.childFrames ?? []).map((f) => f.frame)]
  await session.detach()
  return found.map((f) => all.find((a) => a.id === f)?.url ?? f)
}

test('hosts that look like a court’s are left alone, and the popup names the real one', { tag: '@long' }, async () => {
  const at = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const text = '<!doctype html><meta charset=utf-8><title>案件详情</title><h1>（2025）青9921执842号</h1><p>被执行人：某乙</p><p>申请执行人：某甲</p>'
  const server = createServer((request, response) => {
    const framed = request.url?.startsWith('/framed') ? `${text}<iframe sandbox="allow-scripts" srcdoc="${text}"></iframe><iframe src="data:text/html;charset=utf-8,${encodeURIComponent(text)}"></iframe><iframe src="about:blank"></iframe>` : text
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(framed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address(), port = address !== null && typeof address === 'object' ? address.port : 0
  const { context, worker, id } = await launch(path.join(at, 'profile'), PROD, { args: ['--host-resolver-rules=MAP * 127.0.0.1'] })
  try {
    const real = ['zxgk.court.gov.cn', 'ZXGK.Court.GOV.cn', 'court.gov.cn', 'a.b.c.court.gov.cn', 'zxgk.court.gov.cn.']
    const fake = [
      'court.gov.cn.example.org', 'zxgk.court.gov.cn.evil.test', 'evilcourt.gov.cn', 'court-gov-cn.example', 'court.gov.cn-x.test', 'zxgk_court.gov.cn.test', 'xn--curt-55d.gov.cn', 'сourt.gov.cn', 'court。gov。cn.test', 'court.gov.cn@evil.test', 'zxgk.court.gov.cn%2f@evil.test', 'user:court.gov.cn@evil.test', '[::1]', '0x7f.1', '2130706433', 'gov.cn', 'courtgov.cn', 'court.gov.com', 'xn--ourt-e8d.gov.cn', 'court.gov.cn..test',
    ]
    const page = await context.newPage()
    const wrong: string[] = []
    for (const [hosts, wanted] of [[real, 1], [fake, 0]] as const) for (const host of hosts) {
      const went = await page.goto(`http://${host}:${port}/`).then(() => true, () => false)
      if (!went) { if (wanted === 1) wrong.push(`${host} was not reached`); continue }
      if (wanted === 1) await expect.poll(async () => (await worlds(context, id, page)).length, host).toBe(1)
      else { await page.waitForTimeout(150); if ((await worlds(context, id, page)).length > 0) wrong.push(host) }
    }
    expect(wrong).toEqual([])

    /* Within a court's page: what stands in a frame without an origin of its own is not taken for the court. */
    await page.goto(`http://oa.court.gov.cn:${port}/framed`)
    await expect(page.locator('html > [data-zbscz]')).toBeAttached()
    await page.waitForTimeout(500)
    expect(page.frames()).toHaveLength(4)
    const read = await Promise.all([page, ...page.frames().slice(1)].map((f) => worlds(context, id, f).catch(() => [])))
    for (const url of read.flat()) expect(url, 'the page, and an empty frame of its own origin; none in a sandbox, none of data').toMatch(/^http:\/\/oa\.court\.gov\.cn:\d+\/framed$|^about:blank$/)
    expect(read.flat()).toContain(page.url())

    for (const host of ['сourt.gov.cn', 'court.gov.cn.example.org', 'ＣＯＵＲＴ.gov.cn.test']) {
      /* As the browser itself writes it; Playwright keeps what it was given. */
      await page.goto(new URL(`http://${host}:${port}/`).href)
      const popup = await openPopup({ context, worker, id }, page)
      await popup.says('本站尚未启用')
      const real = new URL(page.url()).hostname
      expect(real).toMatch(/^[a-z0-9.-]+$/)
      expect((await popup.evaluate('document.querySelector(".host").textContent')).trim(), host).toBe(real)
      await popup.close()
    }
  } finally {
    await context.close()
    server.close()
    server.closeAllConnections()
    rmSync(at, { recursive: true, force: true })
  }
})
