import { valueOf } from '../../casefile/fact.ts'
import { moneyInWords } from '../../casefile/money.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { salesOf, type Attempt, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, attemptEvidence, attemptName, fenOf } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { firstDayOf, lawDay } from '../event-days.ts'
import { done, eventExhibit, exhibit, notDone, wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { assetPlace } from '../places.ts'
import type { Evidence, Judgement, Rule } from '../types.ts'

/*
 * 第一次网络拍卖的起拍价不得低于评估价或者市价的70%，再次拍卖降价不超过前次起拍价的20%，起拍价与降幅由合议庭评议：
 * 网拍规定第10条、第26条、第27条 [V]（2017-01-01 起施行，核对于 2026-11-21）。起拍价取公告（开拍记录）所载金额。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到拍卖，本条不涉及。')
const COUNTER = ['所载金额是起拍价还是评估价、保证金、成交价', '参考价是否经异议后另行确定', '是否多项财产合并或者分开拍卖', '股权等无法确定参考价的，是否依规定另定起拍价', '再次拍卖前是否重新确定过参考价']

export const startPrice: Rule = {
  id: 'start-price',
  title: '起拍价与降价幅度',
  help: '第一次拍卖的起拍价不得低于评估价或者市价的百分之七十，再次拍卖降价不得超过前次起拍价的百分之二十，并由合议庭评议。',
  group: 'D', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '第一次拍卖的起拍价不低于参考价（评估价、市价）的百分之七十的，通过；低于的，按程序瑕疵提示。',
    '再次拍卖的起拍价不低于前次起拍价的百分之八十的，通过；低于的，按程序瑕疵提示。',
    '材料载明起拍价或者降价幅度未经合议庭评议的，按程序瑕疵提示；没有看到评议记录的，请核对。',
  ],
  exceptions: ['变卖不按本条比对价格。', '网络司法拍卖规定施行（二〇一七年一月一日）以前的拍卖不适用。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['net-auction-10', 'net-auction-26', 'net-auction-27'],
  judge(context) {
    const { file } = context
    const { sales, loose } = salesOf(file)
    if (sales.length === 0 && loose.length === 0) return NONE
    if (!limitOn('start-price-first', lawDay(context))) return OLD
    const parts = sales.flatMap((s) => s.attempts.map((a, i) => judgeAttempt(file, s, a, s.attempts[i - 1]))).filter((p) => p !== undefined)
    const open = loose.filter((e) => e.kind.value === 'auction-announced' || e.kind.value === 'auction-held' || e.kind.value === 'auction-failed')
    if (open.length > 0) {
      parts.push(unknown('有多项财产，材料未载明各次拍卖所对应的财产，不能比对起拍价。', { field: 'events.auction-announced', material: '各次拍卖公告，载明所涉财产和起拍价' }, { evidence: open.flatMap((e) => actEvidence(file, e)) }))
    }
    if (parts.length === 0) return NONE
    const panel = panelMissing(file)
    return combineOpen(panel ? [...parts, panel] : parts)
  },
}

const ABOUT_PRICE = /起拍价|保留价|降价|降幅|拍卖/

/** Only where the material says that the panel did not decide on the price. */
function panelMissing(file: CaseFile): Judgement | undefined {
  const not = notDone(file, 'panel-deliberated').find((e) => /起拍价|保留价|降价|降幅/.test(wordsOf(e)))
  return not && {
    approval: 'warn', legality: 'procedural-defect', evidence: eventExhibit(file, not), sources: ['net-auction-27'], counterEvidence: ['评议是否另有笔录'], wouldPassIf: ['补入合议庭评议笔录'],
    reason: '材料载明起拍价或者降价幅度未经合议庭评议，疑似不符合规定，建议核实。',
  }
}

interface Price { fen: bigint; words: string; evidence: Evidence[] }

/** The reference price: as determined; else as recorded of the thing; else the valuation. Undefined where several differ. */
function reference(file: CaseFile, s: Sale): Price | undefined {
  for (const kind of ['reference-price-set', 'valuation'] as const) {
    if (kind === 'valuation') {
      const own = s.assumed ? undefined : fenOf(valueOf(s.asset?.referencePrice))
      if (own !== undefined && s.asset) return { fen: own, words: moneyInWords(valueOf(s.asset.referencePrice) ?? ''), evidence: exhibit(`assets.${assetPlace(file, s.asset)}.referencePrice`, s.asset.referencePrice) }
    }
    const priced = actsOf(s, kind).filter((e) => fenOf(valueOf(e.amount)) !== undefined)
    const [first] = priced
    if (!first) continue
    if (priced.some((e) => fenOf(valueOf(e.amount)) !== fenOf(valueOf(first.amount)))) return undefined
    return { fen: fenOf(valueOf(first.amount)) ?? 0n, words: moneyInWords(valueOf(first.amount) ?? ''), evidence: actEvidence(file, first) }
  }
  return undefined
}

/** 起拍价 as the notice or the record of the auction states it. */
function startOf(file: CaseFile, a: Attempt | undefined): Price | undefined {
  for (const e of [a?.announced, a?.held]) {
    const fen = fenOf(valueOf(e?.amount))
    if (e && fen !== undefined) return { fen, words: moneyInWords(valueOf(e.amount) ?? ''), evidence: actEvidence(file, e) }
  }
  return undefined
}

function judgeAttempt(file: CaseFile, s: Sale, a: Attempt, before: Attempt | undefined): Judgement | undefined {
  if (a.round === 'sale') return notApplicable(`${s.name}的变卖不按起拍价的规定比对。`, attemptEvidence(file, a))
  if (!a.announced && !a.held && !a.failed) return undefined
  const name = `${s.name}${attemptName(a)}`
  const on = firstDayOf(a.announced) ?? firstDayOf(a.held) ?? firstDayOf(a.failed)
  const share = limitOn(a.round === '1' ? 'start-price-first' : 'start-price-again', on ?? '9999-12-31')
  const again = a.round === '2' || a.round === '3'
  const start = startOf(file, a)
  if (!share) return notApplicable(`${name}早于网络司法拍卖规定施行之日。`, attemptEvidence(file, a))
  if (start === undefined) return unknown(`${name}的起拍价未见。`, { field: 'events.auction-announced', material: '拍卖公告（载明起拍价）' }, { evidence: attemptEvidence(file, a) })
  if (a.round === undefined) return ofUnknownRound(file, s, name, start, on ?? '9999-12-31')
  const base = again ? startOf(file, before) : reference(file, s)
  const what = again ? '前次起拍价' : '参考价'
  if (base === undefined) {
    return unknown(`${name}的起拍价为${start.words}，${what}未见或者不止一个，不能比对。`, { field: again ? 'events.auction-announced' : 'events.reference-price-set', material: again ? '前次拍卖公告（载明起拍价）' : '评估报告、询价结果或者议价笔录' }, { evidence: start.evidence })
  }
  return compared(file, name, start, base, what, share.value)
}

/** Not told which attempt: only a price that is in order at seventy per cent of the reference price is in order whichever it was. */
function ofUnknownRound(file: CaseFile, s: Sale, name: string, start: Price, on: string): Judgement {
  const base = reference(file, s), share = limitOn('start-price-first', on)
  if (base && share && start.fen * 100n >= base.fen * BigInt(share.value)) return compared(file, name, start, base, '参考价', share.value)
  return unknown(`${name}的起拍价为${start.words}，是第几次拍卖或者参考价未载明，不能比对。`, { field: 'events.auction-announced', material: '拍卖公告（载明第几次拍卖），参考价的材料' }, { evidence: [...start.evidence, ...(base?.evidence ?? [])] })
}

function compared(file: CaseFile, name: string, start: Price, base: Price, what: string, percent: number): Judgement {
  const evidence = [...start.evidence, ...base.evidence]
  const told = `${name}的起拍价${start.words}，${what}${base.words}`
  if (start.fen * 100n >= base.fen * BigInt(percent)) {
    const panel = done(file, 'panel-deliberated').filter((e) => ABOUT_PRICE.test(wordsOf(e)))
    return pass(`${told}，不低于百分之${percent}。${panel.length > 0 ? '' : '起拍价、降价幅度是否经合议庭评议，请核对评议笔录。'}`, [...evidence, ...panel.flatMap((e) => eventExhibit(file, e))])
  }
  return {
    approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: [`核实起拍价不低于${what}的百分之${percent}`],
    reason: `${told}，低于百分之${percent}，疑似不符合规定，建议核实。`,
  }
}
