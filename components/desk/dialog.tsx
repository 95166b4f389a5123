import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useId } from '../use-id.ts'

/** A native modal dialog: keeps the focus in, gives it back, closes with Esc. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const dialog = box.current
    const from = dialog?.ownerDocument.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      // The browser gives focus back only while the dialog is still in the page.
      if (from instanceof HTMLElement) from.focus()
    }
  }, [])
  return (
    <dialog ref={box} class="dialog" tabIndex={-1} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
