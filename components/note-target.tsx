import { QUOTE_MAX } from '../notes/kinds.ts'
import type { NoteTarget } from '../notes/schema.ts'
import { regionWords } from './region/region-words.ts'
import { PlainWords } from './plain-words.tsx'

/** What a note is about, for those that are about something of the page: the words, the field, the region of an image. */
export function TargetWords({ target }: { target: NoteTarget }) {
  if (target.type === 'words') {
    return <><q><PlainWords text={target.quote} /></q>{target.quote.length === QUOTE_MAX && <p class="soft">所选过长，只标注前 {QUOTE_MAX} 字。</p>}</>
  }
  if (target.type === 'field') {
    return (
      <>
        <p class="soft">案件要素：<PlainWords text={target.label} /></p>
        {target.quote !== '' && <q><PlainWords text={target.quote} /></q>}
      </>
    )
  }
  if (target.type === 'region') return <p class="soft num">图像：<PlainWords text={regionWords(target)} /></p>
  return null
}
