import type { PlainEvent, Table } from './table.ts'

/**
 * A `four-no-no-onsite-search`, decisions 2, 5, 8, 11, 13. The red line is stricter than the law: legality speaks only where the
 * debtor is missing and was not looked for at all (终本规定1(五)), or where what the network cannot query was not looked into (3(三)).
 */

/** 最多 L */
const AT_MOST_NOTICE = ['none', 'notice'] as const
/** missing unknown: nothing may be said, or it has to be checked first */
const UNKNOWN = ['none', 'notice', 'need-check'] as const
/** M/H */
const SEARCH_FAULT = ['suspected-violation', 'procedural-defect'] as const
const RELEASED = ['pass', 'warn'] as const

const base = { caseNumber: '（2025）粤0999执101号', filedOn: '2025-01-10', rulingOn: '2025-05-20', applicants: [{ name: '方文清' }], debtors: [{ name: '李海波', kind: 'natural', missing: false }] } as const
const two = { ...base, debtors: [{ name: '李海波', kind: 'natural', missing: false }, { name: '吴桂英', kind: 'natural', missing: false }] } as const
const company = { ...base, debtors: [{ name: '海平五金有限公司', kind: 'organization', address: '某某市工业路1号', missing: false }] } as const
const complete = { coverage: { events: 'complete' } } as const
const visit = (more: PlainEvent = {}): PlainEvent => ({ kind: 'onsite-visit', on: '2025-03-18', done: true, detail: '到住所地走访，邻居王某见证，拍照', result: '未见本人', ...more })
const only = (debtor: object): typeof base => ({ ...base, debtors: [{ name: '李海波', kind: 'natural', missing: false, ...debtor }] as never })

