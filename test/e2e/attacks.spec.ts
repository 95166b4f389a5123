import { OWN_WORDS, SECRET, test, write } from './attacked.ts'
import { expect } from './fixtures.ts'
import { stored } from './seed.ts'

/*
 * A page that attacks, with a script of the attacker's in it. What it may learn and do is what SECURITY.md says it may, and no more.
 */

test('what a page can learn: which of its own words are lit, and that an element is there', { tag: '@long' }, async ({ attacked: { page, panel } }) => {
  /* Ears of the page: everything that happens to its document, and everything that the browser measures of it. */
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    new MutationObserver((list) => { for (const r of list) heard.push(r.type, r.target.textContent, ...[...r.addedNodes].map((n) => n instanceof Element ? n.outerHTML : n.textContent)) })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true })
    const nodes = (e: Event) => e.composedPath().map((n) => n instanceof Element ? n.outerHTML.slice(0, 300) : '')
    for (const type of ['click', 'pointerdown', 'pointerover', 'focusin', 'focusout', 'scroll', 'toggle', 'transitionend', 'animationend', 'selectionchange', 'message', 'slotchange', 'error', 'load', 'securitypolicyviolation'])
      window.addEventListener(type, (e) => { heard.push(type, ...nodes(e), e.target instanceof Element ? e.target.localName : '', 'relatedTarget' in e && e.relatedTarget instanceof Element ? e.relatedTarget.outerHTML.slice(0, 300) : '') }, true)
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) heard.push(JSON.stringify(e), ...['target', 'element', 'node', 'sources'].map((k) => Reflect.get(e, k)).flat().map((t) => (t instanceof Element ? t.outerHTML.slice(0, 300) : t?.node instanceof Element ? t.node.outerHTML.slice(0, 300) : '')))
    }).observe({ entryTypes: ['event', 'first-input', 'layout-shift', 'largest-contentful-paint', 'long-animation-frame', 'longtask', 'resource', 'mark', 'measure', 'paint', 'element'].filter((t) => PerformanceObserver.supportedEntryTypes.includes(t)) })
    window.setInterval(() => { for (const a of document.getAnimations()) heard.push('animation', a.effect instanceof KeyframeEffect ? a.effect.target?.outerHTML : '') }, 5)
    performance.mark('page')
  })
  await write(page, panel, SECRET)
  await panel.click('.note', SECRET)
  await panel.click('button', '采纳')
  const at = await panel.place('.note', SECRET)
  await page.mouse.dblclick(at.x, at.y)
  const dragged = await page.evaluate(() => String(getSelection()))
  await page.mouse.move(at.x - 60, at.y - 8)
  await page.mouse.down()
  await page.mouse.move(at.x + 60, at.y + 30, { steps: 4 })
  await page.mouse.up()
  const learnt = await page.evaluate(async ([secret, own]) => {
    const found: Record<string, unknown> = {}
    const selection = getSelection()
    const all = (): string => String(selection)
    let swept = all()
    for (const direction of ['forward', 'backward']) for (const by of ['character', 'word', 'line', 'sentence', 'paragraph', 'documentboundary']) {
      for (const way of ['extend', 'move']) { for (let i = 0; i < 12; i++) { selection?.modify(way, direction, by); swept += all() } }
      selection?.collapse(direction === 'forward' ? document.body : document.documentElement, direction === 'forward' ? document.body.childNodes.length : 0)
    }
    document.execCommand('selectAll')
    swept += all()
    selection?.removeAllRanges()
    const search = (words: string) => { selection?.removeAllRanges(); return Boolean(Reflect.get(window, 'find').call(window, words, false, false, true)) || document.execCommand('findString', false, words) }
    found['search'] = [search(secret), search(secret.slice(0, 1)), search(own), search('案件办理')]
    found['swept'] = swept.includes(secret) || swept.includes(own)
    const host = [...document.documentElement.children].at(-1)
    found['host'] = [host?.outerHTML, host?.shadowRoot ?? null, host?.textContent, Object.keys(host ?? {}).length]
    const html = document.documentElement
    const texts = [html.outerHTML, html.innerText, html.textContent, html.getHTML?.({ serializableShadowRoots: true }) ?? '', new XMLSerializer().serializeToString(document), ...[...document.adoptedStyleSheets].flatMap((s) => [...s.cssRules].map((r) => r.cssText)), JSON.stringify(performance.getEntries()), JSON.stringify(Object.keys(window)), JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), document.cookie, history.state])]
    found['texts'] = texts.some((t) => t.includes(secret) || t.includes(own))
    const chrome: { runtime?: unknown } | undefined = Reflect.get(window, 'chrome')
    found['runtime'] = chrome?.runtime === undefined
    found['lit'] = [...CSS.highlights].map(([name, ranges]) => [name.replace(/\d$/, ''), [...ranges].every((r) => document.body.contains(r.startContainer))])
    await new Promise((done) => setTimeout(done, 300))
    const heard = JSON.stringify(Reflect.get(window, 'heard'))
    found['heard'] = [heard.includes(secret), heard.includes(own), /class=\\"(?:zb|panel|tab|btn)/.test(heard), heard.length > 100]
    return found
  }, [SECRET, OWN_WORDS] as const)
  expect(dragged, 'a double click on a note').not.toContain(SECRET)
  expect(learnt).toMatchObject({
    search: [false, false, false, true], swept: false, host: ['<div data-zbscz=""></div>', null, '', 0], texts: false, runtime: true, heard: [false, false, false, true],
  })
  for (const [name, inPage] of learnt['lit'] as [string, boolean][]) expect([name, inPage]).toEqual(['zb-', true])
  expect(await panel.text(), 'it was there all the time').toContain(SECRET)
})

