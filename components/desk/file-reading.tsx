import type { RefObject } from 'preact'
import type { Role } from '../../rules/words.ts'
import { FileResult, type FileRow } from './file-result.tsx'
import { useFileDrop } from './use-file-drop.ts'

export interface FileReadingProps {
  /** files given to be read, in their order */
  rows: readonly FileRow[]
  onFiles: (files: readonly File[]) => void
  /** one file, or all that are not done */
  onStop: (id?: string) => void
  /** takes the list of results away; what was stored stays */
  onClear: () => void
}

/** Files dropped anywhere on the desk: what to expect while they are held over it, how far each is, and what came out. */
export function FileReading({ rows, role, onFiles, onStop, onClear, onOpenCase, over }: FileReadingProps & { role: Role; onOpenCase: (caseId: string) => void; over: RefObject<HTMLElement | null> }) {
  const held = useFileDrop(over, onFiles)
  const open = rows.filter((r) => r.state.kind === 'waiting' || r.state.kind === 'reading').length
  return (
    <>
      {held && (
        <div class="drop-sight" aria-hidden="true">
          <p><strong>松开即读取文书</strong>.pdf .docx .txt .md .html .mhtml<br />只在本机读取，不上传</p>
        </div>
      )}
      {rows.length > 0 && (
        <section class="files" aria-label="读取文书">
          <header class="row">
            <h2>读取文书</h2>
            <span class="soft num" role="status">{open > 0 ? `共 ${rows.length} 个文件，还有 ${open} 个` : `${rows.length} 个文件已处理完`}</span>
            {open > 0
              ? <button type="button" class="btn end" onClick={() => onStop()}>全部停止</button>
              : <button type="button" class="btn end" onClick={onClear}>收起结果</button>}
          </header>
          <ul>{rows.map((row) => <FileResult key={row.id} row={row} role={role} onStop={() => onStop(row.id)} onOpenCase={onOpenCase} />)}</ul>
        </section>
      )}
    </>
  )
}
