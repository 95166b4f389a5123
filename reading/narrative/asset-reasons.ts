import type { Span } from './layout.ts'
import { scan, scanner } from './scan.ts'

/** Why a thing cannot or need not be disposed of, in the words of the text. */
const REASON = scanner([
  /(?:金额|数额|余款|余额|存款)(?:过|较|太|极)(?:小|少|低)[^,。;]{0,16}|(?:无法|不能|不宜|难以|不便)(?:处置|变现|拍卖|执行)[^,。;]{0,10}|不具备处置(?:的)?条件/,
  /(?:未能|无法|未)(?:实际)?(?:控制|扣押|查找到|找到)[^,。;]{0,16}|没有找到[^,。;]{0,8}|首(?:先查)?封(?:法院)?(?:为|系|是)[^,。;]{0,14}/,
  /(?:无|没有)(?:优先)?处置权|轮候(?:查封|冻结)(?:[^,。;]{0,6}(?:无法处置|不能处置|无处置权|无权处置))?|年代久远[^,。;]{0,14}/,
  /(?:价值|残值)(?:较|过|太)?低[^,。;]{0,10}|报废|不(?:申请|要求|同意)(?:处置|拍卖|查封|评估)[^,。;]{0,16}|无(?:处置|变现|执行|拍卖)价值|不予处置[^,。;]{0,6}|唯一住房/,
  /抵押[^,。;]{0,20}|(?:集体|划拨)(?:性质|土地)[^,。;]{0,12}|无(?:产权)?证[^,。;]{0,10}|流拍|(?:拍卖|变卖)未成交|不(?:接受|同意)[^,。;]{0,14}抵债/,
  /拒绝[^,。;]{0,12}抵债|资不抵债[^,。;]{0,10}|停业[^,。;]{0,6}|小产权[^,。;]{0,6}|被其[他它]法院[^,。;]{0,14}(?:查封|冻结)|由该院[^,。;]{0,12}处置/,
  /年久[^,。;]{0,10}|被(?:其他法院)?(?:依法)?另案[^,。;]{0,16}/,
  /(?:不能|无法|不宜|不具备)[^,。;]{0,10}(?:强制管理|其他(?:执行)?措施)[^,。;]{0,6}/,
].map((r) => r.source).join('|'))

/** One character of every reason: most clauses have none of them. */
const HINT = /[小少低置现制押找封候远废拍债住抵体证价停冻划案久措]/

/** May a reason stand in these words? */
export function hasReason(words: string): boolean {
  return HINT.test(words)
}

export function reasonsIn(words: string, offset: number): Span[] {
  return !HINT.test(words) ? [] : scan(REASON, words).map((m) => ({ start: offset + m.index, end: offset + m.index + m[0].length }))
}

/** A vehicle sealed on paper only. */
const AWAY = /未(?:能)?(?:实际)?(?:扣押|控制|查扣|查找到|找到)|没有找到|未予扣押|无法(?:实际)?(?:控制|扣押|查找)|不知(?:去向|下落)|下落不明|去向不明/

export function unpossessed(words: string, offset: number): Span | undefined {
  const m = AWAY.exec(words)
  return m ? { start: offset + m.index, end: offset + m.index + m[0].length } : undefined
}
