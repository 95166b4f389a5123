import type { CaseFile } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'
import type { ToldMoney } from './money.ts'
import type { Span } from './layout.ts'
import { ofPenalty } from './penalty.ts'
import { isForeign } from './sentences.ts'
import { lastAt, moneyIn, type Story } from './story.ts'
import { ALL_TOLD, HANDED_ON, LEFT_OF_IT, LEFT_OF_SALE, moreCame, OTHERS_SHARE, PAID_DIRECTLY, partOfAgreed, PAYS_REST, sumOfList, TAKEN_IN_ALL } from './sums-told.ts'

/** What is claimed, what came in, what is left. */

const TOTAL = /(?:(?:申请)?(?:恢复)?执行标的(?:金?额|总额)?|标的(?:金?额|总额)|执行金额|应执行(?:金?额|标的)?|申请(?:执行)?(?:金?额|标的)|债权(?:总|金)?额|金钱债权|(?:判决|判决书|裁决|裁决书|调解书|公证书)[^,。;]{0,6}确定的(?:给付)?金额|标的|(?:要|执行)[^,。;\d]{0,3}的?(?:总数|总额))[^,。;\d壹贰叁肆伍陆柒捌玖]{0,20}?(?:(?:共计|合计|总计|暂计|为|是|:|计)[^,。;\d]{0,6})*$/
const SUM = /(?:共计|合计|总计|共|总额为?)(?:人民币)?$/
const PRINCIPAL = /(?:借款|贷款|欠款|货款|工程款|租金|租赁费|货物款|劳务费|劳务报酬|工资|赔偿(?:款|金|费)?|补偿款|保险费|投资款|购房款|房款|服务费|物业费|运费|加工款|加工费|仓储费|保管费|代理费|广告费|维修费|咨询费|装修费|材料款|设备款|案件款|执行款|案款|股权转让款|转让款|抚养费|违法所得|待遇|补助金|赃款|退赔款?|退还|保证金|价款|承包费|款项|苗木款|欠|各项损失|经济损失|损失|罚金|没收(?:其)?(?:个人)?(?:部分)?财产|本金|[\u4e00-\u9fa5]款)(?:本金)?(?:共计|合计|人民币|一共|总共|欠了?|就|为|是|:)*$/
const VERB = /(?:支付|给付|偿还|归还|返还|清偿|赔偿|连带|承担|退还|交付|要求|应对|履行|欠|付)/
const FEES = /(?:受理费|诉讼费|保全费|执行费|公告费|鉴定费|仲裁费|申请费|律师费|罚款|(?<![程务训疗修装询理输储住游]|会员|美容|健身)费用)[^,。;]{0,8}$/
const APPLIED_FOR = /(?:申请(?:强制)?|(?:请求|要求)(?:本院)?(?:强制)?)执行(?:剩余|尚欠|未付)?(?:的)?(?:[\u4e00-\u9fa5]{0,6}款|抚养费|租金|劳务费|工资|本金)?(?:人民币)?$/
const INTEREST = /(?:利息|罚息|复利|违约金|滞纳金)(?:人民币|为|共计)?$/
const NOT_CLAIM = /(?:已|月工资|月收入|下欠|仅|只|扣留|提取|领取|分得|到位|受偿|尚|剩余|余款|扣划|冻结|划拨|发放|拍卖|评估|起拍|账户|余额|存款|放弃|上限|限额|分期(?!偿还|支付|给付|归还|履行)|每月|实际)[^,。;]{0,16}$/

/** The stated total, else the only principal. Reads the part of the story before the measures. */
export function readDue(story: Story, body: Span, zone: Span, exhibit: Exhibit): CaseFile['amounts'] {
  const amounts: NonNullable<CaseFile['amounts']> = {}
  const before = (m: ToldMoney, n: number) => story.text.slice(Math.max(body.start, m.start - n), m.start)
  const sums = moneyIn(story, zone.start, zone.end).filter((m) => !OF_ALL_CASES.test(before(m, 60)))
  const total = moneyIn(story, body.start, body.end).find((m) => TOTAL.test(before(m, 40)) && !OF_ALL_CASES.test(before(m, 60)) && (!/已|尚|未|剩余/.test(before(m, 12).replace(/^.*[。;\n]/s, '')) || /恢复执行标的|(?:剩余|尚余)(?:的)?(?:执行)?标的/.test(before(m, 24)) && resumes(story)))
  const due = (total && sumBehind(story, body, total, before)) ?? total ?? stated(story, zone, sums, before)
  if (due) amounts.due = exhibit(due.yuan, due.start, due.end)
  return amounts
}

