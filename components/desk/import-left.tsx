import { momentWords } from '../../rules/words.ts'

export interface ImportLeftProps {
  fileName: string
  /** instant, ISO */
  begunAt: string
  /** bytes of the file, and how many of them were read; undefined where all is read */
  size: number
  read: number | undefined
  /** read so far */
  cases: number
  notes: number
  /** the file is needed again where not all of it was read */
  onGoOn: (file?: File) => void
  onGiveUp: () => void
}

/** An import that was begun and not finished, where there is one. */
export interface LeftOver { importLeft?: ImportLeftProps | undefined }

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('zh-CN', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`

/** A list that was being taken in when the desk was closed, the browser ended, or somebody stopped it. */
export function ImportLeft({ fileName, begunAt, size, read, cases, notes, onGoOn, onGiveUp }: ImportLeftProps) {
  const rows = `案件 ${cases} 件、批注 ${notes} 条`
  return (
    <div class="bar row left-draft" role="region" aria-label="没有完成的导入">
      <span>
        有一次导入没有完成：<span class="num">{fileName}，{momentWords(begunAt)}</span>
        <span class="soft num">　{read === undefined ? `文件已全部读入（${rows}），还没有导入，已存的内容没有改动` : `已读 ${megabytes(read)}，还有 ${megabytes(Math.max(0, size - read))}（读入${rows}）；继续时请再选一次这个文件`}</span>
      </span>
      {read === undefined ? <button type="button" class="btn end" onClick={() => onGoOn()}>继续导入</button> : (
        <label class="btn import end">继续导入…<input type="file" accept=".json,.xlsx,application/json" aria-label="继续导入：再选一次文件" onChange={(event) => { const [file] = event.currentTarget.files ?? []; event.currentTarget.value = ''; if (file) onGoOn(file) }} /></label>
      )}
      <button type="button" class="btn" onClick={onGiveUp}>放弃</button>
    </div>
  )
}
