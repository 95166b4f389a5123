import { piecesOf } from '../../../casefile/clean-text.ts'
import { marked } from './query.ts'

/** Words of a person or of a page as PlainWords shows them, with what was searched for marked. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  return <bdi>{marked(text, words).map((p, i) => (p.hit ? <mark key={i} class="hit"><Plain text={p.text} /></mark> : <Plain key={i} text={p.text} />))}</bdi>
}

function Plain({ text }: { text: string }) {
  return <>{piecesOf(text).map((p, i) => (p.mark === undefined ? p.text : <span key={i} class="unseen-mark" title="文字方向控制符，此处只显示编号">{p.mark}</span>))}</>
}
