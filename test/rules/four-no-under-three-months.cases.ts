import type { PlainEvent, Row, Table } from './table.ts'

/**
 * A `four-no-under-three-months`, decisions 1, 2, 4, 5, 6; law.md §7.1; L1, L2, L3, L8.
 * L3 = corresponding day three months on; D ≤ L3 不批, L3 < D ≤ S 提示, D > S 通过.
 * Weekdays and holidays below were looked up in a calendar and in the State Council's arrangement for 2025.
 */

const NUMBER = '（2025）粤0999执101号'
const RESUMED = '（2025）粤0999执恢12号'
/** decisions 6: nothing is known of the measures → 线索 */
const UNKNOWN_MEASURES = 'clue'
/** law.md §7.1: within the window of a holiday 待核实 or 提示, never illegality */
const WINDOW = ['none', 'notice', 'need-check'] as const

const filed = (filedOn: string, rulingOn: string, name: string, approval: 'block' | 'warn' | 'pass', earliest?: Row['earliest']): Row => ({
  name, file: { caseNumber: NUMBER, filedOn, rulingOn }, asOf: rulingOn, approval,
  legality: approval === 'block' ? UNKNOWN_MEASURES : approval === 'warn' ? WINDOW : 'none',
  ...(approval === 'block' ? { says: [filedOn, rulingOn], mentions: ['141'] } : {}), ...(earliest === undefined ? {} : { earliest }),
})

const early = { caseNumber: NUMBER, filedOn: '2025-03-03', rulingOn: '2025-04-30', applicants: [{ name: '方文清' }], debtors: [{ name: '李海波', kind: 'natural', missing: false }] } as const
const done = (kind: string, more: PlainEvent = {}): PlainEvent => ({ kind, on: '2025-03-10', done: true, ...more }) as PlainEvent
const MEASURES: PlainEvent[] = [
  done('notice-issued'), done('report-order-issued'), done('consumption-restricted'),
  done('network-query', { detail: '银行存款、车辆、不动产、有价证券', result: '未发现可供执行财产' }),
  done('zhongben-informed', { on: '2025-04-20' }), done('applicant-interviewed', { on: '2025-04-21', party: '方文清', mode: '当面', result: '同意终本' }),
]
const without = (...kinds: string[]): PlainEvent[] => MEASURES.filter((e) => !kinds.includes(String(e.kind)))