/** “以该公司为被执行人的未结案件共137件，标的额合计2.36亿元” */
const OF_ALL_CASES = /案件?(?:共|合)?计?(?:有)?\d+余?[件宗起][^。;]{0,24}$/

/** What a resumed case still has to get in is what it is about. */
const resumes = (story: Story): boolean => story.sentences.slice(0, 12).some((s) => /恢复(?:强制)?执行/.test(s.words))

/** “执行标的为借款本金…元、利息…元，合计…元”: the sum of what the label names. */
function sumBehind(story: Story, body: Span, total: ToldMoney, before: (m: ToldMoney, n: number) => string): ToldMoney | undefined {
  const stop = /[。;\n]/.exec(story.text.slice(total.end, Math.min(body.end, total.end + 160)))
  if (/(?:共计|合计|总计)[^,。;\d]{0,6}$/.test(before(total, 14))) return undefined
  const own = moneyIn(story, total.end, total.end + (stop?.index ?? 160))
  return own.find((m) => /(?:共计|合计|总计)(?:人民币)?$/.test(before(m, 8)) && Number(m.yuan) > Number(total.yuan))
}

function stated(story: Story, zone: Span, sums: readonly ToldMoney[], before: (m: ToldMoney, n: number) => string): ToldMoney | undefined {
  /* “应赔偿…，扣除已支付的8,000元，还应赔偿…” */
  const still = sums.find((m) => /扣(?:除|减)|抵扣/.test(before(m, 60)) && /(?:还|尚|仍)(?:应|需|须)(?:再)?(?:赔偿|支付|给付|偿还|返还)[^,。;\d]{0,10}$/.test(before(m, 24)))
  if (still) return still
  const claims = sums.filter((m) => claimed(story, zone, m, before))
  const sum = claims.find((m) => SUM.test(before(m, 8)))
  if (sum) return sum
  /* “申请执行55,000元”: what is asked for now, whatever was adjudged */
  const applied = sums.filter((m) => APPLIED_FOR.test(before(m, 24)))
  const first = applied[0]
  /* “…40,000元、…5,000元”: more is asked for than this */
  if (first && applied.every((m) => m.yuan === first.yuan) && !/^(?:、|和|及(?!其?利息|迟延|逾期)|以及)[^。;]{0,40}元/.test(story.text.slice(first.end, first.end + 50))) return first
  const fine = ofPenalty(story)
  const all = claims.filter((m) => !FEES.test(before(m, 14)) || (fine && /(?<!加处)罚款(?:人民币)?$/.test(before(m, 10))))
  const principal = all.filter((m) => !INTEREST.test(before(m, 10)))
  const own = principal.length > 0 && principal.every((m) => /(?:本金|借款|欠款|货款)(?:本金)?(?:人民币)?$/.test(before(m, 10))) ? principal : all
  const distinct = [...new Set(own.map((m) => m.yuan))]
  if (distinct.length === 1) return own[0]
  /* what the application asks for, where it is more than each of the sums adjudged */
  const asked = own.filter((m) => /(?:请求|要求)(?:强制)?(?:执行)?(?:被执行人)?(?:支付|给付|偿还|履行)(?:人民币|款项?)?$/.test(before(m, 24)))
  const rest = asked.length === 0 && resumes(story) ? sums.filter((m) => /(?:余款|剩余|尚欠)[^,。;\d]{0,10}$/.test(before(m, 20)) && /^[^。;]{0,60}申请恢复(?:强制)?执行/.test(story.text.slice(m.end, m.end + 80))) : []
  if (rest.length === 1) return rest[0]
  return asked.length > 0 && asked.every((m) => m.yuan === asked[0]?.yuan) && own.every((m) => Number(m.yuan) <= Number(asked[0]?.yuan)) ? asked[0] : undefined
}

/** No sentence is longer; looked back no further, so that hostile text costs no more than its length. */
const SENTENCE = 2000

