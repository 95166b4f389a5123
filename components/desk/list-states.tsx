import { EXPORTED, type Exported } from './export-dialog.tsx'

/** What stands in the place of a list that cannot be shown. */

export function Waiting() {
  return <div class="place" role="status"><p>正在读取…</p></div>
}

export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div class="place" role="alert">
      <h2>没有读出已存的内容</h2>
      <p>{message}</p>
      <p class="soft">已存的案件和批注没有改动。</p>
      <button type="button" class="btn primary" onClick={onRetry}>重试</button>
    </div>
  )
}

export function Begin({ what }: { what: Exported }) {
  return (
    <div class="place">
      <h2>还没有{EXPORTED[what]}</h2>
      {what === 'cases' ? (
        <ol>
          <li>打开办案平台的案件页。</li>
          <li>点浏览器工具栏上的本扩展图标，选“检查本页”；经常使用的网站选“在本站启用”。</li>
          <li>看过的案件和结论会列在这里。</li>
          <li>也可以把裁定书等文书（.pdf .docx .txt）拖到本页，或者点“读取文书…”。</li>
        </ol>
      ) : (
        <ol>
          <li>在案件页上选中文字，点旁边的“批注”。</li>
          <li>或在核对面板中就某项结论、就全案写批注。</li>
          <li>写过的批注会列在这里。</li>
        </ol>
      )}
    </div>
  )
}

/** A row that cannot be read is not shown half, and not passed over in silence. */
export function Damaged({ count }: { count: number }) {
  return count === 0 ? null : <p class="bar failure" role="alert">{count} 项已存的内容有损坏，没有列出；仍原样存着，未作删除。请到<a href="#data">“数据”页</a>核查、导出留存或者移出。</p>
}