export const underThreeMonths: Table = {
  rule: 'four-no-under-three-months',
  reaches: {
    approval: ['block', 'warn', 'pass', 'need-check', 'not-applicable'],
    legality: ['suspected-violation', 'notice', 'clue', 'need-check', 'none', 'not-applicable'],
  },
  rows: [
    filed('2024-11-30', '2025-02-28', '11月30日立案，2月没有30日，月末2月28日裁定，未超过三个月', 'block', '2025-03-01'),
    filed('2024-11-30', '2025-03-01', '11月30日立案，3月1日裁定，已超过三个月', 'pass'),
    filed('2024-02-29', '2024-05-29', '闰日立案，5月29日裁定，未超过', 'block', '2024-05-30'),
    filed('2024-02-29', '2024-05-30', '闰日立案，5月30日裁定，已超过', 'pass'),
    filed('2025-01-31', '2025-04-30', '1月31日立案，4月30日裁定，未超过', 'block', '2025-05-01'),
    filed('2025-01-31', '2025-05-01', '届满日4月30日是工作日，不顺延；5月1日虽是节日，裁定已超过', 'pass'),
    filed('2024-08-31', '2024-11-30', '8月31日立案，11月30日（星期六）裁定，未超过', 'block'),
    filed('2024-08-31', '2024-12-01', '届满日为星期六，次日星期日裁定，落在顺延窗口内', 'warn'),
    filed('2024-08-31', '2024-12-02', '届满日为星期六，顺延至12月2日，当日裁定', 'warn'),
    filed('2024-08-31', '2024-12-03', '届满日为星期六，12月3日裁定，两种算法都已超过', 'pass'),
    filed('2025-08-31', '2025-11-30', '8月31日立案，11月30日（星期日）裁定，未超过', 'block'),
    filed('2025-08-31', '2025-12-01', '届满日为星期日，次日裁定，落在顺延窗口内', 'warn'),
    filed('2025-08-31', '2025-12-02', '届满日为星期日，12月2日裁定，已超过', 'pass'),
    filed('2025-07-01', '2025-10-01', '7月1日立案，国庆节当日裁定，未超过', 'block', ['2025-10-02', '2025-10-10']),
    filed('2025-07-01', '2025-10-02', '届满日为国庆节，10月2日裁定，落在顺延窗口内', 'warn'),
    filed('2025-07-01', '2025-10-09', '届满日为国庆节，顺延至10月9日，当日裁定', 'warn'),
    filed('2025-07-01', '2025-10-10', '届满日为国庆节，10月10日裁定，两种算法都已超过', 'pass'),
    filed('2024-11-04', '2025-02-05', '届满日为春节假期最后一日，次日裁定', 'warn'),
    filed('2024-11-04', '2025-02-06', '届满日为春节假期最后一日，顺延之后一日裁定', 'pass'),
    filed('2025-06-28', '2025-09-28', '届满日为星期日而调休上班，当日裁定，未超过', 'block', '2025-09-29'),
    filed('2025-06-28', '2025-09-29', '届满日为调休上班的星期日，不顺延，次日裁定已超过', 'pass'),
    filed('2025-07-11', '2025-10-12', '届满日为调休上班的星期六，次日虽是星期日，裁定已超过', 'pass'),
    filed('2025-03-03', '2025-03-04', '立案次日即裁定', 'block', '2025-06-04'),
    filed('2025-03-03', '2025-03-03', '立案当日即裁定', 'block', '2025-06-04'),

    { name: '节假日安排未知的年份：届满日当日裁定，仍是未超过', file: { caseNumber: NUMBER, filedOn: '2027-01-15', rulingOn: '2027-04-15' }, asOf: '2027-04-15', approval: 'block', legality: UNKNOWN_MEASURES },
    { name: '节假日安排未知的年份：届满日次日裁定，不能断定是否顺延', file: { caseNumber: NUMBER, filedOn: '2027-01-15', rulingOn: '2027-04-16' }, asOf: '2027-04-16', approval: ['need-check', 'warn'], legality: WINDOW, mentions: ['2027'] },
    { name: '节假日安排未知的年份：早已超过，不必问节假日', file: { caseNumber: NUMBER, filedOn: '2027-01-15', rulingOn: '2027-06-30' }, asOf: '2027-06-30', approval: 'pass', legality: 'none' },
    {
      name: '单位录入了2027年放假安排：届满日在五一假期，顺延至5月6日，当日裁定', file: { caseNumber: NUMBER, filedOn: '2027-02-01', rulingOn: '2027-05-06' }, asOf: '2027-05-06',
      years: [{ year: 2027, daysOff: ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'], makeUpWorkdays: [] }], approval: 'warn', legality: WINDOW,
    },
    {
      name: '单位录入了2027年放假安排：顺延之后一日裁定', file: { caseNumber: NUMBER, filedOn: '2027-02-01', rulingOn: '2027-05-07' }, asOf: '2027-05-07',
      years: [{ year: 2027, daysOff: ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'], makeUpWorkdays: [] }], approval: 'pass', legality: 'none',
    },

    { name: '裁定日已超过而系统结案日在三个月内，取较早者', file: { caseNumber: NUMBER, filedOn: '2024-11-30', rulingOn: '2025-03-10', closedOn: '2025-02-27' }, approval: 'block', legality: UNKNOWN_MEASURES, says: ['2025-02-27'], mentions: ['结案'] },
    { name: '系统结案日已超过而裁定日在三个月内，取较早者', file: { caseNumber: NUMBER, filedOn: '2024-11-30', rulingOn: '2025-02-27', closedOn: '2025-03-10' }, approval: 'block', legality: UNKNOWN_MEASURES, says: ['2025-02-27'] },
    { name: '裁定日与结案日不同而都已超过，提示不一致', file: { caseNumber: NUMBER, filedOn: '2024-11-30', rulingOn: '2025-03-10', closedOn: '2025-03-12' }, approval: ['pass', 'warn'], legality: ['none', 'notice'], says: ['2025-03-10', '2025-03-12'] },
    { name: '只有结案日', file: { caseNumber: NUMBER, filedOn: '2024-11-30', closedOn: '2025-02-28' }, approval: 'block', legality: UNKNOWN_MEASURES },
    { name: '没有裁定与结案日，取拟结案日：未超过', file: { caseNumber: NUMBER, filedOn: '2025-03-03', proposedCloseOn: '2025-06-03' }, asOf: '2025-05-20', approval: 'block', legality: UNKNOWN_MEASURES, earliest: '2025-06-04', mentions: ['如按'] },
    { name: '没有裁定与结案日，取拟结案日：今日虽未超过，拟结案日已超过', file: { caseNumber: NUMBER, filedOn: '2025-03-03', proposedCloseOn: '2025-06-04' }, asOf: '2025-05-20', approval: 'pass', legality: 'none' },
    { name: '什么日期都没有，取审查当日：未超过', file: { caseNumber: NUMBER, filedOn: '2025-03-03' }, asOf: '2025-06-03', approval: 'block', legality: UNKNOWN_MEASURES, earliest: '2025-06-04' },
    { name: '什么日期都没有，取审查当日：已超过', file: { caseNumber: NUMBER, filedOn: '2025-03-03' }, asOf: '2025-06-04', approval: 'pass', legality: 'none' },
    { name: '裁定日在立案日之前，日期必有一误', file: { caseNumber: NUMBER, filedOn: '2025-03-03', rulingOn: '2025-02-01' }, approval: ['block', 'need-check'], legality: ['clue', 'need-check'] },

    { name: '立案日未知', file: { caseNumber: NUMBER, rulingOn: '2025-05-20' }, approval: 'need-check', legality: 'need-check', missing: ['立案'] },
    { name: '只有收到申请之日，没有系统立案日', file: { caseNumber: NUMBER, appliedOn: '2025-01-02', rulingOn: '2025-05-20' }, approval: 'need-check', legality: 'need-check', missing: ['立案'] },
    { name: '立案日一栏写明“无”', file: { caseNumber: NUMBER, filedOn: { absent: true, quote: '立案日期：无' }, rulingOn: '2025-05-20' }, approval: 'need-check', legality: 'need-check', missing: ['立案'] },

    { name: '恢复执行十日即终本，首次执行早已超过三个月', file: { caseNumber: RESUMED, filedOn: '2025-04-01', rulingOn: '2025-04-11', originalCase: { number: '（2023）粤0999执900号', filedOn: '2023-06-01' } }, approval: 'warn', legality: 'clue', says: ['2023-06-01'] },
    { name: '同上，单位设定为不批', file: { caseNumber: RESUMED, filedOn: '2025-04-01', rulingOn: '2025-04-11', originalCase: { filedOn: '2023-06-01' } }, settings: { resumedUnderThreeMonths: 'block' }, approval: 'block', legality: 'clue', earliest: '2025-07-02' },
    { name: '恢复执行十日即终本，首次执行立案日未知', file: { caseNumber: RESUMED, filedOn: '2025-04-01', rulingOn: '2025-04-11' }, approval: 'need-check', legality: ['clue', 'need-check'], missing: ['首次执行案件立案日期'] },
    { name: '首次执行立案日未知而单位设定为不批：无论如何都是不批', file: { caseNumber: RESUMED, filedOn: '2025-04-01', rulingOn: '2025-04-11' }, settings: { resumedUnderThreeMonths: 'block' }, approval: ['block', 'need-check'], legality: ['clue', 'need-check'] },
    { name: '首次执行与恢复执行合计仍未满三个月', file: { caseNumber: RESUMED, filedOn: '2025-02-20', rulingOn: '2025-03-03', originalCase: { filedOn: '2025-01-10' } }, approval: 'block', legality: 'clue' },
    { name: '首次执行立案满三个月的当日终本，合计仍未超过', file: { caseNumber: RESUMED, filedOn: '2025-03-20', rulingOn: '2025-04-10', originalCase: { filedOn: '2025-01-10' } }, approval: 'block', legality: 'clue' },
    { name: '首次执行立案满三个月的次日终本，合计已超过', file: { caseNumber: RESUMED, filedOn: '2025-03-20', rulingOn: '2025-04-11', originalCase: { filedOn: '2025-01-10' } }, approval: 'warn', legality: 'clue' },
    { name: '恢复执行案件自身已超过三个月', file: { caseNumber: RESUMED, filedOn: '2025-01-02', rulingOn: '2025-04-11' }, approval: 'pass', legality: 'none' },
    { name: '恢复执行自身与合计都未满三个月，又没有看到必要措施', file: { caseType: 'resumed', caseNumber: RESUMED, filedOn: '2025-02-20', rulingOn: '2025-03-03', originalCase: { filedOn: '2025-01-10' }, coverage: { events: 'partial' } }, approval: 'block', legality: 'clue' },
    { name: '恢执写法也按恢复执行计算', file: { caseNumber: '（2019）粤0999恢执12号', filedOn: '2019-04-01', rulingOn: '2019-04-11', originalCase: { filedOn: '2018-01-05' } }, approval: 'warn', legality: 'clue' },
    { name: '提级执行另立“执”字，以新案立案日计，并显示原案立案日', file: { caseNumber: '（2025）粤09执3号', filedOn: '2025-04-01', rulingOn: '2025-05-06', originalCase: { number: '（2023）粤0999执900号', filedOn: '2023-06-01' } }, approval: 'block', legality: UNKNOWN_MEASURES, says: ['2023-06-01'] },

    { name: '2016年11月裁定，当时尚无三个月的规定，不得认定违法', file: { ...early, caseNumber: '（2016）粤0999执101号', filedOn: '2016-10-08', rulingOn: '2016-11-30', coverage: { events: 'complete' } }, approval: ['block', 'warn', 'pass', 'not-applicable'], legality: ['none', 'notice', 'not-applicable'] },
    { name: '2016年12月1日裁定，规定已经施行，未满三个月又缺必要措施', file: { ...early, caseNumber: '（2016）粤0999执101号', filedOn: '2016-10-08', rulingOn: '2016-12-01', coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation' },

    { name: '未满三个月，必要措施全部完成：属重点抽查', file: { ...early, events: MEASURES }, approval: 'block', legality: 'notice', mentions: ['抽查'] },
    { name: '未满三个月，流程日志完整而没有限制消费令', file: { ...early, events: without('consumption-restricted'), coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation', mentions: ['限制消费'] },
    { name: '未满三个月，流程日志完整而没有执行通知', file: { ...early, events: without('notice-issued'), coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation', mentions: ['执行通知'] },
    { name: '未满三个月，流程日志完整而没有报告财产令', file: { ...early, events: without('report-order-issued'), coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation', mentions: ['报告财产'] },
    { name: '未满三个月，流程日志完整而没有网络查控', file: { ...early, events: without('network-query'), coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation', mentions: ['网络查'] },
    { name: '未满三个月，流程日志完整而既未告知也未约谈申请执行人', file: { ...early, events: without('applicant-interviewed', 'zhongben-informed'), coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation' },
    { name: '未满三个月，日志完整而没有约谈与告知，但有申请执行人的终本申请书：意见已经表明', file: { ...early, events: [...without('applicant-interviewed', 'zhongben-informed'), done('zhongben-applied', { on: '2025-04-20', party: '方文清', mode: '书面' })], coverage: { events: 'complete' } }, approval: 'block', legality: ['notice', 'clue'] },
    { name: '未满三个月，没有看到限制消费令，列表不完整', file: { ...early, events: without('consumption-restricted'), coverage: { events: 'partial' } }, approval: 'block', legality: 'clue' },
    { name: '未满三个月，材料写明未发限制消费令', file: { ...early, events: [...without('consumption-restricted'), { kind: 'consumption-restricted', done: false, status: 'not-done' }] }, approval: 'block', legality: 'suspected-violation', mentions: ['限制消费'] },
    { name: '未满三个月，限制消费令在裁定之后才发，日志完整', file: { ...early, events: [...without('consumption-restricted'), done('consumption-restricted', { on: '2025-05-08' })], coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation' },
    { name: '未满三个月，被执行人下落不明而日志完整、没有任何查找', file: { ...early, debtors: [{ name: '李海波', kind: 'natural', missing: true }], events: MEASURES, coverage: { events: 'complete' } }, approval: 'block', legality: 'suspected-violation', mentions: ['查找'] },
    { name: '未满三个月，下落不明，写明未上门而日志不完整：其他查找方式不明，不得断定', file: { ...early, debtors: [{ name: '李海波', missing: true }], events: [...MEASURES, { kind: 'onsite-visit', done: false, status: 'not-done' }] }, approval: 'block', legality: 'clue' },
    { name: '未满三个月，写明未约谈而日志不完整：是否以书面告知并听取意见不明，不得断定', file: { ...early, events: [...without('applicant-interviewed', 'zhongben-informed'), { kind: 'applicant-interviewed', done: false, status: 'not-done' }] }, approval: 'block', legality: 'clue' },
    { name: '未满三个月，限制消费令是否发出写作不详，日志完整', file: { ...early, events: [...without('consumption-restricted'), { kind: 'consumption-restricted', on: '2025-03-10', done: { value: null, quote: '' } }], coverage: { events: 'complete' } }, approval: 'block', legality: 'clue' },
    { name: '未满三个月，网络查控只写明查了存款：四类是否齐全不明', file: { ...early, events: [...without('network-query'), done('network-query', { detail: '银行存款', result: '余额0元' })] }, approval: 'block', legality: 'clue' },
    { name: '未满三个月，被执行人下落不明而已上门查找，措施全部完成', file: { ...early, debtors: [{ name: '李海波', kind: 'natural', missing: true }], events: [...MEASURES, done('onsite-visit', { party: '李海波', result: '未见本人，邻居称外出' })] }, approval: 'block', legality: 'notice' },
    {
      name: '未满三个月，两名被执行人只对其中一人限制消费，日志完整',
      file: { ...early, debtors: [{ name: '李海波', missing: false }, { name: '吴桂英', missing: false }], events: [...without('consumption-restricted'), done('consumption-restricted', { party: '李海波' })], coverage: { events: 'complete' } },
      approval: 'block', legality: 'suspected-violation', mentions: ['吴桂英'],
    },
    { name: '尚未裁定，措施全部完成：如按此终本，属重点抽查', file: { ...early, rulingOn: undefined, events: MEASURES }, asOf: '2025-04-30', approval: 'block', legality: 'notice', mentions: ['如按此终本'] },
    { name: '尚未裁定，日志完整而没有限制消费令：如按此终本，涉嫌违法', file: { ...early, rulingOn: undefined, events: without('consumption-restricted'), coverage: { events: 'complete' } }, asOf: '2025-04-30', approval: 'block', legality: 'suspected-violation', mentions: ['如按此终本'] },

    { name: '两处立案日不同，结论相反', file: { caseNumber: NUMBER, filedOn: '2024-11-01', rulingOn: '2025-03-01', conflicts: [{ field: 'filedOn', facts: ['2024-11-01', '2024-12-15'] }] }, approval: 'need-check', legality: 'need-check', mentions: ['2024-12-15'] },
    { name: '两处立案日不同，都已超过三个月', file: { caseNumber: NUMBER, filedOn: '2024-11-01', rulingOn: '2025-03-01', conflicts: [{ field: 'filedOn', facts: ['2024-11-01', '2024-11-05'] }] }, approval: 'pass', legality: 'none', mentions: ['不一致'] },
    { name: '两处立案日不同，都未超过三个月', file: { caseNumber: NUMBER, filedOn: '2024-12-10', rulingOn: '2025-03-01', conflicts: [{ field: 'filedOn', facts: ['2024-12-10', '2024-12-15'] }] }, approval: 'block', legality: 'clue', mentions: ['不一致'] },
    { name: '两处裁定日不同，结论相反', file: { caseNumber: NUMBER, filedOn: '2024-11-30', rulingOn: '2025-03-01', conflicts: [{ field: 'rulingOn', facts: ['2025-03-01', '2025-02-28'] }] }, approval: 'need-check', legality: 'need-check' },
    { name: '执保案件不适用', file: { caseNumber: '（2025）粤0999执保7号', filedOn: '2025-03-03', rulingOn: '2025-03-10' }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '刑事涉财产执行同样适用三个月', file: { caseNumber: NUMBER, filedOn: '2025-03-03', rulingOn: '2025-04-10', applicants: [{ name: '某某市人民法院', authority: true }] }, approval: 'block', legality: UNKNOWN_MEASURES },
  ],
}
