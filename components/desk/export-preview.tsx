import { useEffect, useState } from 'preact/hooks'
import type { ExportPreview, ExportRequest } from './export-dialog.tsx'

/** Milliseconds without a further change before a preview is made anew. */
const PAUSE = 120

type State = { kind: 'making' } | { kind: 'failed' } | { kind: 'ready'; preview: ExportPreview }

/** The first rows of what the file will hold, masked as it will be. While a new one is made, the old one stays, paler. */
export function ExportPreviewView({ request, onPreview }: { request: ExportRequest; onPreview: (request: ExportRequest) => Promise<ExportPreview> }) {
  const [state, setState] = useState<State>({ kind: 'making' })
  const [shownFor, setShownFor] = useState('')
  const [sheet, setSheet] = useState('')
  const { what, scope, ids, format, masking, caseNumbers } = request
  const key = [what, scope, ids.length, format, masking, caseNumbers].join('\n')
  useEffect(() => {
    let left = false
    const make = async () => {
      const next = await onPreview(request).then((preview): State => ({ kind: 'ready', preview }), (): State => ({ kind: 'failed' }))
      if (left) return
      setState(next)
      setShownFor(key)
    }
    const timer = setTimeout(() => void make(), shownFor === '' ? 0 : PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [key])
  if (state.kind !== 'ready') return <section class="preview" aria-label="预览"><p class="soft" role="status">{state.kind === 'making' ? '正在准备预览…' : '无法预览，不影响导出。'}</p></section>
  const { tables, whole } = state.preview
  const table = tables.find((t) => t.name === sheet) ?? tables.find((t) => t.rows.length > 0) ?? tables[0]
  const used = table?.heads.map((_, i) => table.rows.some((row) => (row[i] ?? '') !== '')) ?? []
  return (
    <section class={`preview${shownFor === key ? '' : ' stale'}`} aria-label="预览" aria-busy={shownFor !== key}>
      <div class="row">
        <div class="row" role="tablist" aria-label="工作表">
          {tables.map((t) => <button type="button" key={t.name} role="tab" class="btn quiet" aria-selected={t === table} onClick={() => setSheet(t.name)}>{t.name}</button>)}
        </div>
        <span class="soft end">{whole ? '' : '只取前面一部分作预览，“刘某1”等编号以文件为准'}</span>
      </div>
      <div class="preview-rows" tabIndex={0} role="region" aria-label={`${table?.name ?? ''}前几行`}>
        {table === undefined || table.rows.length === 0 ? <p class="soft">这张表没有内容。</p> : (
          <table>
            <thead><tr>{table.heads.map((h, i) => used[i] && <th scope="col" key={h}>{h}</th>)}</tr></thead>
            <tbody>{table.rows.map((row, r) => <tr key={r}>{row.map((cell, i) => used[i] && <td key={i}>{cell}</td>)}</tr>)}</tbody>
          </table>
        )}
      </div>
    </section>
  )
}
