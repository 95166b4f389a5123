import { piecesOf } from '../casefile/clean-text.ts'

/**
 * Words of a person or of a page, shown as they are and by themselves: what is written from right to left turns nothing
 * around them, and a mark that changes the direction is shown by its number instead of taking effect.
 */
export function PlainWords({ text }: { text: string }) {
  const pieces = piecesOf(text)
  if (pieces.every((p) => p.mark === undefined)) return <bdi>{text}</bdi>
  return <bdi>{pieces.map((p, i) => (p.mark === undefined ? p.text : <span key={i} class="unseen-mark" title="文字方向控制符，此处只显示编号">{p.mark}</span>))}</bdi>
}
