import { useEffect, useState } from 'preact/hooks'
import { HANDLING_NAMES, HANDLINGS, NOTE_KIND_NAMES, NOTE_KINDS, NOTE_WEIGHT_NAMES, NOTE_WEIGHTS } from '../../../notes/kinds.ts'
import type { Fates, NoteChange, SeenNote } from '../../../notes/note-change.ts'
import { TagBox } from '../../tag-box.tsx'
import { withTag } from '../../tags.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../filter-bar.tsx'
import { counted, fateWords, isChange, type BulkDesk, type Undo } from './bulk.ts'
import { RunProgress, useRun } from './use-run.tsx'

interface Props extends Pick<BulkDesk, 'onPreview' | 'onChange'> {
  notes: readonly SeenNote[]
  /** tags of these notes, and tags used lately */
  tagged: readonly string[]
  usedTags: () => Promise<readonly string[]>
  onDone: (fates: Fates, undo: Undo) => void
  onClose: () => void
}

/** Milliseconds after the last choice before it is looked at what it would do. */
const PAUSE = 150
/** Notes that are looked through in a moment. */
const MANY = 5000

/** What is to be changed of many notes, and how many of them that would change. */
export function BulkDialog({ notes, tagged, usedTags, onPreview, onChange, onDone, onClose }: Props) {
  const [change, setChange] = useState<NoteChange>({})
  const [typed, setTyped] = useState({ add: '', remove: '' })
  const [used, setUsed] = useState<readonly string[]>([])
  const [preview, setPreview] = useState<{ of: NoteChange; fates: Fates }>()
  const [looked, setLooked] = useState(0)
  const [failure, setFailure] = useState('')
  const { done, start, stop } = useRun()
  const set = (more: { [K in keyof NoteChange]?: NoteChange[K] | undefined }) => {
    const next = { ...change, ...more }
    const { kind, weight, handling, addTags, removeTags } = next
    setChange({ ...(kind === undefined ? {} : { kind }), ...(weight === undefined ? {} : { weight }), ...(handling === undefined ? {} : { handling }), ...(addTags === undefined ? {} : { addTags }), ...(removeTags === undefined ? {} : { removeTags }) })
  }
  const asked = withTyped(change, typed)
  const key = JSON.stringify(asked)
  useEffect(() => {
    if (!isChange(asked)) return
    const control = new AbortController()
    const wait = setTimeout(() => {
      void onPreview(notes, asked, (at) => { if (!control.signal.aborted) setLooked(at) }, control.signal).then((seen) => {
        if (control.signal.aborted) return
        setFailure(seen.ok ? '' : seen.message)
        if (seen.ok) setPreview({ of: asked, fates: seen.fates })
      })
    }, PAUSE)
    return () => { clearTimeout(wait); control.abort() }
  }, [key, notes])
  const fates = preview && JSON.stringify(preview.of) === key ? preview.fates : undefined
  const run = async () => {
    setFailure('')
    const outcome = await start((onProgress, signal) => onChange(notes, asked, onProgress, signal))
    if (outcome.ok) onDone(outcome.fates, outcome.undo)
    else setFailure(outcome.message)
  }
  const busy = done !== undefined
  const words = fates && fateWords(fates)
  return (
    <Dialog title={`批量修改 ${counted(notes.length)} 条批注`} onClose={() => (busy ? stop() : onClose())}>
      <div class="bulk" inert={busy}>
        <Field label="类别">{(id) => <Choice id={id} value={change.kind} names={NOTE_KIND_NAMES} keys={NOTE_KINDS} onValue={(kind) => set({ kind })} />}</Field>
        <Field label="分量">{(id) => <Choice id={id} value={change.weight} names={NOTE_WEIGHT_NAMES} keys={NOTE_WEIGHTS} onValue={(weight) => set({ weight })} />}</Field>
        <Field label="处理">
          {(id) => <Choice id={id} value={change.handling === null ? 'none' : change.handling} names={{ ...HANDLING_NAMES, none: '无' }} keys={[...HANDLINGS, 'none'] as const} onValue={(h) => set({ handling: h === 'none' ? null : h })} />}
        </Field>
        <fieldset>
          <legend>加标签</legend>
          <TagBox tags={change.addTags ?? []} onTags={(addTags) => set({ addTags })} typed={typed.add} onTyped={(add) => setTyped({ ...typed, add })} used={used} onFocus={() => { if (used.length === 0) void usedTags().then(setUsed) }} />
        </fieldset>
        <fieldset>
          <legend>去掉标签</legend>
          <TagBox tags={change.removeTags ?? []} onTags={(removeTags) => set({ removeTags })} typed={typed.remove} onTyped={(remove) => setTyped({ ...typed, remove })} used={tagged} onFocus={() => {}} />
        </fieldset>
      </div>
      <div role="status" class="bulk-told">
        {busy ? <RunProgress done={done} of={notes.length} label="已处理" />
          : !isChange(asked) ? <p class="soft">选择要改什么；没有选的各项不变。</p>
            : words === undefined ? <p class="soft">正在核对会改动哪些…{notes.length > MANY && looked > 0 && <span class="num"> {counted(looked)} / {counted(notes.length)}</span>}</p>
              : <p>将修改 <strong class="num">{words.main}</strong>{words.rest.length > 0 && <>；不动的：{words.rest.join('，')}</>}。</p>}
      </div>
      {failure !== '' && <p class="failure" role="alert">{failure}</p>}
      <div class="row foot">
        {busy ? <button type="button" class="btn" onClick={stop}>停止</button> : (
          <>
            <button type="button" class="btn primary" disabled={fates === undefined || fates.changed === 0} onClick={() => void run()}>修改{fates === undefined ? '' : ` ${counted(fates.changed)} 条`}</button>
            <button type="button" class="btn" onClick={onClose}>取消</button>
          </>
        )}
        <span class="soft">{busy ? '停止后一条也不改。' : '改后可以撤销。'}</span>
      </div>
    </Dialog>
  )
}

/** What is typed and no tag yet counts as one. */
function withTyped(change: NoteChange, typed: { add: string; remove: string }): NoteChange {
  const both = (tags: readonly string[] = [], word: string) => (word.trim() === '' ? [...tags] : withTag(tags, word))
  const [addTags, removeTags] = [both(change.addTags, typed.add), both(change.removeTags, typed.remove)]
  const { addTags: _, removeTags: __, ...rest } = change
  return { ...rest, ...(addTags.length > 0 ? { addTags } : {}), ...(removeTags.length > 0 ? { removeTags } : {}) }
}

function Choice<T extends string>({ id, value, names, keys, onValue }: { id: string; value: T | undefined; names: Record<T, string>; keys: readonly T[]; onValue: (value: T | undefined) => void }) {
  return (
    <select id={id} value={value ?? ''} onChange={(event) => onValue(keys.find((k) => k === event.currentTarget.value))}>
      <option value="">不改</option>
      {keys.map((k) => <option key={k} value={k}>{names[k]}</option>)}
    </select>
  )
}
