import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Length } from '../../notes/papers/length.ts'
import type { Paper, PaperKind } from '../../notes/papers/paper.ts'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'
import { isChosen, MaskingChoice, useMasking, type MaskingChosen } from './masking-choice.tsx'
import { PaperView } from './paper-view.tsx'
import { PaperBlanks, PaperWishes } from './paper-wishes.tsx'
import { usePaper } from './use-paper.ts'

export interface PaperKindInfo {
  kind: PaperKind
  name: string
  about: string
  /** of one case only */
  one: boolean
  /** can be saved as .docx; any can be printed */
  word: boolean
  /** what a person fills in; it is kept nowhere */
  blanks: readonly { key: string; label: string }[]
}
export interface PaperWish {
  kind: PaperKind
  filled: ReadonlyMap<string, string>
  masked: MaskingChosen
  court?: string | undefined
  items?: ReadonlySet<string> | undefined
}
export type PaperPreview = { ok: true; paper: Paper; length: Length; warnings: readonly string[]; fileName: string } | { ok: false; message: string }

/** Cases that were taken in, from which papers are made. */
export interface PaperJob {
  cases: number
  courts: readonly { court: string; cases: number }[]
  /** what can be handed over of one case; `marked` from the start */
  items: readonly { key: string; title: string; marked: boolean }[]
  preview: (wish: PaperWish) => Promise<PaperPreview>
  save: (wish: PaperWish, signal: AbortSignal) => Promise<Outcome>
  /** `show` is given the paper once it was noted that it is handed over */
  print: (wish: PaperWish, show: (paper: Paper, name: string) => void) => Promise<Outcome>
}
export interface PaperDesk {
  kinds: readonly PaperKindInfo[]
  /** `onProgress`: 0…1 */
  begin: (ids: readonly string[], onProgress: (done: number) => void, signal: AbortSignal) => Promise<{ ok: true; job: PaperJob } | { ok: false; message: string }>
}

export interface PaperDialogProps {
  papers: PaperDesk
  /** all, those the filter leaves, those chosen; one case stands alone */
  scopes: readonly { label: string; ids: readonly string[] }[]
  scope: number
  /** the paper that is proposed */
  kind: PaperKind
  /** what of the case is handed over, where it is chosen already; see PaperJob */
  items?: ReadonlySet<string> | undefined
  /** `name`: what the browser proposes for a PDF */
  onPrint: (paper: Paper, name: string) => void
  onDone: (fileName: string) => void
  onClose: () => void
}

/** Rows shown of each table; the paper has all. */
const PREVIEW_ROWS = 200

/** Chooses a paper, shows it as it will be written, and lets it be filled in, saved and printed. */
export function PaperDialog({ papers, scopes, scope, kind: proposed, items: start, onPrint, onDone, onClose }: PaperDialogProps) {
  const [index, setIndex] = useState(scope)
  const [kind, setKind] = useState(proposed)
  /* By paper: the sender of one is not the sender of another. */
  const [blanks, setBlanks] = useState<ReadonlyMap<PaperKind, ReadonlyMap<string, string>>>(new Map())
  const filled = useMemo(() => blanks.get(kind) ?? new Map<string, string>(), [blanks, kind])
  const [masked, setMasked] = useMasking()
  const [court, setCourt] = useState<string>()
  const [items, setItems] = useState<ReadonlySet<string> | undefined>(start)
  const [writing, setWriting] = useState<AbortController>()
  const [failure, setFailure] = useState('')
  const ids = scopes[index]?.ids ?? []
  const { taking, job, message, stop } = usePaper(papers, ids)
  const wish: PaperWish = { kind, filled, masked, court, items }
  const [shown, setShown] = useState<PaperPreview>()
  const [stale, setStale] = useState(false)
  const asked = useRef(0)
  const info = papers.kinds.find((k) => k.kind === kind)
  useEffect(() => {
    if (!job) return
    const turn = ++asked.current
    setStale(true)
    void job.preview(wish).then((preview) => {
      if (turn !== asked.current) return
      setShown(preview)
      setStale(false)
    })
  }, [job, kind, filled, masked.masking, masked.caseNumbers, court, items])
  const paper = job && shown?.ok ? shown : undefined
  const ready = paper !== undefined && !stale && !writing && isChosen(masked)
  const handOver = async (work: (control: AbortController) => Promise<Outcome>, done: () => void) => {
    const control = new AbortController()
    setFailure('')
    setWriting(control)
    const outcome = await work(control)
    setWriting(undefined)
    if (outcome.ok) done()
    else setFailure(outcome.message)
  }
  const save = () => job && paper && handOver((control) => job.save(wish, control.signal), () => onDone(paper.fileName))
  const print = () => job && handOver(() => job.print(wish, onPrint), () => {})
  const leave = () => {
    if (writing) return writing.abort()
    stop()
    onClose()
  }
  const choose = (n: number) => { stop(); setIndex(n); setShown(undefined); setCourt(undefined); setItems(undefined) }
  return (
    <Dialog title="生成文书" onClose={leave}>
      <div class="papers">
        <div class="wishes">
          <PaperWishes kinds={papers.kinds} kind={kind} onKind={(k) => { setKind(k); setFailure('') }} scopes={scopes} scope={index} onScope={choose} cases={ids.length} job={job}
            court={court} onCourt={setCourt} items={items} onItems={setItems} />
          <MaskingChoice value={masked} onChange={setMasked} disabled={writing !== undefined} />
          {info && <PaperBlanks info={info} filled={filled} onFilled={(of) => setBlanks(new Map(blanks).set(kind, of))} />}
          {failure && <p class="failure" role="alert">{failure}</p>}
          <div class="row foot">
            {info?.word && <button type="button" class="btn primary" disabled={!ready} onClick={() => void save()}>{writing ? '正在写入…' : '保存 Word'}</button>}
            <button type="button" class={info?.word ? 'btn' : 'btn primary'} disabled={!ready} onClick={() => void print()}>打印</button>
            <button type="button" class="btn" onClick={leave}>{writing ? '停止' : '取消'}</button>
          </div>
        </div>
        <section class="sight">
          {paper && paper.warnings.length > 0 && <ul class="warnings" aria-label="请留意">{paper.warnings.map((w) => <li key={w}>{w}</li>)}</ul>}
          <p class="soft num measure" role="status">
            {paper && !stale ? `约 ${paper.length.pages} 页，${paper.length.characters.toLocaleString('zh-CN')} 字，表格 ${paper.length.rows} 行${info?.word ? `。文件名：${paper.fileName}` : ''}` : taking === undefined && job ? '正在生成预览…' : ''}
          </p>
          {taking && (
            <p class="progress"><progress value={taking.done} max={1} aria-label="读取进度" /><span class="num">正在读取案件 {Math.floor(taking.done * 100)}%</span><button type="button" class="btn" onClick={stop}>停止</button></p>
          )}
          {!taking && !job && <p class="failure" role="alert">没有读取案件：{message}</p>}
          {shown && !shown.ok && <p class="failure" role="alert">{shown.message}</p>}
          <div class={`desk-top${stale ? ' stale' : ''}`} role="region" tabIndex={0} aria-label="文书预览">
            {paper && <PaperView paper={paper.paper} rowsMax={PREVIEW_ROWS} />}
          </div>
        </section>
      </div>
    </Dialog>
  )
}
