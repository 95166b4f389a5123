/** Kinds that the file picker offers; what a file is, is decided by its content. */
const READABLE = '.pdf,.docx,.doc,.txt,.md,.html,.htm,.mhtml,.mht'

/** 读取文书… and 导入…: files that come in, as documents to be read and as lists once exported. */
export function FileButtons({ onReadFiles, onImportFile }: { onReadFiles: (files: readonly File[]) => void; onImportFile: (file: File) => void }) {
  const take = (event: Event & { currentTarget: HTMLInputElement }, then: (files: readonly File[]) => void) => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    if (files.length > 0) then(files)
  }
  return (
    <>
      <label class="btn import" title="也可以把文件直接拖到本页">读取文书…<input type="file" multiple accept={READABLE} aria-label="读取文书文件" onChange={(event) => take(event, onReadFiles)} /></label>
      <label class="btn import" title="同事导出的 .json，或者在导出的 .xlsx 上改过的">导入…<input type="file" accept=".json,.xlsx,application/json" aria-label="导入批注文件" onChange={(event) => take(event, ([file]) => file && onImportFile(file))} /></label>
    </>
  )
}