function claimed(story: Story, zone: Span, m: ToldMoney, before: (m: ToldMoney, n: number) => string): boolean {
  const words = story.text.slice(Math.max(zone.start, m.start - SENTENCE), m.start)
  const sentence = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n'), 0))
  const clause = sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf(';')) + 1)
  /* “某厂欠货款12.6万元”, as a debtor answers: what others owe him */
  if (lastAt(story.sentences, m.start)?.speaker === 'debtor' && /(?:公司|厂|店|行|部|社|院|校|局|老板|[他她]|人)(?:还|尚|仍)?[欠差](?!申请|原告|银行)/.test(clause) && !/(?:我|公司)(?:们)?(?:还|尚)?欠/.test(clause)) return false
  if (lastAt(story.sentences, m.start)?.earlier === true && /交付|交来|执行到位|领取|发放/.test(clause)) return false
  if ((NOT_CLAIM.test(clause) && !(/尚欠/.test(clause) && m.start < claimEndsAt(story))) || /和解|达成(?![^。;]{0,60}调解)/.test(sentence)) return false
  return PRINCIPAL.test(before(m, 20)) || (/(?<!加处)罚款(?:人民币)?$/.test(before(m, 10)) && ofPenalty(story)) || SUM.test(before(m, 8)) || (VERB.test(clause) && /(?:判决|判令|调解|裁决|义务|应|要求|履行|确定|责令|一、|二、|三、)|^\n?\(?[\d一二三四]{1,2}[.、)]/.test(sentence))
}

const PAID = [
  /(?:(?:已|共|共计|合计)?(?:执行)?到位(?:金额|标的|款项?|案款)?|(?:受|获)偿(?:金额)?|实现债权(?:金额)?|已(?:实际)?(?:履行|执行|偿还|支付|给付)(?:到位)?(?:了)?(?:案款|款项|债务|金额)?|已按照?(?:上述|和解)?协议(?:约定)?(?:履行|支付|给付|偿还)(?:了)?|(?:分得|参与分配)(?:到|得)?(?:执行款|案款|款项)?|(?:共|共计|合计|总共)(?:已)?执行|已执行(?:到位)?(?:金额|案款|债权)?|(?<!未|没有|尚未)(?:已)?执行(?:完毕|到位)的(?:标的额?|金额|案款|款项)|实际(?:执行|履行)(?:金额)?|全部履行支付案款|履行支付(?:案款|执行款)?|(?:合计|共计|共)(?:已)?(?:履行|支付|偿还|给付|交付))(?:人民币|共计|合计|为|:|金额|了|案款)*$/,
  /(?:两笔|三笔|几笔|以上|上述)?(?:共计|合计|共)(?:人民币)?$|(?:上述|前述|以上)[^,。;\d]{0,8}(?:款项|案款|执行款|款)$/,
]
const UNPAID = /(?:下欠|尚(?:有|欠|余|应支付|应付|需|剩)|尚未(?:执行到位|履行|执行|实现|受偿)|[未没](?:有)?(?:执行)?到位|未(?:受偿|实现|履行|执行)|剩余|余款|仍欠|余(?!额))[^,。;\d]{0,24}$/
/** As judges talk: “还有138200元没有执行到位”, “剩下的3万元至今没付”. */
const STILL_LEFT = /(?:还有|还剩|还差|还欠|剩(?:下)?的?|余下的?)[^,。;\d]{0,8}$/
const NOT_COME = /^(?:多|左右)?[^,。;]{0,6}(?:没(?:有)?|未能?|尚未)(?:能)?(?:执行(?:到位|回来|到|完)|到位|付|履行|受偿|给付|还上?)/
const OWED_TO_LENDER = /(?:^|[,。;:\n])[^,。;:\nＡ]{0,8}(?:银行|信用社|按揭|抵押权人?|房贷|车贷|抵押贷款)(?:那边|方面|贷款)?(?:还|尚|仍)(?:欠|有|余)[^,。;\nＡ\d]{0,6}$/
const WAIVED = /放弃[^,。;\d]{0,20}$/

