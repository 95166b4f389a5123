/**
 * What of test/rulings is not read right yet, with the differences as they are; one that begins to be read right, or gets worse,
 * fails in rulings.test.ts.
 */

/** Kept apart by the hash of its name: its differences were written here by a script and not looked at to make the reader better. */
const HELD_OUT = 'held out'

export const NOT_YET = new Map<string, { why: string; errors: string[] }>([
  ['r03', { why: 'one sentence of a page: whether “并通过…查询” has the day of the listing before it nobody can tell', errors: [
    'event read: network-query 2017-03-15 苕州琢玉服饰有限公司',
    'event missing: network-query undated',
  ] }],
  ['r14', { why: 'a victim for whom the court collects is no applicant for the reader; served in two ways on two debtors', errors: [
    'event missing: zhongben-informed 2026-05-27',
  ] }],
  ['r17', { why: 'every full stop lost: where a sentence ends only a date tells', errors: [
    'event read: onsite-visit 2018-06-04',
    'event missing: case-money-paid 2018-05-30',
    'event missing: debtor-questioned undated',
    'event missing: applicant-interviewed 2018-08-02',
    'event missing: applicant-consented 2018-08-02',
    'asset read: vehicle',
  ] }],
  ['r202', { why: HELD_OUT, errors: [
    'event read: property-report-refused 2022-08-03 萨仁',
    'event missing: property-report-refused undated 萨仁',
  ] }],
  ['r210', { why: HELD_OUT, errors: [
    'event missing: frozen undated',
    'event missing: consumption-restricted undated 乐和',
  ] }],
  ['r214', { why: HELD_OUT, errors: [
    'asset read: land',
  ] }],
  ['r219', { why: HELD_OUT, errors: [
    'applicants: 江苏平望和记仓储有限公司 missing',
    'event missing: clue-provided undated',
    'event missing: clue-verified 2024-07-30',
    'event missing: applicant-interviewed 2024-10-15',
    'event missing: zhongben-informed 2024-10-15',
  ] }],
  ['r221', { why: HELD_OUT, errors: [
    'applicants: 侯诉 missing',
    'event missing: debtor-questioned 2024-03-12',
  ] }],
  ['r222', { why: 'what a form says that the applicant was told', errors: [
    'event missing: zhongben-informed 2025-07-02',
  ] }],
  ['r223', { why: HELD_OUT, errors: [
    'applicants: read 湖北梦泽',
    'debtors: read 信融资租赁有限公司',
    'applicants: 湖北梦泽和信融资租赁有限公司 missing',
    'debtors: 万俟诉 missing',
    'event read: debtor-questioned 2025-09-03',
    'event missing: onsite-visit 2025-09-03',
    'event missing: notice-served 2025-09-03',
    'event missing: report-order-served 2025-09-03',
    'event:debtor-questioned is said not to be, and was read',
  ] }],
  ['r226', { why: HELD_OUT, errors: [
    'asset missing: real-estate',
  ] }],
  ['r227', { why: HELD_OUT, errors: [
    'applicants: read 代理人段及称',
    'debtors: read 欠租三个月',
    'applicants: 云南昆阳与邻贸易有限公司 missing',
    'debtors: 云南和味斋食品有限公司 missing',
  ] }],
  ['r228', { why: HELD_OUT, errors: [
    'handler: not stated so, read 卞与蒙',
    'debtors: 蒲及时 missing',
    'event read: onsite-visit undated',
    'event read: search undated',
    'asset missing: vehicle',
  ] }],
  ['r229', { why: 'a yearly share told by hearsay', errors: [
    'asset missing: income',
  ] }],
  ['r23', { why: '责令其申报财产 served together with the notice; an allowance he draws', errors: [
    'event missing: report-order-served undated',
    'asset missing: income',
  ] }],
  ['r231', { why: HELD_OUT, errors: [
    'applicants: 代和 missing',
    'applicants: 谭诉 missing',
    'debtors: 重庆市与您同行旅行社有限公司 missing',
    'event missing: network-query 2024-05-20',
  ] }],
  ['r234', { why: HELD_OUT, errors: [
    'applicants: read 贵司',
    'debtors: read 200元',
    'applicants: 西安和昌工贸有限公司 missing',
    'debtors: 陕西及时雨广告有限公司 missing',
    'event missing: tax-query 2025-05-15',
  ] }],
  ['r236', { why: HELD_OUT, errors: [
    'amounts.paid: not stated, read 3300.00',
    'applicants: read 今天合议',
    'event read: consumption-restricted undated',
    'event missing: distribution-joined undated',
    'event missing: consumption-restricted undated 芦与',
    'event missing: applicant-consented 2024-12-10',
  ] }],
  ['r238', { why: HELD_OUT, errors: [
    'event read: detained undated',
    'event missing: applicant-consented 2025-09-25',
    'event missing: panel-deliberated 2025-10-14',
    'event:detained is said not to be, and was read',
  ] }],
  ['r240', { why: 'a list without table lines: the number of a car, a policy', errors: [
    'asset missing: vehicle',
    'asset missing: insurance',
  ] }],
  ['r242', { why: HELD_OUT, errors: [
    'asset missing: real-estate',
  ] }],
  ['r243', { why: HELD_OUT, errors: [
    'event read: consumption-restricted 2025-04-01',
    'event missing: consumption-restricted 2025-04-01 羊与',
  ] }],
  ['r249', { why: HELD_OUT, errors: [
    'event missing: debtor-questioned 2023-09-13 祝东升',
    'event missing: zhongben-applied 2023-10-11',
    'asset missing: movable',
  ] }],
  ['r252', { why: 'a tractor in a report of property', errors: [
    'asset missing: vehicle',
  ] }],
  ['r253', { why: HELD_OUT, errors: [
    'event read: consumption-restricted 2024-10-15',
    'event read: detained undated',
    'event missing: network-query 2024-09-09',
    'event missing: onsite-visit 2024-09-19',
    'event missing: consumption-restricted 2024-10-15 张德贵',
    'event:detained is said not to be, and was read',
  ] }],
  ['r255', { why: HELD_OUT, errors: [
    'event read: frozen undated',
    'event:frozen is said not to be, and was read',
  ] }],
  ['r257', { why: HELD_OUT, errors: [
    'event missing: network-query 2023-08-14',
  ] }],
  ['r258', { why: HELD_OUT, errors: [
    'debtors: 嵩阴县鸿达矿业有限公司 missing',
    'event missing: consumption-restricted 2023-09-12 段成林',
  ] }],
  ['r259', { why: HELD_OUT, errors: [
    'event missing: resumed 2025-05-07',
  ] }],
  ['r262', { why: '“我们5月22号去看了”; told by telephone', errors: [
    'event read: zhongben-informed 2024-02-20',
    'event missing: clue-verified 2024-05-22',
    'event missing: zhongben-informed 2024-08-06',
  ] }],
])
