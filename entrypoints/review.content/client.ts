import { browser } from 'wxt/browser'
import { readAnswer, type Answer, type AnswerSchemas, type Request } from '../../notes/messages.ts'

/**
 * Asks the background. Its worker may have been stopped meanwhile: the first try wakes it, a second one is made when the
 * line broke. Never rejects: a failure comes back as a sentence. `more`: see readAnswer.
 */
export async function ask<R extends Request>(request: R, more?: AnswerSchemas): Promise<Answer<R['type']>> {
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
