import { browser } from 'wxt/browser'
import type { CaseToChoose } from '../../components/case-choice.tsx'
import { vaultStore } from '../background/vault.ts'
import { rememberViewer, viewerCase } from '../background/viewers.ts'
import { momentWords } from '../../rules/words.ts'

/** Cases offered, the one seen last first. */
const OFFERED = 20

/** Lets a region of an image be drawn in a tab, with the leave that opening the popup gave for it. False when it must be said first to which case the note belongs. */
export async function pickInTab(tabId: number): Promise<boolean> {
  const target = { tabId, frameIds: [0] }
  await browser.scripting.executeScript({ target, files: ['/content-scripts/review.js'] })
  for (let tries = 0; tries < 60; tries++) {
    const [answer] = await browser.scripting.executeScript({ target, func: async () => { const s = globalThis.zhongbenSession; return s?.outcome() === undefined ? null : s.pick ? await s.pick() : false } })
    if (typeof answer?.result === 'boolean') return answer.result
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('本页没有应答，请刷新后再试')
}

/** What to choose among; the list is shown in the popup alone, no page hears of it. */
export async function casesToChoose(url: string): Promise<{ cases: CaseToChoose[]; before: string | undefined }> {
  const recent = await (await vaultStore()).recentCases(OFFERED)
  return { cases: recent.map(({ lastSeenAt, ...c }) => ({ ...c, seen: `看过 ${momentWords(lastSeenAt)}` })), before: (await viewerCase(url))?.caseId }
}

export async function pickFor(tab: { id: number; url: string }, chosen: CaseToChoose): Promise<void> {
  await rememberViewer(tab.url, { caseId: chosen.id, caseNumber: chosen.caseNumber, court: chosen.court })
  if (!(await pickInTab(tab.id))) throw new Error('本页是案件列表，或者正在变化，不能归入一件案件')
}
