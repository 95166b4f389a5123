import { browser, type Browser } from 'wxt/browser'
import type { Answer, Request } from '../../notes/messages.ts'
import { NO_PROFILE } from '../../notes/page-profile.ts'
import { LOST_LINE } from '../../components/lost-words.ts'
import { losses } from './lost.ts'
import { injectReader } from './sites.ts'
import type { VaultState } from './vault.ts'

/** What pages are told while the lock is closed: nothing is read, judged or stored for them. */

export type ClosedState = Exclude<VaultState, { kind: 'plain' } | { kind: 'open' }>

export function isClosed(state: VaultState): state is ClosedState {
  return state.kind !== 'plain' && state.kind !== 'open'
}

const SAID: Record<ClosedState['kind'], { said: string; act: string | null }> = {
  locked: { said: '本机存下的案件和批注已锁定。解锁后，本页自动核对；在此之前，不读取、不保存。', act: '解锁' },
  'must-set': { said: '单位要求加锁。请先在工作台设置口令；在此之前，不读取、不保存。', act: '设置口令' },
  changing: { said: '正在转换本机存下的内容，请稍候；完成后，本页自动核对。', act: null },
  damaged: { said: '锁的记录无法读出，本机存下的内容打不开，不读取、不保存。详情请看工作台。', act: '打开工作台' },
}

const REFUSED: Record<ClosedState['kind'], string> = {
  locked: '已锁定，请点工具栏上的本扩展按钮解锁后重试。', 'must-set': '单位要求加锁，请先在工作台设置口令。', changing: '正在转换本机存下的内容，请稍候重试。', damaged: '锁的记录无法读出，请看工作台。',
}

/** What a page that asks for its reading is told. */
export function closedReading(state: ClosedState): Extract<Answer<'read-page'>, { ok: true }> {
  return { ok: true, locked: SAID[state.kind], pageKind: 'not-a-case', labels: [], caseId: null, caseNumber: '', court: '', review: null, notes: [], draft: null, unseen: [], rows: [], cases: [], profile: NO_PROFILE, ms: 0 }
}

/** Answers what a page asks meanwhile. The reader is put into pages all the same: they read themselves as soon as the lock is open. */
export async function answerClosed(state: ClosedState, request: Request, from: { tabId: number; frameId: number }, sender: Browser.runtime.MessageSender): Promise<object> {
  switch (request.type) {
    case 'case-suspected':
      await injectReader({ tabId: from.tabId, frameIds: [from.frameId] })
      return { ok: true }
    case 'frame-role': return { ok: true, alone: !(await injectReader({ tabId: from.tabId, frameIds: [0] }).then(() => true, () => false)) }
    case 'read-page': {
      const answer = closedReading(state), lost = (await losses().catch(() => [])).length > 0
      return lost && answer.locked ? { ...answer, locked: { ...answer.locked, said: `${LOST_LINE}${answer.locked.said}` } } : answer
    }
    case 'open-desk':
      if (state.kind === 'locked') await openUnlocking(sender.tab?.windowId)
      else await browser.tabs.create({ url: browser.runtime.getURL('/desk.html') })
      return { ok: true }
    default: return { ok: false, message: REFUSED[state.kind] }
  }
}

const UNLOCKING = '/popup.html#unlock'
const SIZE = { width: 360, height: 330 }

/** A small window of our own for the passphrase, over the one that asks: what is typed in a page could be heard by the page. */
async function openUnlocking(over: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(UNLOCKING)
  const around = over === undefined ? undefined : await browser.windows.get(over).catch(() => undefined)
  const at = around?.left === undefined || around.top === undefined || around.width === undefined ? {} : { left: Math.round(around.left + (around.width - SIZE.width) / 2), top: around.top + 120 }
  await browser.windows.create({ url, type: 'popup', focused: true, ...SIZE, ...at }).catch(() => browser.tabs.create({ url }))
}
