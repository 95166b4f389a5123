import type { ComponentChildren } from 'preact'

/** A labelled part of a conclusion or of a rule, inside a <dl>. */
export function Part({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="part">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
