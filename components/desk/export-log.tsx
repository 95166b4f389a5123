import type { Masking } from '../../notes/mask.ts'
import type { ExportRecord } from '../../notes/store-exports.ts'

/** Shown at first; more on demand. */
const SHOWN = 5
const MASKED: Record<Masking, string> = { none: '不脱敏', numbers: '号码脱敏', names: '姓名和号码脱敏', all: '姓名、号码、单位和住址脱敏' }

/** What was handed over from this desk, the latest first. */
export function ExportLog({ exports }: { exports: readonly ExportRecord[] }) {
  return (
    <section>
      <h2>导出记录</h2>
      {exports.length === 0 ? <p class="soft">还没有导出过。</p> : <List exports={exports.slice(0, SHOWN)} />}
      {exports.length > SHOWN && <details><summary>更早的 {exports.length - SHOWN} 次</summary><List exports={exports.slice(SHOWN)} /></details>}
      <p class="soft">只存在本机，最多留最近 200 次；文件本身不留存。</p>
    </section>
  )
}

function List({ exports }: { exports: readonly ExportRecord[] }) {
  return (
    <ul class="export-log">
      {exports.map((e, i) => (
        <li key={`${e.at} ${i}`}>
          <span class="num">{e.fileName}</span>
          <span class="soft">（{clock(e.at)}{e.by === undefined ? '' : `，${e.by}`}，{e.scope}，案件 {e.cases} 件，批注 {e.notes} 条）</span>
          <span class={e.masking === 'none' ? 'failure' : ''}>{MASKED[e.masking]}{e.caseNumbers ? '，案号遮盖' : ''}{e.reason === undefined ? '' : `，理由：${e.reason}`}</span>
        </li>
      ))}
    </ul>
  )
}

/** 2026-11-22 10:31 in Shanghai. */
function clock(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