export const onsiteSearch: Table = {
  rule: 'four-no-no-onsite-search',
  reaches: {
    approval: ['block', 'warn', 'pass', 'need-check', 'not-applicable'],
    legality: ['suspected-violation', 'procedural-defect', 'notice', 'need-check', 'none', 'not-applicable'],
  },
  rows: [
    { name: '裁定前到住所地查找', file: { ...base, events: [visit({ party: '李海波' })] }, approval: 'pass', legality: 'none', says: ['2025-03-18'] },
    { name: '查找记录未写对象，被执行人只有一名', file: { ...base, events: [visit()] }, approval: 'pass', legality: 'none' },
    { name: '裁定当日查找', file: { ...base, events: [visit({ on: '2025-05-20' })] }, approval: RELEASED, legality: AT_MOST_NOTICE },
    { name: '裁定之后才查找，日志完整：不批', file: { ...base, ...complete, events: [visit({ on: '2025-05-21' })] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['2025-05-21'] },
    { name: '裁定之后才查找，日志不完整', file: { ...base, events: [visit({ on: '2025-05-21' })] }, approval: ['block', 'need-check'], legality: UNKNOWN },
    { name: '查找没有日期', file: { ...base, events: [{ kind: 'onsite-visit', done: true, result: '未见本人' }] }, approval: 'need-check', legality: UNKNOWN, missing: ['走访'] },
    { name: '查找没有日期，但裁定书载明在裁定前做过', file: { ...base, events: [{ kind: 'onsite-visit', done: true, until: '2025-05-20', result: '未见本人' }] }, approval: 'pass', legality: 'none' },
    { name: '查找没有日期，只在裁定以后的材料里提到', file: { ...base, events: [{ kind: 'onsite-visit', done: true, until: '2025-06-20', result: '未见本人' }] }, approval: 'need-check', legality: UNKNOWN },
    { name: '尚未裁定，查找没有日期：既已做过，必在今日以前', file: { ...base, rulingOn: undefined, events: [{ kind: 'onsite-visit', done: true, result: '未见本人' }] }, asOf: '2025-05-18', approval: 'pass', legality: 'none' },
    { name: '查找只写到月份，与裁定同月，先后不明，日志完整也不能断定', file: { ...base, ...complete, events: [visit({ on: '2025-05-01', onPrecision: 'month' })] }, approval: 'need-check', legality: UNKNOWN, missing: ['走访'] },
    { name: '查找是否完成不明、笔录未归档', file: { ...base, ...complete, events: [{ kind: 'onsite-visit', on: '2025-03-18', done: { value: null, quote: '' } }] }, approval: 'need-check', legality: UNKNOWN },
    { name: '传统调查写明走访住所', file: { ...base, ...complete, events: [{ kind: 'traditional-investigation', on: '2025-03-18', done: true, mode: '走访', result: '未见本人' }] }, approval: 'pass', legality: 'none' },
    { name: '传统调查写明向村居调查', file: { ...base, ...complete, events: [{ kind: 'traditional-investigation', on: '2025-03-18', done: true, mode: '向村委会调查', result: '外出务工' }] }, approval: 'pass', legality: 'none' },
    { name: '传统调查只说查了不动产登记，不是查人', file: { ...base, ...complete, events: [{ kind: 'traditional-investigation', on: '2025-03-18', done: true, mode: '不动产登记中心查询', result: '无登记' }] }, approval: ['block', 'need-check'], legality: UNKNOWN },
    { name: '传统调查写明未走访', file: { ...base, ...complete, events: [{ kind: 'traditional-investigation', on: '2025-03-18', done: true, mode: '电话', result: '未走访住所地' }] }, approval: ['block', 'need-check'], legality: UNKNOWN },
    { name: '到住所搜查', file: { ...base, ...complete, events: [{ kind: 'search', on: '2025-03-18', done: true, detail: '到住所搜查', result: '未发现财产' }] }, approval: RELEASED, legality: AT_MOST_NOTICE },

    { name: '日志完整而没有上门查找：不批，但对检察端最多是提示', file: { ...base, ...complete }, approval: 'block', legality: AT_MOST_NOTICE, says: ['李海波'] },
    { name: '调查清单完整而没有上门查找', file: { ...base, coverage: { investigations: 'complete' } }, approval: 'block', legality: UNKNOWN },
    { name: '材料写明未上门', file: { ...base, events: [{ kind: 'onsite-visit', done: false, status: 'not-done' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '日志不完整，没有看到查找：待核实', file: { ...base, coverage: { events: 'partial' } }, approval: 'need-check', legality: UNKNOWN, missing: ['走访'] },
    { name: '没有任何线索：待核实', file: base, approval: 'need-check', legality: UNKNOWN, missing: ['走访'] },
    { name: '完整的约谈列表不能证明没有上门', file: { ...base, coverage: { interviews: 'complete' } }, approval: 'need-check', legality: UNKNOWN },
    { name: '被执行人未知', file: { caseNumber: base.caseNumber, rulingOn: base.rulingOn }, approval: 'need-check', legality: UNKNOWN, missing: ['被执行人'] },
    { name: '曾试图上门而未成，日志不完整', file: { ...base, events: [{ kind: 'onsite-visit', on: '2025-03-18', done: false, status: 'attempted' }] }, approval: 'need-check', legality: UNKNOWN },
    { name: '当事人列表不完整，已知的被执行人已查找：其余待核实', file: { ...base, coverage: { parties: 'partial' }, events: [visit({ party: '李海波' })] }, approval: 'need-check', legality: UNKNOWN, missing: ['当事人'] },
    { name: '当事人列表不完整，已知的被执行人明确未查找：不批', file: { ...base, coverage: { parties: 'partial' }, events: [{ kind: 'onsite-visit', done: false, status: 'not-done', party: '李海波' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '计划上门，尚未去', file: { ...base, ...complete, events: [{ kind: 'onsite-visit', on: '2025-05-28', done: false, status: 'planned' }] }, approval: ['block', 'need-check'], legality: UNKNOWN },

    { name: '两名被执行人都已查找', file: { ...two, events: [visit({ party: '李海波' }), visit({ party: '吴桂英', on: '2025-03-19' })] }, approval: 'pass', legality: 'none' },
    { name: '一次查找写明两名被执行人', file: { ...two, events: [visit({ party: ['李海波', '吴桂英'] })] }, approval: 'pass', legality: 'none' },
    { name: '两名被执行人只查找一名，日志完整：不批，指明另一名', file: { ...two, ...complete, events: [visit({ party: '李海波' })] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['吴桂英'] },
    { name: '两名被执行人只查找一名，日志不完整：待核实，指明另一名', file: { ...two, events: [visit({ party: '李海波' })] }, approval: 'need-check', legality: UNKNOWN, mentions: ['吴桂英'] },
    { name: '一名明确未查找、一名情况不明：以不批为准', file: { ...two, events: [{ kind: 'onsite-visit', done: false, status: 'not-done', party: '李海波' }] }, approval: 'block', legality: UNKNOWN, says: ['李海波'] },
    { name: '三名被执行人，一名已查找、一名死亡、一名未查找', file: { ...base, ...complete, debtors: [{ name: '李海波', kind: 'natural', missing: false }, { name: '吴桂英', kind: 'natural', deceased: true }, { name: '郑三元', kind: 'natural', missing: false }], events: [visit({ party: '李海波' })] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['郑三元'], silent: ['李海波、'] },

    { name: '公司：到登记地址查找', file: { ...company, ...complete, events: [visit({ party: '海平五金有限公司', detail: '到注册地工业路1号，已无该公司' })] }, approval: 'pass', legality: 'none' },
    { name: '公司：到经营地查找', file: { ...company, ...complete, events: [visit({ party: '海平五金有限公司', detail: '到经营场所查看，大门紧锁' })] }, approval: 'pass', legality: 'none' },
    { name: '公司：日志完整而没有查找', file: { ...company, ...complete }, approval: 'block', legality: AT_MOST_NOTICE, says: ['海平五金有限公司'] },
    { name: '自然人与公司并列，只查找了自然人', file: { ...base, ...complete, debtors: [{ name: '李海波', kind: 'natural', missing: false }, { name: '海平五金有限公司', kind: 'organization', missing: false }], events: [visit({ party: '李海波' })] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['海平五金有限公司'] },

    { name: '被执行人已死亡', file: { ...only({ deceased: true }), ...complete }, approval: RELEASED, legality: AT_MOST_NOTICE, mentions: ['死亡'] },
    { name: '公司已注销', file: { ...company, ...complete, debtors: [{ name: '海平五金有限公司', kind: 'organization', deregistered: true }] }, approval: RELEASED, legality: AT_MOST_NOTICE, mentions: ['注销'] },
    { name: '被执行人在押，没有询问笔录：提示补笔录', file: { ...only({ custody: true }), ...complete }, approval: 'warn', legality: AT_MOST_NOTICE, mentions: ['询问笔录'] },
    { name: '被执行人到庭接受询问，有笔录', file: { ...base, ...complete, events: [{ kind: 'debtor-questioned', on: '2025-03-20', done: true, party: '李海波', mode: '当面', result: '称无财产' }] }, approval: RELEASED, legality: AT_MOST_NOTICE },
    { name: '询问在裁定之后', file: { ...base, ...complete, events: [{ kind: 'debtor-questioned', on: '2025-05-25', done: true, party: '李海波' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '两名被执行人，只询问了一名，日志完整', file: { ...two, ...complete, events: [{ kind: 'debtor-questioned', on: '2025-03-20', done: true, party: '李海波' }] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['吴桂英'] },
    { name: '材料写明被执行人健在，不因此放行', file: { ...only({ deceased: false, custody: false }), ...complete }, approval: 'block', legality: AT_MOST_NOTICE },

    { name: '委托外地法院调查，已反馈', file: { ...base, ...complete, events: [{ kind: 'investigation-delegated', on: '2025-02-10', done: true, party: '李海波', result: '受托法院回函：住所无人，邻居称外出' }] }, approval: RELEASED, legality: AT_MOST_NOTICE },
    { name: '委托外地法院调查，没有看到反馈：待核实', file: { ...base, ...complete, events: [{ kind: 'investigation-delegated', on: '2025-02-10', done: true, party: '李海波' }] }, approval: 'need-check', legality: UNKNOWN, missing: ['反馈'] },
    { name: '委托外地法院调查，写明未反馈', file: { ...base, ...complete, events: [{ kind: 'investigation-delegated', on: '2025-02-10', done: true, party: '李海波', result: '未反馈' }] }, approval: 'need-check', legality: UNKNOWN },
    { name: '申请执行人书面认可并明确不要求实地调查', file: { ...base, ...complete, events: [{ kind: 'applicant-consented', on: '2025-05-10', done: true, party: '方文清', mode: '书面', detail: '认可调查结果，不要求实地调查' }] }, approval: RELEASED, legality: AT_MOST_NOTICE },
    { name: '申请执行人口头说不要求实地调查，不是书面', file: { ...base, ...complete, events: [{ kind: 'applicant-consented', on: '2025-05-10', done: true, party: '方文清', mode: '电话', detail: '不要求实地调查' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '两名申请执行人只有一名书面表示不要求实地调查', file: { ...base, ...complete, applicants: [{ name: '方文清' }, { name: '周启明' }], events: [{ kind: 'applicant-consented', on: '2025-05-10', done: true, party: '方文清', mode: '书面', detail: '不要求实地调查' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '书面表示不要求实地调查，写在裁定之后', file: { ...base, ...complete, events: [{ kind: 'applicant-consented', on: '2025-06-10', done: true, party: '方文清', mode: '书面', detail: '不要求实地调查' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '申请执行人书面同意终本，但没有说不要求实地调查', file: { ...base, ...complete, events: [{ kind: 'applicant-consented', on: '2025-05-10', done: true, party: '方文清', mode: '书面', detail: '同意终结本次执行程序' }] }, approval: 'block', legality: AT_MOST_NOTICE },

    { name: '下落不明，日志完整，没有任何查找：法律也要求查找', file: { ...only({ missing: true }), ...complete }, approval: 'block', legality: SEARCH_FAULT, says: ['李海波'] },
    { name: '下落不明，只查过户籍：红线不满足，但不是没有任何查找', file: { ...only({ missing: true }), ...complete, events: [{ kind: 'household-query', on: '2025-02-20', done: true, party: '李海波' }] }, approval: 'block', legality: AT_MOST_NOTICE },
    { name: '下落不明，材料写明未上门，其他查找方式不明：不得断定没有任何查找', file: { ...only({ missing: true }), events: [{ kind: 'onsite-visit', done: false, status: 'not-done' }] }, approval: 'block', legality: ['need-check', 'notice', 'none'] },
    { name: '下落不明，户籍查询在裁定之后，日志完整', file: { ...only({ missing: true }), ...complete, events: [{ kind: 'household-query', on: '2025-06-20', done: true, party: '李海波' }] }, approval: 'block', legality: SEARCH_FAULT },
    { name: '下落不明，已上门查找', file: { ...only({ missing: true }), ...complete, events: [visit({ party: '李海波' })] }, approval: 'pass', legality: 'none' },
    { name: '下落不明，日志不完整：待核实', file: only({ missing: true }), approval: 'need-check', legality: ['need-check', 'clue', 'none', 'notice'] },
    { name: '是否下落不明未知，日志完整而没有上门', file: { ...base, ...complete, debtors: [{ name: '李海波', kind: 'natural' }] }, approval: 'block', legality: UNKNOWN },
    { name: '两名被执行人，未查找的那名并非下落不明', file: { ...base, ...complete, debtors: [{ name: '李海波', missing: true }, { name: '吴桂英', missing: false }], events: [visit({ party: '李海波' })] }, approval: 'block', legality: AT_MOST_NOTICE, says: ['吴桂英'] },
    { name: '网络查控写明无法查询，而没有实地调查，日志完整', file: { ...base, ...complete, events: [{ kind: 'network-query', on: '2025-02-01', done: true, party: '李海波', result: '不动产无法通过网络查询' }] }, approval: 'block', legality: ['procedural-defect', 'clue', 'notice', 'none'] },

    { name: '尚未裁定，日志完整而没有上门：如按此终本', file: { ...base, ...complete, rulingOn: undefined }, asOf: '2025-05-18', approval: 'block', legality: AT_MOST_NOTICE },
    { name: '尚未裁定，已经上门', file: { ...base, rulingOn: undefined, events: [visit()] }, asOf: '2025-05-18', approval: 'pass', legality: 'none' },
    { name: '是否死亡两处记载相反', file: { ...only({ deceased: true }), ...complete, conflicts: [{ field: 'debtors.0.deceased', facts: [true, false] }] }, approval: 'need-check', legality: 'need-check' },
    { name: '执保案件不适用', file: { ...base, ...complete, caseNumber: '（2025）粤0999执保7号' }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '刑事涉财产执行同样适用', file: { ...base, ...complete, applicants: [{ name: '某某市人民法院', authority: true }] }, approval: 'block', legality: AT_MOST_NOTICE },
  ],
}
