import type { Snapshot } from '../page/snapshot.ts'

/** Public sites speak to whoever asks: “已向您告知…”, “对方名下…”. Where they speak to the applicant, 您 is the applicant and 对方 the debtor. */

const TO_DEBTOR = /您(?:已|将)?(?:被|未(?:按|报|履|如)|应当?(?:立即|报告|履行))|您(?:名下|的财产)|(?:向|对)您(?:已|依法)?(?:发出|送达|采取|限制)/
const TO_APPLICANT = /对方|您(?:同意|不同意|表示|提供|的案件|的(?:财产)?线索)|[向约与和]您/
const WHOM = /您(?!的案件|的申请)|对方(?=名下|当事人|公司|单位|负责人|及|的|没有|未|已|在|财产|[，。；、]|$)/g
const APPLICANT = new WeakMap<Snapshot, boolean>()

function speaksToApplicant(snap: Snapshot): boolean {
  let known = APPLICANT.get(snap)
  if (known === undefined) APPLICANT.set(snap, (known = snap.text.includes('您') && TO_APPLICANT.test(snap.text) && !TO_DEBTOR.test(snap.text)))
  return known
}

export interface Pieces { text: string; at: (i: number) => number }

/** The words with the parties in place of how they are spoken to; every character keeps its place on the page. */
export function addressed(snap: Snapshot, pieces: Pieces): Pieces {
  if (!/您|对方/.test(pieces.text) || !speaksToApplicant(snap)) return pieces
  const places: number[] = []
  let text = '', from = 0
  const copy = (to: number) => { for (; from < to; from++) { text += pieces.text.charAt(from); places.push(from) } }
  for (const m of pieces.text.matchAll(WHOM)) {
    copy(m.index)
    const whom = m[0] === '您' ? '申请执行人' : '被执行人'
    text += whom
    for (let i = 0; i < whom.length; i++) places.push(m.index + Math.min(i, m[0].length - 1))
    from = m.index + m[0].length
  }
  copy(pieces.text.length)
  places.push(pieces.text.length)
  return { text, at: (i) => pieces.at(places[Math.min(i, places.length - 1)] ?? i) }
}
