import type { ActRow } from './act-row.ts'
import { HOME, says, saysText } from './act-words.ts'

/** Property and debtor looked for on the spot. */
export const VISIT_ACTS: readonly ActRow[] = [
  {
    kind: 'onsite-visit', of: 'debtor', ahead: true, negated: 'not-done',
    words: [
      '住所', '住处', '住址', '居住', '居所', '住房处', '家', '户籍', '经营', '营业', '注册', '办公', '工作单位', '所在', '厂', '门店', '店铺', '生产场所', '村委', '居委', '村民委', '居民委',
      '社区', '小区',
    ],
    says: saysText(
      `(?:前往|赶赴|奔赴|赴|(?<!收|遇|得|查|接|提|受|达|送|签)到|去(?![向世年除掉])|来到|走访|上门)(?:了)?[^,。;]{0,60}?${HOME}`,
    ),
    unless: /不动产登记|公积金|拍卖|评估|竞买|申请执行人(?:住|的住|处)|收到|到期|得到|联系到|去向不明|提取|划拨|到庭|竞得/,
  },
  {
    kind: 'onsite-visit', of: 'debtor', ahead: true, negated: 'not-done',
    words: ['实地', '现场', '走访', '上门', '入户', '外调', '注册地', '查找'],
    says: says(
      /实地(?:进行)?(?:走访|调查|查看|勘查|勘验|查找|核查|探访|了解)|(?:现场|上门|入户|逐户)(?:进行)?(?:走访|调查|查看|勘查|勘验|查找|核查)|走访(?:了)?(?!申请)|外出(?:实地)?调查/,
      /下乡(?:调查|查找)|(?:住所地?|户籍地|经营地)[^,。;]{0,6}(?:查找|调查|走访|查看)/,
    ),
    unless: /不动产登记|公积金|网络查控与|评估|同等效力|拍卖|申请执行人(?:住|的住)|线索|看样/,
  },
  {
    kind: 'search', of: 'debtor', negated: 'not-done',
    words: ['搜查'],
    says: /搜查(?!令|证|笔录)/g,
    unless: /申请搜查|可以|搜查措施的/,
  },
  {
    kind: 'audit', of: 'debtor',
    words: ['审计'],
    says: /(?:委托|进行|启动|开展|实施|经)[^,。;]{0,20}?审计|审计(?:显示|结果|报告(?:显示|载明)|机构出具)/g,
    unless: /申请[^,。]{0,6}审计|无需|不需要|审计报告和|附卷/,
  },
  {
    kind: 'reward-notice', of: 'debtor',
    words: ['悬赏'],
    says: /悬赏(?:公告|执行|举报|令)?/g,
    unless: /申请悬赏(?!.{0,10}(?:本院|已))|可以|悬赏金/,
  },
]
