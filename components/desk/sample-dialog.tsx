import { h, type ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { sampleHtml, type Sample, type SampleNode } from '../../casefile/page-sample.ts'
import { Dialog } from './dialog.tsx'

export interface SampleDialogProps {
  sample: Sample
  onSave: () => void
  onClose: () => void
}

/** Longest text that is shown as source; all of it is saved. */
const SHOWN_MAX = 60_000

/** 脱敏采样: what is about to be saved, to be looked through by a person first. */
export function SampleDialog({ sample, onSave, onClose }: SampleDialogProps) {
  const [view, setView] = useState<'page' | 'source' | 'kept'>('page')
  const html = useMemo(() => sampleHtml(sample), [sample])
  return (
    <Dialog title="脱敏采样" onClose={onClose}>
      <p>保留标签和结构，其余 {sample.replaced} 处文字都换成了同样形状的虚构内容；脚本、样式、网址一律去掉。请逐屏看一遍，确认没有真实内容后再保存、交给版式维护人。</p>
      {sample.truncated && <p class="soft">页面过长，只采了前面的部分。</p>}
      <div class="segments" role="group" aria-label="看法">
        {([['page', '页面'], ['source', '源文字'], ['kept', `保留的词 ${sample.kept.length}`]] as const).map(([key, name]) => (
          <label key={key}><input type="radio" name="sample-view" checked={view === key} onChange={() => setView(key)} /><span>{name}</span></label>
        ))}
      </div>
      <div class="sample-view" role="region" tabIndex={0} aria-label="采样内容">
        {view === 'page' && <div class="sample-page" inert>{sample.body.map((n) => drawn(n, 0))}</div>}
        {view === 'source' && <pre>{html.length > SHOWN_MAX ? `${html.slice(0, SHOWN_MAX)}\n……（以下从略，共 ${html.length} 字）` : html}</pre>}
        {view === 'kept' && <p>{sample.kept.join('、')}</p>}
      </div>
      <div class="row foot">
        <button type="button" class="btn primary" onClick={onSave}>保存为文件</button>
        <button type="button" class="btn" onClick={onClose}>不保存</button>
      </div>
    </Dialog>
  )
}

/** Elements that may be drawn as they are; all others as a plain box. Nothing is parsed: each is made from its name. */
const DRAWN = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'dl', 'dt', 'dd', 'ul', 'ol', 'li', 'p', 'span', 'b', 'strong', 'em', 'i', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'br', 'hr', 'section', 'header', 'main', 'fieldset', 'legend', 'details', 'summary', 'small'])

function drawn(node: SampleNode, depth: number): ComponentChildren {
  if (typeof node === 'string') return node
  if (depth > 200) return '…'
  const value = node.tag === 'input' ? node.attributes.find(([name]) => name === 'value')?.[1] : undefined
  if (value !== undefined) return <span class="sample-field">{value}</span>
  const spans = Object.fromEntries(node.attributes.filter(([name]) => name === 'colspan' || name === 'rowspan').map(([name, n]) => [name === 'colspan' ? 'colSpan' : 'rowSpan', Number(n)]))
  const tag = DRAWN.has(node.tag) ? node.tag : node.tag.startsWith('uni-text') || node.tag === 'a' || node.tag === 'button' ? 'span' : 'div'
  return h(tag, spans, ...node.children.map((c) => drawn(c, depth + 1)))
}
