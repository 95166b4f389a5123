import type { ActRow } from './act-row.ts'

/**
 * Acts by the bare names that platforms give to their steps: 保险查询, 终本告知, 收到案款. In the entries of a log alone, where
 * such a name beside a day says that it was done then, and only where it is all of its clause.
 */
export const NAMED_ACTS: readonly ActRow[] = [
  { kind: 'property-reported', of: 'debtor', dated: true, words: ['申报财产', '申报表', '财产申报'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:申报财产|财产申报)(?=[,。;:\n]|$)|收到(?:了)?[^,。;]{0,60}?财产(?:申报|报告)表/g, unless: /未|拒|没有|责令|逾期|要求|通知/ },
  { kind: 'provident-fund-query', of: 'debtor', dated: true, words: ['公积金'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:查询[^,。;]{0,60}?(?:住房)?公积金|(?:住房)?公积金(?:管理)?(?:中心)?(?:查询|查控|调查))(?=[,。;:\n]|$)/g, unless: /未查|待|网络|总对总/ },
  { kind: 'insurance-query', of: 'debtor', dated: true, words: ['保险'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:查询[^,。;]{0,60}?(?:商业|人身)?保险(?:情况|信息)?|(?:商业|人身)?保险(?:公司)?(?:查询|查控|调查)|向保险公司查询[^,。;]{0,60})(?=[,。;:\n]|$)/g, unless: /未查|待|网络|总对总|银行|车辆/ },
  { kind: 'onsite-visit', of: 'debtor', dated: true, words: ['上门查人', '上门找人', '上门核查'], says: /上门(?:查人|找人|核查)/g, unless: /未|拟|待|计划/ },
  { kind: 'valuation', of: 'case', dated: true, words: ['评估'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:房产|房屋|不动产|车辆|土地|股权|财产|资产|标的物)?评估(?=[,。;:\n]|$)/g },
  { kind: 'zhongben-informed', of: 'case', dated: true, words: ['终本', '终结本次'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:终本(?:风险)?告知|告知(?:申请执行人|申请人|Ａ{1,80})?(?:拟)?(?:终本|终结本次执行(?:程序)?)|(?:送达|发出|签收)终(?:结)?本(?:次执行程序)?(?:风险)?告知书)(?=[,。;:\n]|$)/g, unless: /未|待/ },
  { kind: 'case-money-received', of: 'case', dated: true, words: ['收到案款', '案款到账', '案款已到账'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:收到案款|案款(?:已)?到账)(?=[,。;\n\d]|$)/g, unless: /未/ },
  { kind: 'panel-deliberated', of: 'case', dated: true, words: ['合议', '评议'], says: /(?<=^|[,。;:\n日Ｂ\s])(?:合议庭)?(?:进行)?(?:合议|评议)(?=[,。;:\n]|$)/g },
]
