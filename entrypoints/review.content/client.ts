import { browser } from 'wxt/browser'
import { readAnswer, type Answer, type AnswerSchemas, type Request } from '../../notes/messages.ts'
import { inSight } from './in-sight.ts'

/** What a single press changes, and must not be done by one on what could not be seen. */
const CHANGES = /^(?:delete|restore|confirm)-|make-lead$/
/** Words that somebody typed are stored whatever lies over the button: many platforms lay a watermark over all of their pages. */
const byOnePress = (request: Request): boolean => (request.type === 'save-note' ? request.draft.comment.trim() === '' : CHANGES.test(request.type))

const GONE = '扩展已更新或者重新加载，本页与它的联系已断开，此后写的文字没有保存。请先复制文字，再刷新页面；断开前写的留有草稿。'
let tell = (_: string) => {}
/** Who is told, once a question finds out, that the extension has gone from under this page. */
export function onGone(told: (words: string) => void): void { tell = told }

/**
 * Asks the background. Its worker may have been stopped meanwhile: the first try wakes it, a second one is made when the
 * line broke. Never rejects: a failure comes back as a sentence. `more`: see readAnswer.
 */
export async function ask<R extends Request>(request: R, more?: AnswerSchemas): Promise<Answer<R['type']>> {
  if (byOnePress(request) && !inSight()) return { ok: false, message: '所按的按钮被页面的内容遮住或者改变了样子，为防误操作没有执行。请移开遮挡（或者把面板移到另一侧）后再按，或者到工作台办理。' }
  for (let attempt = 0; ; attempt++) {
    try {
      return readAnswer<R['type']>(request.type, await browser.runtime.sendMessage(request), more)
    } catch {
      if (attempt === 0) continue
      /* 2026-11-22: an orphan of Chromium has no id, and whatever else it asks throws. */
      const gone = browser.runtime?.id === undefined
      if (gone) tell(GONE)
      return { ok: false, message: gone ? GONE : '扩展后台没有应答，没有保存；文字仍保留，请重试。' }
    }
  }
}
