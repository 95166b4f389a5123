import { render } from 'preact'
import * as z from 'zod/mini'
import type { Choice } from '../../components/pointing/choices.ts'
import pointingCss from '../../components/pointing/pointing.css?inline'
import { Pointing, type PointingProps } from '../../components/pointing/pointing.tsx'
import type { PointingDraft, PointingStep } from '../../casefile/profile-draft.ts'
import type { ProfileUrl } from '../../casefile/profile.ts'
import { readDom } from '../../page/dom-source.ts'
import { isShown } from '../../page/highlight.ts'
import { createPicker } from '../../page/pointing.ts'
import { pack } from '../../page/portable.ts'
import type { Block } from '../../page/snapshot.ts'
import type { Request } from '../../notes/messages.ts'
import { pointingAnswers } from '../../notes/message-pointing.ts'
import { ask as asked } from '../review.content/client.ts'
import { sealed, standOnTop } from '../review.content/sealed.ts'
import { stepFor } from './steps.ts'
import { parsePattern, patternText } from './pattern.ts'

/* zod must not probe for `new Function` in a page whose policy reports it. */
z.config({ jitless: true })
const ask = <R extends Request>(request: R) => asked(request, pointingAnswers)

/** Lays the sheet over the page. Returns the way to end it; `ended` is called once when it does. */
export function startPointing(ended: () => void): () => void {
  const own = sealed(document, pointingCss)
  const { host, shadow, top: mount } = own
  standOnTop(own)
  globalThis.zhongbenSession?.aside(true)

  let snap = readDom(document)
  let picker = createPicker(document, snap)
  let draft: PointingDraft | undefined
  let urls: ProfileUrl[] = []
  let at: Block<Node> | undefined
  let pointed: PointingProps['pointed']
  let rows: PointingProps['rows'] = []
  let fits = true
  let lost: readonly string[] = []
  let busy = false
  let trouble: string | undefined
  let stopped = false
  let previews = 0
  let picks = 0

  const renew = () => { snap = readDom(document); picker = createPicker(document, snap); at = undefined }
  const moved = () => draw()
  window.addEventListener('scroll', moved, { capture: true, passive: true })
  window.addEventListener('resize', moved, { passive: true })

  async function preview(): Promise<void> {
    if (!draft) return
    const ticket = ++previews
    busy = true
    draw()
    const answer = await ask({ type: 'preview-pointing', page: pack(snap), draft })
    if (stopped || ticket !== previews) return
    busy = false
    trouble = answer.ok ? undefined : answer.message
    if (answer.ok) ({ rows, draft, urls, fits, lost } = answer)
    draw()
  }

  /* What the page now reads as is still being found out when the next value is pointed at: no click waits for it, and none is lost. */
  async function pick(): Promise<void> {
    const block = at, box = block && picker.box(block)
    if (!block || !box) return
    const ticket = ++picks
    const answer = await ask({ type: 'point-at', page: pack(snap), block: block.id })
    if (stopped || ticket !== picks) return
    trouble = answer.ok ? (answer.pointed ? undefined : '此处没有可以标定的内容。') : answer.message
    pointed = answer.ok && answer.pointed ? { pointed: answer.pointed, box } : undefined
    draw()
  }

  function choose(choice: Choice, complete: boolean): void {
    const step = pointed && stepFor(pointed.pointed, choice, complete, location.href)
    pointed = undefined
    if (step && draft) change([...draft.steps, step])
    else draw()
  }

  function change(steps: PointingStep[]): void {
    if (!draft) return
    draft = { ...draft, steps }
    renew()
    void preview()
  }

  function go(by: 1 | -1): void {
    const places = picker.places()
    if (places.length === 0) return
    const index = at ? places.findIndex((p) => p.id >= (at?.id ?? 0)) : -1
    const onIt = places[index] === at
    const next = index < 0 ? (by === 1 ? 0 : places.length - 1) : by === 1 ? (onIt ? index + 1 : index) : index - 1
    at = places[(next + places.length) % places.length]
    if (at?.node instanceof Element) at.node.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    draw()
  }

  async function finish(keep: PointingDraft | null): Promise<void> {
    const kept = await ask({ type: 'keep-pointing', draft: keep })
    if (!kept.ok) { trouble = kept.message; return draw() }
    stop()
  }

  function draw(): void {
    if (stopped || !draft) return
    const box = at && at.node instanceof Element && isShown(at.node) ? picker.box(at) : undefined
    if (pointed && at) { const now = picker.box(at); if (now) pointed = { ...pointed, box: now } }
    render(
      <Pointing draft={draft} rows={rows} fits={fits} lost={lost} busy={busy} trouble={trouble} pointed={pointed} pattern={patternText(urls)}
        hover={box && at ? { box, words: snap.text.slice(at.start, Math.min(at.end, at.start + 80)).trim() } : undefined}
        onMove={(x, y) => { const found = picker.at(x, y); if (found !== at) { at = found; draw() } }} onLeave={() => { if (!pointed && at) { at = undefined; draw() } }}
        onPick={() => void pick()} onStep={go} onWheel={(x, y, dx, dy) => picker.scrollerAt(x, y)?.scrollBy(dx, dy)} onChoose={choose}
        onChooserClose={() => { pointed = undefined; draw() }} onUndo={(i) => change((draft?.steps ?? []).filter((_, n) => n !== i))}
        onTry={() => { if (draft) void finish({ ...draft, trying: true }) }}
        onSave={async ({ name, author, pattern }) => {
          const url = parsePattern(pattern)
          if (!draft || !url) return { ok: false, message: '适用网址写法不对，应为“网站/路径”，如“oa.example/case/*”。' }
          const answer = await ask({ type: 'save-pointing', draft: { ...draft, name, author }, urls: [url] })
          if (answer.ok) stop()
          return answer.ok ? { ok: true } : answer
        }}
        onGiveUp={() => void finish(null)} onClose={() => void finish(draft && (draft.steps.length > 0 || draft.base) ? draft : null)}
        onSample={() => void ask({ type: 'sample-page', page: pack(snap) }).then((a) => { trouble = a.ok ? undefined : a.message; draw() })} />,
      mount,
    )
  }

  function stop(): void {
    if (stopped) return
    stopped = true
    window.removeEventListener('scroll', moved, { capture: true })
    window.removeEventListener('resize', moved)
    render(null, mount)
    host.remove()
    ended()
    if (globalThis.zhongbenSession) globalThis.zhongbenSession.aside(false)
    /* A page that was none before may be a case now. */
    else void ask({ type: 'case-suspected' })
  }

  /* What is typed and pressed here is no business of the page. */
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'change', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'focusin', 'focusout', 'wheel', 'contextmenu', 'paste', 'copy', 'cut']) shadow.addEventListener(type, (event) => event.stopPropagation())
  void ask({ type: 'pointing-draft' }).then((answer) => {
    if (!answer.ok) return stop()
    draft = { ...answer.draft, trying: false }
    void preview()
  })
  return stop
}
