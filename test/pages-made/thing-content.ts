import type { Chance } from './chance.ts'
import { plusDays, sum } from './content.ts'
import * as invented from './invented.ts'

/** Property: what the debtors have, what they have not, and what is somebody else's. */

export interface Thing {
  kind: string; kindWord: string; description: string; owner: string; value?: string
  control?: { word: string; kind: string; on: string; until: string; rank?: 'first' | 'waiting' }
  disposal?: string; disposalWord: string
  /** how much of it is the owner's, where not all */
  share?: string
  /** why it cannot be disposed of */
  reason?: string
}
export interface Denial { kind: string; kindWord: string; owner: string; answer: string }
export interface Foreign { kind: string; kindWord: string; description: string; owner: string; note: string }

const KINDS: readonly { kind: string; words: readonly string[]; of: (c: Chance) => string; control: readonly [string, string, number][]; worth: boolean }[] = [
  { kind: 'real-estate', words: ['房产', '不动产', '房屋'], of: invented.home, control: [['查封', 'sealed', 3]], worth: true },
  { kind: 'vehicle', words: ['车辆', '机动车'], of: invented.car, control: [['查封', 'sealed', 2], ['扣押', 'impounded', 2]], worth: true },
  { kind: 'deposit', words: ['银行存款', '存款'], of: invented.account, control: [['冻结', 'frozen', 1]], worth: true },
  { kind: 'equity', words: ['股权'], of: invented.share, control: [['冻结', 'frozen', 3]], worth: false },
  { kind: 'land', words: ['土地使用权', '土地'], of: invented.plot, control: [['查封', 'sealed', 3]], worth: true },
]
const SALE = [['none', '未处置'], ['none', '尚未处置'], ['failed', '一拍流拍'], ['failed', '流拍'], ['sold', '已拍卖成交'], ['auctioning', '拍卖中'], ['valuing', '评估中']] as const
const WAITING = [['none', '未处置'], ['none', '尚未处置']] as const
const DISPOSAL: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  deposit: [['deducted', '已扣划'], ['none', '未处置'], ['none', '未扣划'], ['deducted', '扣划完毕']], 'real-estate': SALE, vehicle: SALE, equity: SALE, land: SALE,
}

export function thingsOf(c: Chance, filed: string, debtors: string[]): Thing[] {
  if (c.yes(0.35)) return []
  return Array.from({ length: c.int(1, 4) }, () => {
    const k = c.pick(KINDS)
    const [word, kind, years] = c.pick(k.control)
    const on = plusDays(filed, c.int(5, 60))
    const rank = k.kind !== 'deposit' && c.yes(0.7) ? (c.yes(0.7) ? 'first' as const : 'waiting' as const) : undefined
    /* Who waits behind another court's seal does not sell. */
    const [disposal, disposalWord] = c.pick(rank === 'waiting' ? WAITING : DISPOSAL[k.kind] ?? WAITING)
    const reason = reasonOf(c, k.kind, disposal, rank)
    const share = (k.kind === 'real-estate' || k.kind === 'land') && c.yes(0.25) ? c.pick(SHARES) : undefined
    return { kind: k.kind, kindWord: c.pick(k.words), description: k.of(c), owner: c.pick(debtors), ...(k.worth && c.yes(0.6) ? { value: sum(c, 1000, 900_000) } : {}), control: { word, kind, on, until: plusDays(`${Number(on.slice(0, 4)) + years}${on.slice(4).replace('02-29', '02-28')}`, -1), ...(rank ? { rank } : {}) }, disposal, disposalWord, ...(reason === undefined ? {} : { reason }), ...(share === undefined ? {} : { share }) }
  })
}

const REASONS: Readonly<Record<string, readonly string[]>> = {
  waiting: ['本院系轮候查封，暂不具备处置条件', '轮候，待首封法院处置'], vehicle: ['车辆下落不明，未实际扣押', '未实际控制车辆，无法处置'],
  'real-estate': ['设有抵押权，抵押金额高于评估价，处置无益', '系被执行人及其所扶养家属必需的居住房屋', '小产权房，不具备处置条件'], land: ['土地已由政府收储，正在协调', '地上建有厂房且权属有争议，暂不宜处置'],
  equity: ['公司已停止经营，股权无处置价值', '股权价值无法评估，暂不处置'],
}
/** A measure that only holds the rank of others is told as such; a reason is told of what was not disposed of. */
export function reasonOf(c: Chance, kind: string, disposal: string, rank: string | undefined): string | undefined {
  if (disposal !== 'none' || !c.yes(0.6)) return undefined
  const list = rank === 'waiting' ? REASONS['waiting'] : REASONS[kind]
  return list ? c.pick(list) : undefined
}
const SHARES = ['1/2', '二分之一', '50%', '三分之一', '与案外人共同共有', '按份共有1/3', '30%']

const OTHER_KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['real-estate', ['房产', '不动产']], ['vehicle', ['车辆', '机动车']], ['deposit', ['银行存款']], ['equity', ['股权', '对外投资']], ['land', ['土地使用权']],
  ['securities', ['证券', '股票']], ['insurance', ['保险']], ['provident-fund', ['公积金', '住房公积金']], ['online-funds', ['网络资金', '支付宝/财付通']], ['vessel', ['船舶']],
]
/** The ways of saying that there is none. */
const ANSWERS = ['无', '未查见', '未查到', '查无', '无登记', '0', '—', '暂无', '名下无登记', '未发现']
export const COUNTERS: Readonly<Record<string, string>> = { 'real-estate': '套', vehicle: '辆', deposit: '个账户', equity: '笔', land: '宗', securities: '户', insurance: '份', 'provident-fund': '户', 'online-funds': '个', vessel: '艘' }

export function denialsOf(c: Chance, debtors: string[], things: Thing[]): Denial[] {
  return debtors.flatMap((owner) => c.some(OTHER_KINDS.filter(([kind]) => !things.some((t) => t.kind === kind && t.owner === owner)), c.int(1, 3))
    .map(([kind, words]) => ({ kind, kindWord: c.pick(words), owner, answer: c.yes(0.2) ? `0${COUNTERS[kind] ?? '项'}` : c.pick(ANSWERS) })))
}

/** A thing that was looked at and is of nobody in the case. */
export function foreignOf(c: Chance, owner: string): Foreign {
  const k = c.pick(KINDS.filter((x) => x.kind === 'real-estate' || x.kind === 'vehicle'))
  return { kind: k.kind, kindWord: c.pick(k.words), description: k.of(c), owner, note: c.pick(['案外人', '案外人所有', '被执行人配偶，案外人']) }
}
