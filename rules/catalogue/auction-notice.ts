import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { salesOf, type Attempt, type Sale } from '../auctions.ts'
import { attemptEvidence, attemptName, isOffline } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, firstDayOf, lawDay } from '../event-days.ts'
import { wordsOf } from '../facts.ts'
import { limitOn, type LimitId } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 网络司法拍卖的公告期：第一次拍卖动产十五日前、不动产和其他财产权三十日前；再次拍卖七日、十五日前。
 * 网拍规定第12条、第26条 [V]（2017-01-01 起施行，核对于 2026-11-21）。“不得早于”的期间，不因休假日顺延。
 * 传统拍卖另有较短的公告期（拍变规定，条文未核），不足网拍公告期的不作违法判断，只请核对。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到拍卖，本条不涉及。')
const NAMES = new Set(['auction-announced', 'auction-held', 'auction-failed', 'sold'])
const COUNTER = ['公告发布日以平台页面显示的为准，是否记载有误', '所公告的是第几次拍卖', '是否为撤回、停拍后恢复的拍卖', '是否为传统（线下）拍卖，适用较短的公告期']

export const auctionNotice: Rule = {
  id: 'auction-notice',
  title: '拍卖公告期',
  help: '第一次网络拍卖应当在动产十五日前、不动产和其他财产权三十日前公告，再次拍卖分别为七日、十五日。',
  group: 'D', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '逐次拍卖看公告日与开拍日：公告次日为第一日，开拍日晚于公告日加法定日数的，通过；少于的，按程序瑕疵提示。',
    '开拍日恰在公告日加法定日数的当天，只作提示。',
    '财产种类或者拍卖次序未载明的，两种期限结论相同才作结论，否则待核实。',
  ],
  exceptions: ['变卖不适用拍卖的公告期。', '线下拍卖不足网络拍卖公告期的，只请核对，不作判断。', '暂缓、中止、撤回后恢复的拍卖，公告期另有规定，待核实。'],
  debatable: ['“十五日前”“三十日前”是否含届满当天，有争议；恰在当天开拍的只作提示。'],
  history: [{ on: '2026-11-23', what: '恢复的拍卖不再按首次拍卖的公告期判断。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['net-auction-12', 'net-auction-26'],
  judge(context) {
    const { file } = context
    const { sales, loose } = salesOf(file)
    if (sales.length === 0 && loose.length === 0) return NONE
    if (!limitOn('auction-notice-movable', lawDay(context))) return OLD
    const parts = sales.flatMap((s) => s.attempts.map((a) => judgeAttempt(file, s, a)))
    const open = loose.filter((e) => NAMES.has(e.kind.value ?? ''))
    if (open.length > 0) {
      parts.push(unknown('有多项财产，材料未载明各次拍卖所对应的财产，不能判断公告期。', { field: 'events.auction-announced', material: '各次拍卖公告，载明所涉财产、发布日和开拍日' }, { evidence: attemptEvidence(file, ...open.map((held) => ({ round: undefined, held }))) }))
    }
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

const OTHER_RIGHTS = /房|不动产|土地|厂房|商铺|车位|车库|停车|股权|股票|债权|商标|专利|使用权|采矿权/
const MOVABLE = /车|船|设备|机器|动产|货物|家具|首饰|存货/

/** Movable, or real estate and other rights; undefined where neither kind nor words tell. */
function isMovable(s: Sale): boolean | undefined {
  const kind = s.assumed ? undefined : s.asset?.kind.value
  if (kind === 'vehicle' || kind === 'vessel' || kind === 'movable') return true
  if (kind !== undefined && kind !== null && kind !== 'other') return false
  const words = s.assumed ? s.acts.map(wordsOf).join(' ') : s.name
  return OTHER_RIGHTS.test(words) ? false : MOVABLE.test(words) ? true : undefined
}

const FIRST: Record<'movable' | 'other', LimitId> = { movable: 'auction-notice-movable', other: 'auction-notice-other' }
const AGAIN: Record<'movable' | 'other', LimitId> = { movable: 'auction-again-movable', other: 'auction-again-other' }

function judgeAttempt(file: CaseFile, s: Sale, a: Attempt): Judgement {
  const name = `${s.name}${attemptName(a)}`
  if (a.round === 'sale') return notApplicable(`${s.name}的变卖不适用拍卖的公告期。`, attemptEvidence(file, a))
  const evidence = attemptEvidence(file, a)
  const published = dayOf(a.announced), opened = firstDayOf(a.held)
  const known = published ?? opened ?? dayOf(a.failed)
  if (known !== undefined && !limitOn('auction-notice-movable', known)) return notApplicable(`${name}早于网络司法拍卖规定施行之日。`, evidence)
  if (published === undefined || opened === undefined || a.unclear) {
    const missing = { field: published === undefined ? 'events.auction-announced' : 'events.auction-held', material: '拍卖公告（载明发布日和开拍日）' }
    return unknown(`${name}的${a.unclear ? '公告日或者开拍日有不同的记载' : published !== undefined ? '开拍日未见' : opened !== undefined ? '公告日未见' : '公告日和开拍日未见'}，不能判断公告期。`, missing, { evidence })
  }
  const kinds = kindsOf(isMovable(s))
  const wanted = [...(a.round === undefined || a.round === '1' ? kinds.map((k) => FIRST[k]) : []), ...(a.round === '1' ? [] : kinds.map((k) => AGAIN[k]))]
  const days = wanted.map((id) => limitOn(id, published)?.value).filter((d) => d !== undefined)
  if (opened < published) return unknown(`${name}的开拍日${inWords(opened)}早于公告日${inWords(published)}，日期可能有误。`, { field: 'events.auction-announced', material: '拍卖公告' }, { evidence })
  const most = Math.max(...days), least = Math.min(...days)
  const told = `${name}${inWords(published)}公告、${inWords(opened)}开拍`
  if (opened > addDays(published, most)) return pass(`${told}，公告期不少于${most}日。`, evidence)
  if (isOffline(a.announced) || isOffline(a.held)) {
    return unknown(`${told}，少于网络拍卖的公告期；线下拍卖的公告期另有规定，请核对。`, { field: 'events.auction-announced', material: '线下拍卖所适用的公告期' }, { evidence })
  }
  if ([a.announced, a.held].some((e) => e !== undefined && RESUMED.test(wordsOf(e)))) {
    return unknown(`${told}，系暂缓、中止、撤回后恢复的拍卖；恢复拍卖的公告另有规定，请核对。`, { field: 'events.auction-announced', material: '原拍卖公告和恢复拍卖的公告' }, { evidence })
  }
  if (most !== least && opened >= addDays(published, least)) {
    return unknown(`${told}；${a.round === undefined ? '是第几次拍卖' : '财产是动产还是不动产、其他财产权'}未载明，应当公告${least}日还是${most}日不能判断。`, { field: 'events.auction-announced', material: '拍卖公告（载明第几次拍卖和财产种类）' }, { evidence })
  }
  return short(told, opened, addDays(published, least), least, evidence)
}

/** An auction taken up again has a shorter notice (网拍规定第28条). */
const RESUMED = /(?:恢复|继续|重新启动)(?:网络)?(?:司法)?(?:拍卖|竞价)|(?:暂缓|中止|撤回|停拍)[^，。；]{0,6}后/

function kindsOf(movable: boolean | undefined): ('movable' | 'other')[] {
  return movable === undefined ? ['movable', 'other'] : [movable ? 'movable' : 'other']
}

function short(told: string, opened: CivilDate, end: CivilDate, days: number, evidence: Judgement['evidence']): Judgement {
  const more = evidence ? { evidence } : {}
  if (opened === end) {
    return { approval: 'warn', legality: 'notice', ...more, reason: `${told}，恰在公告日加${days}日的当天；是否满${days}日口径不一，请斟酌。`, counterEvidence: COUNTER, wouldPassIf: ['核实公告发布的确切日期早于所载'] }
  }
  return {
    approval: 'warn', legality: 'procedural-defect', ...more, counterEvidence: COUNTER, wouldPassIf: ['核实公告期不少于法定日数', '重新公告拍卖'],
    reason: `${told}，应当在开拍${days}日前公告，公告期可能不足，建议核实。`,
  }
}
