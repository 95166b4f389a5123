import { BODY_ENDS } from './names.ts'
import { allMatches } from './scan.ts'

/**
 * Causes of action as they stand before “一案”. The first words of the names in the Supreme Court's list of civil causes
 * (民事案件案由规定) that courts of enforcement meet; they separate the cause from the last party's name.
 */
const OPENINGS =
  '国际货物|国际|海上货物|民间借贷|金融借款|小额借款|企业借贷|金融不良债权|借款|买卖|房屋买卖|商品房|房屋|草场|草原|林地|林木|鱼塘|果园|土地|建设用地|宅基地|农村|农业承包|承包|建设工程|建筑|装饰装修|装修|铁路|承揽|加工|定作|运输|公路货物|货物运输|仓储|保管|机动车|道路交通|交通事故|非机动车|劳动|劳务|追索|提供劳务|' +
  '生命权|健康权|身体权|人身|人格权|名誉权|肖像权|隐私权|姓名权|离婚|婚约|婚姻|抚养|变更抚养|赡养|扶养|同居|探望|继承|法定继承|遗嘱|遗赠|被继承人|分家|析产|共有|物业|供用|电信|信用卡|保证|抵押|质押|留置|担保|保险|财产保险|责任保险|人寿|意外|股权|股东|公司|合伙|合作|联营|委托|行纪|居间|中介|服务|旅游|餐饮|医疗|教育|培训|网络|广告|展览|典当|追偿权|债权|债务|不当得利|无因管理|侵权|侵害|损害|财产损害|产品|环境|高度危险|饲养|物件|义务帮工|触电|著作权|商标|专利|技术|特许|知识产权|不正当竞争|垄断|相邻|排除妨害|返还|恢复原状|物权|所有权|业主|用益|占有|票据|融资租赁|租赁|储蓄|存单|银行卡|证券|期货|信托|营业信托|保理|破产|清算|与公司|与企业|与破产|执行异议|执行分配|案外人|第三人撤销|工伤|社会保险|人事|聘用|养老|福利|竞业|赠与|悬赏|互易|拍卖|种植|养殖|渔业|海上|船舶|航次|确认|撤销权|代位权|债权人|合同|缔约|定金|违约|赔偿|欠款|货款|罚金|退赔|刑事|附带民事|追缴|行政|非诉|公证|仲裁|支付令|财产保全|诉讼保全|国有土地|征收|拆迁|安置|补偿|环保|处罚|强制执行'
const CLOSE = '纠纷|争议|赔偿|处罚|罚金|非诉|保全|之诉|责任|关系|待遇|报酬|债权文书|执行|合同|借贷|劳动|事故|退赔|案件|行政'
const CLOSED = new RegExp(`(?:${CLOSE})$`)
const STARTS = new RegExp(`(?:${OPENINGS})`, 'g')

/** Where the cause begins in a stretch that ends right before “一案”; `after` is the end of the last name known to stand in it. */
export function causeStart(stretch: string, after: number): number | undefined {
  let from = Math.max(0, after)
  for (const m of allMatches(BODY_ENDS, stretch)) if (m.index + m[0].length < stretch.length - 1) from = Math.max(from, m.index + m[0].length)
  /* behind a body's name nothing but the cause is left: “…有限公司修理合同纠纷” */
  if (from > Math.max(0, after) && /^[\u4e00-\u9fa5]{2,16}(?:纠纷|争议)$/.test(stretch.slice(from)) && !/[与和及诉]|申请/.test(stretch.slice(from))) return from
  const others = /等?(?:[一二三四五六七八九十\d]{1,3}[人户名家])(?:被执行人)?(?=[\u4e00-\u9fa5])/.exec(stretch.slice(from))
  if (others && others.index <= 2) from += others.index + others[0].length
  STARTS.lastIndex = from
  const m = STARTS.exec(stretch)
  return m && !/[、,。]$/.test(stretch.slice(from, m.index)) ? m.index : m?.index
}

/** What stands between the last party's name and “一案”, if it is nothing but a cause. */
function behindName(stretch: string, after: number): number | undefined {
  if (after <= 0) return undefined
  const lead = /^(?:等[\u4e00-\u9fa5\d]{1,4}[人户名])?(?:\([^)]{1,20}\))?(?:的|之)?/.exec(stretch.slice(after))?.[0].length ?? 0
  const rest = stretch.slice(after + lead)
  return /^[\u4e00-\u9fa5]{2,24}(?:纠纷|争议)(?:首次|恢复)?(?:执行)?(?:实施)?$/.test(rest) && !/[与、及和诉跟]|申请|被执行人|公司|等/.test(rest) ? after + lead : undefined
}

/** The cause in a stretch that ends right before “一案”, or undefined. */
export function causeIn(stretch: string, after = 0): { cause: string; start: number } | undefined {
  const found = behindName(stretch, after) ?? causeStart(stretch, after)
  if (found === undefined) return undefined
  /* “…之间因某某纠纷” */
  const start = found + (/^(?:(?:双方)?(?:当事人)?(?:之?间)?(?:因|的)?|因)(?=[\u4e00-\u9fa5]{4})/.exec(stretch.slice(found))?.[0].length ?? 0)
  let cause = stretch.slice(start)
  const of = /^因(?!申请)/.exec(cause)?.[0].length ?? 0
  cause = cause.slice(of).replace(/(?:一|两|二|三)?案件?$/, '').replace(/(?<=纠纷|争议|合同|保全)(?:首次|恢复)?(?:执行|强制执行)(?:实施)?$/, '').replace(/^申请(?:强制)?执行/, '')
  if (cause.length < 2 || cause.length > 40 || /[,。;:\n]/.test(cause)) return undefined
  return CLOSED.test(cause) ? { cause, start: start + of } : undefined
}

/** The cause in a published title: “甲、乙买卖合同纠纷首次执行执行裁定书”. */
export function causeInTitle(title: string): { cause: string; start: number } | undefined {
  const m = /^(.{2,160}?(?:纠纷|争议))/.exec(title)
  if (!m) return undefined
  return causeIn(m[1] ?? '')
}
