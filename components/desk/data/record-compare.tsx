import { useState } from 'preact/hooks'

export interface RecordCompareProps {
  /** what came of it; undefined before anything was compared */
  said: { sound: boolean; words: string } | undefined
  onFile: (file: File) => void
  onDigest: (digest: string) => void
}

/** 核对已导出的记录: an exported record, or a digest that was noted down, beside the record as it is now. */
export function RecordCompare({ said, onFile, onDigest }: RecordCompareProps) {
  const [digest, setDigest] = useState('')
  return (
    <>
      <form class="row" onSubmit={(event) => { event.preventDefault(); if (digest.trim() !== '') onDigest(digest) }}>
        <label class="btn import">核对已导出的记录…<input type="file" accept=".csv" aria-label="已导出的记录" onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) onFile(file); event.currentTarget.value = '' }} /></label>
        <label class="inline">或者核对记下的校验值<input class="num" spellcheck={false} maxLength={64} value={digest} onInput={(event) => setDigest(event.currentTarget.value)} /></label>
        <button type="submit" class="btn" disabled={digest.trim() === ''}>核对</button>
      </form>
      {said && <p class={said.sound ? 'bar' : 'bar failure'} role={said.sound ? 'status' : 'alert'}>{said.words}</p>}
    </>
  )
}