test('what a page can do: nothing that is kept', { tag: '@long' }, async ({ attacked: { page, panel, desk, worker, id } }) => {
  await write(page, panel, SECRET)
  /* When it was last looked at goes on. */
  const kept = async () => { const { notes, leads, cases } = await stored(desk); return { notes, leads, cases: cases?.length } }
  const before = await kept()
  expect(before.notes).toHaveLength(1)
  const places = [await panel.place('.note button', '删除'), await panel.place('button', '导出本案批注'), await panel.place('button', '采纳')]
  const pages = () => page.context().pages().length
  const open = pages()
  await page.evaluate(async ([places, id]) => {
    const host = document.querySelector('[data-zbscz]')
    if (!(host instanceof HTMLElement)) throw new Error('no host')
    for (const { x, y } of places) for (const at of [host, document.elementFromPoint(x, y), document.body, window]) {
      for (const type of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) at?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1, detail: 1, pointerId: 1, isPrimary: true, view: window }))
      for (const key of ['Enter', ' ', 'Escape', 'Delete', 'Tab', 'ArrowRight']) for (const type of ['keydown', 'keypress', 'keyup']) at?.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, key, code: key, ctrlKey: key === 'Enter' }))
      if (at instanceof HTMLElement) { at.click(); at.focus() }
    }
    for (const command of ['delete', 'insertText', 'selectAll', 'cut', 'paste', 'undo', 'redo', 'forwardDelete']) document.execCommand(command, false, '伪造')
    /* Messages that look like ours. */
    const requests = [{ type: 'delete-note', id: 'x'.repeat(12), caseId: 'x' }, { type: 'show-panel' }, { type: 'annotate' }, { type: 'frames-changed' }, { type: 'write', target: {}, caseId: null }, { type: 'open-desk' }]
    const channel = new BroadcastChannel('zhongben')
    for (const r of requests) {
      window.postMessage(r, '*')
      channel.postMessage(r)
      for (const name of ['message', 'zhongben', 'wxt:content-script-started', 'wxt-content-script-started', r.type]) for (const at of [window, document, host]) at.dispatchEvent(new CustomEvent(name, { detail: r, bubbles: true }))
      const runtime = Reflect.get(window, 'chrome')?.runtime as unknown as Record<string, (...a: unknown[]) => void> | undefined
      try { runtime?.['sendMessage']?.(id, r); runtime?.['connect']?.(id) } catch { /* not there for us */ }
    }
    for (const file of ['desk.html', 'manifest.json', 'content-scripts/review.js']) {
      const gone = await fetch(`chrome-extension://${id}/${file}`).then(() => 'there', () => 'not there')
      if (gone === 'there') throw new Error(`${file} can be had`)
      const frame = document.createElement('iframe')
      frame.src = `chrome-extension://${id}/${file}#case=x`
      document.body.append(frame)
    }
    await new Promise((done) => setTimeout(done, 600))
  }, [places, id] as const)
  expect(pages(), 'no desk was opened').toBe(open)
  expect(await kept()).toEqual(before)
  expect(page.frames().filter((f) => f.url().startsWith('chrome-extension://')), 'none of our pages stands in a frame').toEqual([])
  expect(await worker.evaluate(() => chrome.runtime.getManifest().externally_connectable), 'no page may speak to the worker').toBeUndefined()
  expect(await panel.text()).toContain(SECRET)

  /* Taken away, copied, moved: it comes back when there is something new to show, and there is no war about it. */
  const moves = await page.evaluate(async () => {
    const host = document.querySelector('[data-zbscz]')
    if (!host) throw new Error('no host')
    let seen = 0
    document.body.append(host.cloneNode(true), document.importNode(host, true))
    new MutationObserver((list) => {
      for (const r of list) for (const n of r.addedNodes) if (n === host) { seen++; host.remove() }
    }).observe(document, { childList: true, subtree: true })
    host.remove()
    for (let i = 0; i < 20; i++) {
      document.body.append(document.createElement('p'))
      await new Promise((done) => setTimeout(done, 100))
    }
    return seen
  })
  expect(moves).toBeLessThan(10)
})
