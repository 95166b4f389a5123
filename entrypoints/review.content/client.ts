import { browser } from 'wxt/browser'
import { readAnswer, type Answer, type AnswerSchemas, type Request } from '../../notes/messages.ts'
import { inSight } from './in-sight.ts'

/** What changes something for good, and must not be done by a press on what could not be seen. */
const CHANGES = /^(?:save|delete|restore|confirm)-|make-lead$/

/**
 * Asks the background. Its worker may have been stopped meanwhile: the first try wakes it, a second one is made when the
 * line broke. Never rejects: a failure comes back as a sentence. `more`: see readAnswer.
 */
export async function ask<R extends Request>(request: R, more?: AnswerSchemas): Promise<Answer<R['type']>> {
  if (CHANGES.test(request.type) && !inSight()) return { ok: false, message: '所按的按钮被页面的内容遮住或者改变了样子，为防误操作没有执行。请移开遮挡（或者把面板移到另一侧）后再按，或者到工作台办理。' }
  for (let attempt = 0; ; attempt++) {
    try {
      return readAnswer<R['type']>(request.type, await browser.runtime.sendMessage(request), more)
    } catch (error) {
      if (attempt === 0) continue
      const gone = error instanceof Error && /context invalidated/i.test(error.message)
      return { ok: false, message: gone ? '扩展已更新或者重新加载，本页与它的联系已断开。请先复制文字，刷新页面后再保存。' : '扩展后台没有应答，没有保存；文字仍保留，请重试。' }
    }
  }
}
