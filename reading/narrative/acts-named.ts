import type { ActRow } from './act-row.ts'

/**
 * Acts by the bare names that platforms give to their steps: 保险查询, 终本告知, 收到案款. In the entries of a log alone, where
 * such a name beside a day says that it was done then, and only where it is all of its clause.
 */
export const NAMED_ACTS: readonly ActRow[] = [
  { kind: 'property-reported', of: 'debtor', dated: true, words: ['申报财产', '申报表', '财产申报'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:申报财产|财产申报)(?=[,。;:\n]|$)|收到(?:了)?[^,。;]{0,60}?财产(?:申报|报告)表/g, unless: /未|拒|没有|责令|逾期|要求|通知/ },
  { kind: 'provident-fund-query', of: 'debtor', dated: true, words: ['公积金'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:查询[^,。;]{0,60}?(?:住房)?公积金|(?:住房)?公积金(?:管理)?(?:中心)?(?:查询|查控|调查))(?=[,。;:\n]|$)/g, unless: /未查(?![到见])|待|网络|总对总/ },
  { kind: 'insurance-query', of: 'debtor', dated: true, words: ['保险'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:查询[^,。;]{0,60}?(?:商业|人身)?保险(?:情况|信息)?|(?:商业|人身)?保险(?:公司)?(?:查询|查控|调查)|向保险公司查询[^,。;]{0,60})(?=[,。;:\n]|$)/g, unless: /未查(?![到见])|待|网络|总对总|银行|车辆/ },
  { kind: 'onsite-visit', of: 'debtor', dated: true, words: ['上门查人', '上门找人', '上门核查'], says: /上门(?:查人|找人|核查)/g, unless: /未|拟|待|计划/ },
  { kind: 'valuation', of: 'case', dated: true, words: ['评估'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:房产|房屋|不动产|车辆|土地|股权|财产|资产|标的物)?评估(?=[,。;:\n]|$)/g },
  { kind: 'zhongben-informed', of: 'case', dated: true, words: ['终本', '终结本次'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:终本(?:风险)?告知|告知(?:申请执行人|申请人|Ａ{1,80})?(?:拟)?(?:终本|终结本次执行(?:程序)?)|(?:送达|发出|签收)终(?:结)?本(?:次执行程序)?(?:风险)?告知书)(?=[,。;:\n]|$)/g, unless: /未|待/ },
  { kind: 'case-money-received', of: 'case', dated: true, words: ['收到', '到账', '到帐'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:收到(?:网络|司法)?(?:案款|(?:扣划|划拨|提取|执行|拍卖|变卖|处置|成交)(?:的)?(?:案|价|存)?款项?)|(?:案款|(?:扣划|划拨|提取|执行|拍卖|变卖)(?:案|价|存)?款项?)(?:[\d,.]{1,14}(?:万)?元)?(?:已)?(?:到账|到帐|入账))(?=[,。;\n\d]|$)/g, unless: /未|待/ },
  { kind: 'panel-deliberated', of: 'case', dated: true, words: ['合议', '评议'], says: /(?<=^|[,。;:\n日\dＢ\s])(?:合议庭)?(?:进行)?(?:合议|评议)(?=[,。;:\n]|$)/g },
  ...brief(),
]

/** As clerks note them, in a word or two that are all of the clause. */
function brief(): ActRow[] {
  const rows: readonly (readonly [ActRow['kind'], ActRow['of'], readonly string[], string])[] = [
    ['notice-served', 'debtor', ['执通', '执行通知书送达'], '执(?:行)?通(?:知书)?已?送达(?:回执)?'], ['report-order-served', 'debtor', ['财产令', '报财令'], '(?:(?:报告)?财产令|报财令)已?送达(?:回执)?'],
    ['property-reported', 'debtor', ['报财表', '申报表', '报告表'], '(?:报财表|财产(?:申报|报告)表)已?(?:交|提交|收到)'], ['network-query', 'debtor', ['网查', '总对总'], '网查|总对总(?:查询|查控)?'],
    ['traditional-investigation', 'debtor', ['线下查'], '线下查(?:询|控)?(?:已做)?'], ['provident-fund-query', 'debtor', ['公积金'], '查(?:住房)?公积金'], ['insurance-query', 'debtor', ['保险'], '查(?:商业)?保险'],
    ['onsite-visit', 'debtor', ['下户', '上门'], '下户|上门'], ['consumption-restricted', 'debtor', ['限消'], '(?:发)?限消令?'], ['dishonest-listed', 'debtor', ['纳失', '上失信'], '纳失|上失信(?:名单)?'],
    ['exit-restricted', 'debtor', ['限出境'], '限出境'], ['detained', 'debtor', ['拘'], '(?:司法?)?拘(?:留)?[\\d一二三四五六七八九十]{1,2}日|司拘'], ['reward-notice', 'debtor', ['悬赏'], '悬赏(?:公告)?'], ['frozen', 'debtor', ['冻'], '冻(?:结)?(?:账户|卡)'],
    ['applicant-interviewed', 'applicant', ['终本谈话', '申请人谈话'], '终本谈话|约申请(?:执行)?人谈话'], ['case-money-paid', 'case', ['发款', '案款过付'], '发款|案款过付'], ['panel-deliberated', 'case', ['评议', '合议'], '合议庭(?:评议|合议)(?:本)?案件?'],
  ]
  return rows.map(([kind, of, words, says]) => ({ kind, of, dated: true, words, says: new RegExp(`(?<=^|[,。;:\\n日\\dＢ\\s])(?:${says})(?=[,。;:\\n(]|$)`, 'g'), unless: /未(?!查[到见]|发现|缴)|待|拟|无法|计划|准备/ }))
}
