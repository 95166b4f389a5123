/** Words that several rows share, and the writing of patterns as lists of alternatives. */

export const QUERY_END = '(?:查询|查控|核查|调查|查证|查找|了解|核实|调取|查档|查明|查看|摸排|协查|函查|查(?:了|过))'
export const REGISTRY =
  '(?:不动产|房产(?:局|管理|登记|交易|所)|房地产|房管|房屋产权|房屋登记|国土|自然资源|规划局|车管|车辆管理|交警|交管|工商|市场监督|市场监管|行政审批|民政|住建|住房和城乡|农机|海事|档案|登记中心|登记机关|登记部门|土地|林业|农业农村|村镇|证券公司|拆迁|征收)'
export const DEPARTMENT = '(?:银行|金融机构|车管|车辆|工商|证券|国土|房产|不动产|保险|公积金|支付|自然资源|税务|市场监管)'
export const HOME =
  '(?:住所地?|老家|住处|住址|居住地|居所|居住处|住房处|家中|家里|家(?=[,。;查走了解调寻,]|$)|户籍(?:所在)?地|户籍住所地|经营(?:场所|地|地址|处)|营业(?:场所|地|地址)|注册(?:地址?|登记地)|办公(?:地|场所|地址|处)|工作单位|所在(?:地|村|社区)|厂区|厂址|工厂|厂里|店里|厂房|办公楼|院落|出租屋|租住处|门店|店铺|生产场所|村委会|居委会|村民委员会|居民委员会|社区|小区|公司所在)'

/** Alternatives that tell an act: any of them, everywhere in a sentence. */
export function says(...alternatives: readonly RegExp[]): RegExp {
  return saysText(...alternatives.map((a) => a.source))
}

/** The same, written as text where shared words are put in. */
export function saysText(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'g')
}

/** Any of these in the clause. */
export function oneOf(...alternatives: readonly RegExp[]): RegExp {
  return oneOfText(...alternatives.map((a) => a.source))
}

export function oneOfText(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'))
}
