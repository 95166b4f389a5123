import type { AssetKind } from '../../casefile/vocabulary.ts'
import { findAssetNouns } from './asset-nouns.ts'
import type { Part, Span } from './layout.ts'
import type { Story } from './story.ts'

/**
 * What a debtor declares, point by point below headings by kind: “二、不动产 / 1．某路8号504室…”, “四、债权、股权 / 1．对某某享有借款3万元”.
 * That it is declared says that it is there; the heading says what it may be, a word of the point which of them.
 */
const HEADING = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十][)）])([^:。;\d]{2,44})$/
/** Headings over what is no longer his, or never was. */
const NOT_HIS = /变动|转让|配偶|家庭成员|共同生活|债务(?!人)|负债|说明(?!的?(?:其他)?财产)|担保|支出|承诺|声明|注意|须知|填表/
const KINDS: readonly (readonly [RegExp, readonly AssetKind[]])[] = [
  [/存款|现金|账户|银行/, ['deposit', 'online-funds', 'wealth-product']],
  [/收入|工资|报酬/, ['income']],
  [/有价证券|证券|股票|基金/, ['securities', 'wealth-product']],
  [/不动产|房屋|房产|房地产/, ['real-estate', 'land']],
  [/土地|林权|承包地/, ['land']],
  [/交通工具|运输工具|车辆|机动车|汽车|船舶|航空器/, ['vehicle', 'vessel']],
  [/动产|机器|设备|原材料|产品|牲畜|农机|家电|贵重物品|收藏/, ['movable']],
  [/债权|应收/, ['receivable']],
  [/股权|投资权益|出资|投资/, ['equity']],
  [/知识产权|商标|专利|著作权/, ['intellectual-property']],
  [/保险|保单/, ['insurance']],
  [/公积金/, ['provident-fund']],
  [/理财/, ['wealth-product']],
  [/其[他它][^,]{0,8}(?:财产|动产)?$/, ['vehicle', 'vessel', 'land', 'movable', 'receivable', 'income', 'insurance', 'equity']],
]
/** “二、房产 无” */
const SAYS_NONE = /(?:无|没有)$/
const POINT = /^(?:\d{1,2}[.、)]|[(（]\d{1,2}[)）]|[①-⑳])\s?/
const LABEL = /^[\u4e00-\u9fa5()、/]{2,12}:\s?/
const NONE = /^(?:[-—–/×]+|无|没有|暂无|未|不|空|同上)|^[^,。;]{0,16}(?:无|没有)(?:$|[,。;])/
/** What he himself owes: “欠农商行贷款8万元”, “本人欠别人的：…”. */
const OWES = /^(?:本人|我|公司|本公司|尚|还)*(?:欠|差|借)(?!条)|(?:本人|我|公司|本公司)(?:还|尚|共)?(?:欠(?!款)|差)(?!本人|我)|贷款(?:余额|本金)?\d/
/** Somebody else's, gone, or only held by him. */
const OTHERS = /(?:系|为|属|属于|是|归|登记在)(?:于)?(?:本人|我)?(?:之|的)?(?:父|母|岳|儿|子(?!公司)|女|兄|弟|姐|妹|哥|亲戚|朋友|他人|别人|单位|公司|村|集体|配偶|妻子?(?!共)|丈夫)[^,。;]{0,14}(?:所有|名下|的|购买|出资)|租(?:来|赁|用)|租住|承租|借用|借来/
const GONE = /(?:已|早已|前年|去年|年)[^,。;]{0,8}(?:卖|出售|转让|过户|报废|灭失|注销|毁损|处理掉|赠与|送给)/
/** What stands below the last heading and tells of no thing. */
const ENDS = /^(?:以上(?!财产)|上述|本人(?:承诺|保证|声明|对)|申报人|被执行人|承诺|特此|声明|此致|收到|(?:申报|报告|填表)?(?:日期|时间)|年月日)/
const LINES_MAX = 400

export interface Declared { kind: AssetKind; value: Span; line: Span }

/** `told`: is the line read by its label already? */
export function declaredThings(story: Story, part: Part, told: (at: number) => boolean): Declared[] {
  const out: Declared[] = []
  let kinds: readonly AssetKind[] = []
  let n = 0
  for (let start = part.title?.end ?? part.span.start; start < part.span.end && n < LINES_MAX; n++) {
    const found = story.text.indexOf('\n', start)
    const end = found < 0 || found > part.span.end ? part.span.end : found
    const line = story.text.slice(start, end).trim()
    const heading = HEADING.exec(line.replace(/:$/, ''))?.[1]
    if (told(start)) kinds = []
    else if (heading !== undefined) kinds = NOT_HIS.test(heading) || SAYS_NONE.test(heading) ? [] : KINDS.flatMap(([says, of]) => (says.test(heading) ? of : []))
    else if (ENDS.test(line)) kinds = []
    else if (kinds.length > 0) {
      const from = start + (/^\s*/.exec(story.text.slice(start, end))?.[0].length ?? 0) + (POINT.exec(line)?.[0].length ?? 0)
      const thing = declared(story, { start: from, end }, kinds)
      if (thing) out.push({ ...thing, line: { start, end } })
    }
    start = end + 1
  }
  return out
}

function declared(story: Story, point: Span, kinds: readonly AssetKind[]): { kind: AssetKind; value: Span } | undefined {
  const words = story.text.slice(point.start, point.end)
  const label = LABEL.exec(words)?.[0] ?? ''
  const rest = words.slice(label.length)
  if (NONE.test(rest) || OWES.test(words) || OTHERS.test(rest) || GONE.test(rest) || rest.length < 3) return undefined
  const nouns = findAssetNouns(story.masked, [point]).filter((noun) => kinds.includes(noun.kind))
  const owed = kinds.includes('receivable') && /(?:[欠差]|对[^,。;]{2,20}享有)[^。;]{0,30}(?:元|万|块)/.test(rest)
  const only = new Set(kinds).size === 1 || kinds.every((k) => k === 'real-estate' || k === 'land') ? kinds[0] : undefined
  const kind = owed && nouns.every((x) => x.kind === 'receivable') ? 'receivable' : nouns[0]?.kind ?? (/[\d一二两三四五六七八九十]/.test(rest) ? only : undefined)
  return kind && { kind, value: { start: point.start + label.length, end: point.end } }
}
