import type { Disposal } from '../../casefile/vocabulary.ts'
import type { Span } from './layout.ts'
import { scan, scanner } from './scan.ts'
import { anyOf } from './units.ts'

/** Why a thing cannot or need not be disposed of, in the words of the text. */
const REASON = scanner([
  /(?:金额|数额|余款|余额|存款)(?:过|较|太|极)?(?:小|少|低)[^,。;]{0,16}|(?:无法|不能|不宜|难以|不便)(?:处置|变现|拍卖|执行)[^,。;]{0,10}|不具备处置(?:的)?条件/,
  /(?:未能|无法|未)(?:实际)?(?:控制|扣押|查找到|找到)[^,。;]{0,16}|没有找到[^,。;]{0,8}|首(?:先查)?封(?:法院)?(?:为|系|是)[^,。;]{0,14}/,
  /(?:无|没有)(?:优先)?处置权|轮候(?:查封|冻结)(?:[^,。;]{0,6}(?:无法处置|不能处置|无处置权|无权处置))?|年代久远[^,。;]{0,14}/,
  /(?:价值|残值)(?:较|过|太)?低[^,。;]{0,10}|报废(?!手续|等)|不(?:申请|要求|同意)(?:处置|拍卖|查封|评估)[^,。;]{0,16}|无(?:处置|变现|执行|拍卖)价值|不予处置[^,。;]{0,6}|唯一住房/,
  /抵押[^,。;()、]{0,20}|(?:集体|划拨)(?:性质|土地)[^,。;]{0,12}|无(?:产权|林权|土地|房产)?证[^,。;]{0,10}|流拍|(?:拍卖|变卖)未成交|不(?:接受|同意)[^,。;]{0,14}抵债/,
  /拒绝[^,。;]{0,12}抵债|资不抵债[^,。;]{0,10}|停业[^,。;]{0,6}|小产权[^,。;]{0,6}|被其[他它]法院[^,。;]{0,14}(?:查封|冻结)|由该院[^,。;]{0,12}处置/,
  /年久[^,。;]{0,10}|被(?:其他法院)?(?:依法)?另案[^,。;]{0,16}/,
  /被[^,。;]{0,8}留置|不得[^,。;]{0,4}(?:处置|转让)|未能变[现价]|价值不大[^,。;]{0,6}|(?:拆除|处置|评估|划款|扣划)[^,。;]{0,6}成本[^,。;]{0,6}(?:高于|超过|大于)[^,。;]{0,8}|超过(?:其)?(?:评估价|残值|价值)|监管资金|专用账户|党费(?:专户)?|(?:不符合|未达|未达到|不具备)[^,。;]{0,4}提取条件|不值得(?:扣划|划拨)|无(?:交易|退保)价值/,
  /(?:属|系|为|是)(?:于)?[^,。;]{0,12}(?:生活|生产|耕作)[^,。;]{0,4}(?:必需|所需|必要)[^,。;]{0,6}|(?:没有|无)(?:变现|处置)(?:的)?可能|权属(?:存在|有)争议|(?:没有|未(?:曾)?)(?:办理)?(?:产权|权属|首次)登记/,
  /因[^,。;()]{0,16}(?:异议|之诉|诉讼|另案|确权|争议|租赁|纠纷)[^,。;()]{0,8}(?=(?:尚|暂|至今|一直|目前)*(?:未|无法|不能)(?:能|予)?(?:处置|拍卖|变现|处理|处分))/,
  /(?:属|系|为|是)于?无益(?:拍卖|处置|执行)|无剩余(?:的)?可能|没有剩余(?:的)?可能|无益拍卖/,
  /(?:不能|无法|不宜|不具备)[^,。;]{0,10}(?:强制管理|其他(?:执行)?措施)[^,。;]{0,6}/,
].map((r) => r.source).join('|'))

/** May a reason stand in these words? One character of every reason is among these: most clauses have none of them. */
export const hasReason = anyOf(/[小少低置现制押找封候远废拍债住抵体证价停冻划案久措本管费需值件取条权产留]/)

export function reasonsIn(words: string, offset: number): Span[] {
  return !hasReason(words) ? [] : scan(REASON, words).map((m) => ({ start: offset + m.index, end: offset + m.index + m[0].length }))
}

/** A vehicle sealed on paper only. */
const AWAY = /未(?:能)?(?:实际)?(?:扣押|控制|查扣|查找到|找到)|没有找到|未予扣押|无法(?:实际)?(?:控制|扣押|查找)|不知(?:去向|下落)|下落不明|去向不明|查无下落/

export function unpossessed(words: string, offset: number): Span | undefined {
  const m = AWAY.exec(words)
  return m ? { start: offset + m.index, end: offset + m.index + m[0].length } : undefined
}

/** “，评估中，”: how far it has been disposed of, in a clause of its own. */
const STATES: readonly (readonly [RegExp, Disposal])[] = [
  [/^(?:现|目前)?(?:尚|暂)?未(?:予)?(?:处置|扣划|拍卖|处理)$/, 'none'], [/^(?:现|目前)?(?:正在)?(?:评估|询价)中?$/, 'valuing'], [/^(?:现|目前)?(?:正在)?(?:拍卖|变卖|挂拍)中?$/, 'auctioning'],
  [/^(?:已)?(?:经)?(?:[一二]拍|[一二两]次拍卖|第[一二]次拍卖)?(?:均)?(?:已)?流拍$/, 'failed'], [/^(?:已|现已)(?:拍卖|变卖)?成交$/, 'sold'], [/^(?:已扣划|扣划完毕)$/, 'deducted'],
]
const STATE_MAX = 12

export function stateTold(text: string, clause: Span): { disposal: Disposal; at: Span } | undefined {
  if (clause.end - clause.start > STATE_MAX) return undefined
  const words = text.slice(clause.start, clause.end).replace(/[,。;\s]/g, '')
  const disposal = STATES.find(([says]) => says.test(words))?.[1]
  return disposal && { disposal, at: clause }
}
