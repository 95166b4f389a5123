/** How a tree of nodes is walked. `N` is a DOM node, or a parser's. */
export interface TreeSource<N> {
  /** first node of the subtree to read */
  root: N
  firstChild(n: N): N | null
  nextSibling(n: N): N | null
  /** lower-case tag of an element, '' for anything else */
  tag(n: N): string
  /** text of a text node, undefined for anything else */
  text(n: N): string | undefined
  attr(n: N, name: string): string | null
  /** what an input, textarea or select shows, undefined for what must not be read (passwords, hidden fields) */
  control(n: N): string | undefined
  /** true for an element whose subtree is not to be read: closed dialogs, our own panel */
  skip(n: N): boolean
  /** first node of an attached shadow tree, where there is one */
  shadow?(n: N): N | null
  /** root of the document in a frame, where it may be read */
  frame?(n: N): N | null
  /** whether a radio button or box is ticked; undefined for anything else */
  ticked?(n: N): boolean | undefined
}
