import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A question that comes up in the page: it takes the focus, so that it is read out and answered by key without looking for it. */
export function Asked({ children, ...named }: { children: ComponentChildren; 'aria-label'?: string; 'aria-labelledby'?: string }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return <div class="row ask" role="alertdialog" tabIndex={-1} ref={box} {...named}>{children}</div>
}
