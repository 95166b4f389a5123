import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Takes files dropped on an element. Returns true while files are held over it. */
export function useFileDrop(over: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [held, setHeld] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const box = over.current
    if (!box) return
    /* Every element that the pointer passes enters and is left; only the last one out counts. */
    let depth = 0
    const ofFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!ofFiles(event)) return
      event.preventDefault()
      depth++
      setHeld(true)
    }
    const leave = (event: DragEvent) => {
      if (!ofFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setHeld(false)
    }
    const move = (event: DragEvent) => {
      if (!ofFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!ofFiles(event)) return
      /* Left to itself, the browser would open the file in the place of the desk. */
      event.preventDefault()
      depth = 0
      setHeld(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const gone = new AbortController()
    const { signal } = gone
    box.addEventListener('dragenter', enter, { signal })
    box.addEventListener('dragleave', leave, { signal })
    box.addEventListener('dragover', move, { signal })
    box.addEventListener('drop', drop, { signal })
    return () => gone.abort()
  }, [])
  return held
}
