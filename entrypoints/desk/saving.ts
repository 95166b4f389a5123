/** Hands a file to the browser's downloads under a name. */
export function saveFile(content: Uint8Array<ArrayBuffer> | Blob, type: string, name: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
