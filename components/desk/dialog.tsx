import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A native modal dialog: keeps the focus in, gives it back, closes with Esc. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    const from = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      // The browser gives focus back only while the dialog is still in the page.
      if (from instanceof HTMLElement) from.focus()
    }
  }, [])
  return (
    <dialog ref={box} class="dialog" aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