export function readPaid(story: Story, zone: Span, file: CaseFile, exhibit: Exhibit): void {
  const amounts: NonNullable<CaseFile['amounts']> = file.amounts ?? {}
  const claimed = claimEndsAt(story)
  for (const m of moneyIn(story, zone.start, zone.end)) {
    if (ofAnotherCase(story, m)) continue
    const before = clauseBefore(story, zone, m)
    /* the next line of a form is about another sum */
    const [after = ''] = story.text.slice(m.end, m.end + 24).split('\n', 1)
    const set = (key: 'paid' | 'unpaid' | 'waived') => {
      if (key === 'unpaid' && partOfAgreed(story, zone.start, m)) return
      const sum = key === 'paid' ? sumOfList(story, m) ?? m : m
      /* “以上合计到位113万元”, behind the sums of which it is made */
      if (key === 'paid' && amounts.paid && ALL_TOLD.test(before) && Number(sum.yuan) > Number(amounts.paid.value)) delete amounts.paid
      amounts[key] ??= exhibit(sum.yuan, Math.max(zone.start, sum.start - 12), sum.end)
    }
    if (/如|若|承诺|于[^,]{4,12}前|每月/.test(before) || OTHERS_SHARE.test(before) || LEFT_OF_SALE.test(story.text.slice(Math.max(0, m.start - 44), m.start))) continue
    if (/^,?[^,。;]{0,12}(?:发还|发放|支付给|拨付|付给|转付|退还|返还)/.test(after)) {
      if (moreCame(story, m)) continue
      if (PAID[1]?.test(before) || /全部|均/.test(after.slice(0, 8))) set('paid')
      continue
    }
    if (/^(?:已)?(?:全部)?支付(?:给)?(?:申请执行人|Ａ)/.test(story.masked.slice(m.end, m.end + 20)) && /余$/.test(before)) continue
    if (/^[^,。;]{0,6}(?:分[\d一二三四五六七八九十]|于\d|自\d|每)/.test(after)) continue
    if (/余款|剩余/.test(before) && /^[^,。;]{0,4}(?:汇入|转入|打入|划入|汇至|转至|打至|退还)/.test(after)) continue
    if (/余款|剩余/.test(before) && /^(?:已)?由(?!双方|被执行人|Ｂ)[^,。;]{1,24}(?:受偿|领取|受领|分得)/.test(after)) {
      set('paid')
      continue
    }
    if (/申请(?:强制)?执行(?!人)[^,。;]{0,12}$/.test(before) || (/余款|剩余/.test(before) && /^(?:已|均)?(?:给付|支付|发放|交付|发还|转付|付)(?:给)?(?:申请执行人|Ａ)/.test(story.masked.slice(m.end, m.end + 16)))) continue
    if (/余款|剩余/.test(before) && /^[^。;]{0,24}(?:由(?!双方|被执行人|Ｂ)|已|予以)(?![^。;]{0,10}按)[^。;]{0,30}(?:扣划|划拨|履行|支付|付清|付)/.test(story.text.slice(m.end, m.end + 60))) continue
    if (/剩余(?:拍卖|变卖|变价)?价?款[^,。;\d]{0,4}$/.test(before) && /^[^,。;]{0,4}(?:分配|划|转|交|支付|用于)/.test(after)) continue
    if ((/余(?!额|款)[^,。;\d]{0,2}$/.test(before) && /^(?:已)?(?:给付|支付|发放|交付|发还|付给|过付|退还)/.test(after)) || (/其余[^,。;\d]{0,6}$/.test(before) && !/^[^,。;]{0,8}(?:未能?|尚未)(?:执行|受偿|履行|实现)/.test(after)) || (/剩余|余款/.test(before) && /^[^。;]{0,12}扣除[^。;]{0,24}[,后][^。;]{0,16}(?:交付|支付|发放|发还|给付)/.test(story.text.slice(m.end, m.end + 60))) || /^(?:作)?为?(?:案件)?(?:申请)?(?:执行费|评估费|诉讼费|受理费)/.test(after)) continue
    /* “银行尚欠约110万元”: what a lender is owed */
    if (OWED_TO_LENDER.test(story.masked.slice(Math.max(zone.start, m.start - 30), m.start))) continue
    if (m.start >= claimed && !PAYS_REST.test(before) && !/账户|存款|余额(?!未)|名下|生活费|卡|执行标的/.test(LEFT_OF_IT.test(story.text.slice(Math.max(0, m.start - 60), m.start)) ? '' : before) && (UNPAID.test(before) || /^(?:及利息|的?债权)?[^,。;]{0,10}?(?:未(?:能)?执行到位|未能?(?:实现|受偿|履行|执行)|尚未)/.test(after) || (/^债权/.test(after) && /享有$/.test(before)) || (STILL_LEFT.test(before) && NOT_COME.test(after)))) set('unpaid')
    else if (m.start >= claimed && /享有[^,。;]{0,16}继续履行[^,。;\d]{0,6}$/.test(before)) set('unpaid')
    else if (WAIVED.test(before)) set('waived')
    else if (PAID[0]?.test(before) && !/未|应/.test(before.slice(-14))) set('paid')
    else if (TAKEN_IN_ALL.test(before) && HANDED_ON.test(story.text.slice(m.end, m.end + 110))) set('paid')
    else if (PAID_DIRECTLY.test(story.text.slice(Math.max(zone.start, m.start - 70), m.start))) set('paid')
    else if (PAID[1]?.test(before) && /^[^,。;]{0,6}(?:已|均已)[^,。;]{0,6}(?:发还|发放|支付|转付|履行)/.test(after)) set('paid')
  }
  const nothing = /(?:没有|未(?:能)?|尚未)(?:任何款项)?(?:执行到位|受偿|实际到位)(?=[,。;])|(?:未|没有)执行到(?:任何)?(?:款项|案款|钱款)?(?=[,。;])|到位(?:金额)?(?:为)?(?:0|零)元?|分文未/.exec(story.text.slice(zone.start, zone.end))
  if (nothing && !OF_THE_REST.test(story.text.slice(Math.max(zone.start, zone.start + nothing.index - 40), zone.start + nothing.index)) && !amounts.paid && !amounts.unpaid) amounts.paid = exhibit('0.00', zone.start + nothing.index, zone.start + nothing.index + nothing[0].length)
  if (Object.keys(amounts).length > 0) file.amounts = amounts
}

