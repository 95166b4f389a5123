import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/** In a register of clues the line that says what was reported is hearsay: what came of it stands in the lines behind. */
const TOLD = /^(?:线索|反映|举报|提供)(?:的)?(?:内容|情况|事项|财产|线索)[:：]/

export function setCluesAside(story: Story, part: Part): void {
  if (!part.title || !story.text.slice(part.title.start, part.title.end).includes('线索')) return
  for (const s of story.sentences) {
    const line = story.text.lastIndexOf('\n', s.start - 1) + 1
    if (TOLD.test(story.text.slice(line, line + 12))) s.terms = true
  }
}
