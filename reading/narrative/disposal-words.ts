import type { Disposal } from '../../casefile/vocabulary.ts'
import { squash } from '../../casefile/text.ts'

/** How far a thing has been disposed of, by the few words of a cell: “二拍流拍”, “无法拍卖”, “待评估”. */

/** What was not done, or cannot be, is not under way: “无拍卖价值”, “不同意拍卖”, “未评估”, “待开拍”. */
const NOT_BEGUN = /(?:未|没有|尚未|暂未|暂不|无法|不能|不宜|不便|难以|不予|无需|无须|不(?:申请|同意|要求|愿|接受|进行|作|再)|不(?:具备|符合|具有)|无|拒绝|待|拟|等待|准备|计划)[^，。；;]{0,8}?(?:处[置分理]|评估|询价|议价|开拍|起拍|上拍|挂拍|拍卖|变卖|变现|扣划|划拨|提取|抵债|执行)(?:价值|条件|可能)?/g
/** What was begun and stopped: neither under way nor at an end. */
const STOPPED = /(?:中止|终止|暂缓|暂停|撤回|撤销|取消|停止)(?:了)?(?:一拍|二拍)?(?:网络)?(?:司法)?(?:评估|询价|拍卖|变卖|竞拍|处置)|(?:评估|询价|拍卖|变卖|竞拍|处置)(?:程序)?(?:已|现已|被)?(?:中止|终止|暂缓|暂停|撤回|撤销|取消|停止)|(?:已)?(?:撤拍|退回评估|流评)/
const FAILED = /流拍|未(?:能)?成交|无人(?:竞买|竞拍|应价|报名)|变卖不成|变卖未成/g
const SOLD = /(?<![未没能不法])(?:拍卖|变卖)?成交|(?:已|完成)[^，。；;]{0,4}(?:变卖|拍卖|变现)|(?:拍卖|变卖|变现)完毕/g

/** In this order: 以物抵债 before 拍卖, 评估 behind what came of it. */
const SAYS: readonly (readonly [RegExp, Disposal])[] = [
  [/(?:已|完成|裁定|作价).{0,4}抵债|^(?:以物)?抵债(?:完毕)?$/, 'debt-in-kind'],
  [/(?:已|完成).{0,4}(?:扣划|划拨|提取)|扣划完毕|^(?:扣划|划拨)$|^20\d{2}[-/.年\d月]{3,8}日?(?:已)?(?:扣划|划拨)(?!未|失败)/, 'deducted'],
]
const RUNS: readonly (readonly [RegExp, Disposal])[] = [
  [/强制管理/, 'managed'], [/处[置分理]完毕|已(?:全部)?处[置分理]|已发还|完毕|办结/, 'done'],
  [/评估|询价|议价/, 'valuing'], [/拍卖|变卖|挂拍|竞拍/, 'auctioning'],
]

/** Undefined where the words tell no state that is known, or that it was stopped. */
export function disposalIn(given: string): Disposal | undefined {
  const s = squash(given)
  const idle = s.search(NOT_BEGUN) >= 0 || /尚未|未启动|暂未/.test(s)
  const rest = s.replace(NOT_BEGUN, '')
  const inKind = SAYS.find(([re]) => re.test(rest))?.[1]
  const failed = last(FAILED, s), sold = last(SOLD, rest)
  if (failed >= 0 && (sold < 0 || last(SOLD, s) < failed) && inKind === undefined) return 'failed'
  if (inKind !== undefined) return inKind
  if (sold >= 0) return 'sold'
  if (STOPPED.test(s)) return undefined
  if (idle) return 'none'
  return RUNS.find(([re]) => re.test(rest))?.[1]
}

/** Where the last of these words stands; -1 where there are none. */
function last(words: RegExp, s: string): number {
  let at = -1
  for (const m of s.matchAll(words)) at = m.index
  return at
}