/** “剩下的还有20来万没有执行到” */
const OF_THE_REST = /(?:剩(?:下|余)|其余|余款|余下|还有|其他|尚有)[^。;]{0,30}$/

/** What is told up to the filing is the claim: what is unpaid there is what is claimed. */
function claimEndsAt(story: Story): number {
  const filed = story.sentences.slice(0, 8).find((s) => /立案|受理(?!费)/.test(s.words) && !s.earlier && !isForeign(s, s.start + s.words.search(/立案|受理(?!费)/)))
  if (filed) return Math.max(filed.start, filed.start + filed.words.search(/立案|受理(?!费)/))
  const applied = appliedAt(story)
  /* “本院恢复执行后，继续执行…判决，该判决尚有…元未执行” */
  return applied > 0 ? applied : story.sentences.slice(0, 3).find((s) => /恢复执行后?,?(?:[^,。;]{0,6})继续执行|本次恢复执行标的/.test(s.words))?.end ?? 0
}

/** Where the application is told and no filing is. 0 where neither. */
export function appliedAt(story: Story): number {
  const s = story.sentences.slice(0, 3).find((x) => APPLIES.test(x.words) && !x.earlier)
  return s ? s.start + s.words.search(APPLIES) : 0
}
const APPLIES = /(?<!再次|可以?|终结|撤回|恢复|继续)(?:向本院|向法院)?申请(?:强制)?执行(?!人|标的|费|款|书|[^,。;]{0,40}一案)/

function ofAnotherCase(story: Story, m: Span): boolean {
  const s = lastAt(story.sentences, m.start)
  return s !== undefined && (s.earlier || isForeign(s, m.start))
}

function clauseBefore(story: Story, zone: Span, m: ToldMoney): string {
  const words = story.text.slice(Math.max(zone.start, m.start - 60), m.start)
  const cut = Math.max(words.lastIndexOf('。'), words.lastIndexOf(';'), words.lastIndexOf('\n'), commaBefore(words))
  return words.slice(cut + 1)
}

function commaBefore(words: string): number {
  for (let i = words.lastIndexOf(','); i >= 0; i = i > 0 ? words.lastIndexOf(',', i - 1) : -1) if (!/\d/.test(words.charAt(i + 1))) return i
  return -1
}

const MONEY_DUTY = /(?:支付(?!宝)|给付|偿还|归还|返还|清偿|赔偿|付款)[^,。;]{0,30}(?:款|元|金|费|利息|债务)|缴纳罚款|罚金|给付义务|金钱债权|欠款|借款|货款|执行款|案款|标的(?:额|金额)/
const ACT_DUTY = /(?:腾退|迁出|腾空|搬离|交付|返还)[^,。;]{0,20}(?:房屋|房产|土地|场地|车辆|商铺|厂房)|协助[^,。;]{0,16}(?:过户|探望)|拆除|恢复原状|停止侵害|赔礼道歉|排除妨害|继续履行合同/

export function readSubject(story: Story, zone: Span, file: CaseFile, exhibit: Exhibit): void {
  const words = story.text.slice(zone.start, Math.min(zone.end, zone.start + 3000))
  const money = MONEY_DUTY.exec(words)
  const act = ACT_DUTY.exec(words)
  const paid = file.amounts?.due ?? file.amounts?.paid ?? file.amounts?.unpaid
  const at = (m: RegExpExecArray) => [zone.start + m.index, zone.start + m.index + m[0].length] as const
  if (act && !money && !paid) file.subject = exhibit(/交付|返还|腾/.test(act[0]) ? 'delivery' : 'act', ...at(act))
  else if (paid) file.subject = { ...paid, value: 'money' }
  else if (money) file.subject = exhibit('money', ...at(money))
}
