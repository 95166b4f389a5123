import type { PlainEvent, Table } from './table.ts'

/**
 * A `four-no-no-applicant-interview`, decisions 5, 8, 10, 12; 终本规定5[P]; L11.
 * The law asks for telling, hearing and recording; the interview is the practice's form of it. The catalogue gives no
 * grade for a missing interview as such: every grade that does not clear the matter is taken.
 */

const FAULT = ['suspected-violation', 'procedural-defect', 'clue'] as const
const OPEN = ['clue', 'need-check', 'none', 'notice'] as const
const FINE = ['none', 'notice'] as const

const base = { caseNumber: '（2025）粤0999执101号', filedOn: '2025-01-10', rulingOn: '2025-05-20', applicants: [{ name: '方文清', kind: 'natural' }], debtors: [{ name: '李海波', kind: 'natural' }] } as const
const two = { ...base, applicants: [{ name: '方文清' }, { name: '海平五金有限公司' }] } as const
const told = (more: PlainEvent = {}): PlainEvent => ({ kind: 'applicant-interviewed', on: '2025-05-12', done: true, mode: '当面', result: '同意终本', ...more })
const topics = '告知案件执行情况、已采取的财产调查措施、被执行人财产情况、终结本次执行程序的依据及法律后果，听取意见'
const topicsToCheck = ['执行情况', '措施', '财产情况', '依据', '意见']

export const applicantInterview: Table = {
  rule: 'four-no-no-applicant-interview',
  reaches: {
    approval: ['block', 'warn', 'pass', 'need-check', 'not-applicable'],
    legality: ['procedural-defect', 'clue', 'need-check', 'none', 'not-applicable'],
  },
  rows: [
    { name: '裁定前约谈，有意见，五项内容都看得到', file: { ...base, events: [told({ party: '方文清', detail: topics })] }, approval: 'pass', legality: FINE, says: ['2025-05-12'] },
    { name: '裁定前约谈，有意见，看不到谈话内容：通过，列出五项待核', file: { ...base, events: [told({ party: '方文清' })] }, approval: 'pass', legality: FINE, mentions: topicsToCheck },
    { name: '约谈未写对象，申请执行人只有一名', file: { ...base, events: [told()] }, approval: 'pass', legality: FINE },
    { name: '申请执行人不同意终本，意见已听取', file: { ...base, events: [told({ result: '不同意终本' })] }, approval: ['pass', 'warn'], legality: FINE },
    { name: '电话约谈', file: { ...base, events: [told({ mode: '电话' })] }, approval: 'pass', legality: FINE },
    { name: '微信约谈', file: { ...base, events: [told({ mode: '微信' })] }, approval: 'pass', legality: FINE },
    { name: '短信约谈', file: { ...base, events: [told({ mode: '短信' })] }, approval: 'pass', legality: FINE },
    { name: '视频约谈', file: { ...base, events: [told({ mode: '视频' })] }, approval: 'pass', legality: FINE },
    { name: '裁定当日约谈：提示', file: { ...base, events: [told({ on: '2025-05-20' })] }, approval: 'warn', legality: FINE, says: ['2025-05-20'] },
    { name: '裁定前一日约谈', file: { ...base, events: [told({ on: '2025-05-19' })] }, approval: 'pass', legality: FINE },
    { name: '裁定次日才约谈：不批', file: { ...base, events: [told({ on: '2025-05-21' })] }, approval: 'block', legality: FAULT, says: ['2025-05-21', '2025-05-20'] },
    { name: '裁定前后各约谈一次', file: { ...base, events: [told({ on: '2025-05-25' }), told({ on: '2025-05-12' })] }, approval: 'pass', legality: FINE },
    { name: '只有结案日，约谈在结案之后', file: { ...base, rulingOn: undefined, closedOn: '2025-05-20', events: [told({ on: '2025-06-01' })] }, approval: 'block', legality: FAULT },
    { name: '约谈没有日期', file: { ...base, events: [{ kind: 'applicant-interviewed', done: true, result: '同意终本' }] }, approval: 'need-check', legality: OPEN, missing: ['约谈'] },
    { name: '约谈没有日期，但裁定书载明在裁定前做过', file: { ...base, events: [{ kind: 'applicant-interviewed', done: true, until: '2025-05-20', result: '同意终本' }] }, approval: 'pass', legality: FINE },
    { name: '尚未裁定，约谈没有日期：既已做过，必在今日以前', file: { ...base, rulingOn: undefined, events: [{ kind: 'applicant-interviewed', done: true, result: '同意终本' }] }, asOf: '2025-05-18', approval: 'pass', legality: FINE },
    { name: '约谈只写到月份，与裁定同月，先后不明', file: { ...base, events: [told({ on: '2025-05-01', onPrecision: 'month' })] }, approval: 'need-check', legality: OPEN, missing: ['约谈'] },
    { name: '约谈只写到月份，裁定恰在该月一日', file: { ...base, rulingOn: '2025-05-01', events: [told({ on: '2025-05-01', onPrecision: 'month' })] }, approval: 'need-check', legality: OPEN },
    { name: '约谈只写到月份，月份早于裁定', file: { ...base, events: [told({ on: '2025-04-01', onPrecision: 'month' })] }, approval: 'pass', legality: FINE },
    { name: '约谈无意见记载：意见待核', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: true }] }, approval: 'need-check', legality: OPEN, missing: ['意见'] },
    { name: '约谈无意见记载，另有同意终本的记录', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: true }, { kind: 'applicant-consented', on: '2025-05-12', done: true }] }, approval: 'pass', legality: FINE },
    { name: '约谈无意见记载，另有提出异议的记录', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: true }, { kind: 'applicant-objected', on: '2025-05-12', done: true, detail: '认为仍有财产' }] }, approval: ['pass', 'warn'], legality: FINE, says: ['不同意'] },
    { name: '约谈无意见记载，异议在裁定之后才提出，不是当时的意见', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: true }, { kind: 'applicant-objected', on: '2025-06-10', done: true }] }, approval: 'need-check', legality: OPEN, missing: ['意见'] },
    { name: '约谈无意见记载，裁定前另日有同意终本的记录', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: true }, { kind: 'applicant-consented', on: '2025-05-15', done: true }] }, approval: ['pass', 'need-check'], legality: OPEN },
    { name: '约谈时申请执行人未表态', file: { ...base, events: [told({ result: '未表态' })] }, approval: 'need-check', legality: OPEN, missing: ['意见'] },
    { name: '约谈是否完成不明', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-12' }] }, approval: ['need-check', 'pass'], legality: OPEN },

    { name: '约谈有记载而是否完成写作不详，列表完整也不能断定', file: { ...base, coverage: { interviews: 'complete' }, events: [{ kind: 'applicant-interviewed', on: '2025-05-12', done: { value: null, quote: '' } }] }, approval: 'need-check', legality: OPEN },
    { name: '约谈列表写明完整而为空：不批', file: { ...base, coverage: { interviews: 'complete' } }, approval: 'block', legality: FAULT, says: ['方文清'] },
    { name: '流程日志完整而没有约谈：不批', file: { ...base, coverage: { events: 'complete' } }, approval: 'block', legality: FAULT },
    { name: '约谈列表不完整，没有看到：待核实', file: { ...base, coverage: { interviews: 'partial' } }, approval: 'need-check', legality: OPEN, missing: ['约谈'] },
    { name: '本页没有约谈一栏：待核实', file: { ...base, coverage: { interviews: 'absent' } }, approval: 'need-check', legality: OPEN, missing: ['约谈'] },
    { name: '没有任何线索：待核实', file: base, approval: 'need-check', legality: OPEN, missing: ['约谈'] },
    { name: '材料写明未约谈：不批', file: { ...base, events: [{ kind: 'applicant-interviewed', done: false, status: 'not-done' }] }, approval: 'block', legality: FAULT },
    { name: '约谈一栏写“否”，未写缘由：不批', file: { ...base, events: [{ kind: 'applicant-interviewed', done: false }] }, approval: 'block', legality: FAULT },
    { name: '计划在裁定之后约谈，尚未进行', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-05-28', done: false, status: 'planned' }] }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'] },
    { name: '先写明未约谈，后来约谈了', file: { ...base, events: [{ kind: 'applicant-interviewed', on: '2025-04-02', done: false, status: 'not-done' }, told()] }, approval: 'pass', legality: FINE },
    { name: '完整的查询列表不能证明没有约谈', file: { ...base, coverage: { queries: 'complete' } }, approval: 'need-check', legality: OPEN },
    { name: '明确未约谈，也明确没有告知：法律要求的告知与听取意见都没有', file: { ...base, events: [{ kind: 'applicant-interviewed', done: false, status: 'not-done' }, { kind: 'zhongben-informed', done: false, status: 'not-done' }], coverage: { events: 'complete', interviews: 'complete' } }, approval: 'block', legality: FAULT },

    { name: '两名申请执行人都已约谈', file: { ...two, events: [told({ party: '方文清' }), told({ party: '海平五金有限公司', on: '2025-05-13' })] }, approval: 'pass', legality: FINE },
    { name: '两名申请执行人一次约谈', file: { ...two, events: [told({ party: ['方文清', '海平五金有限公司'] })] }, approval: 'pass', legality: FINE },
    { name: '两名申请执行人只约谈一名，列表完整：不批，指明另一名', file: { ...two, events: [told({ party: '方文清' })], coverage: { interviews: 'complete' } }, approval: 'block', legality: FAULT, says: ['海平五金有限公司'] },
    { name: '两名申请执行人只约谈一名，列表不完整：待核实，指明另一名', file: { ...two, events: [told({ party: '方文清' })], coverage: { interviews: 'partial' } }, approval: 'need-check', legality: OPEN, mentions: ['海平五金有限公司'] },
    { name: '两名申请执行人，一名裁定后才约谈', file: { ...two, events: [told({ party: '方文清' }), told({ party: '海平五金有限公司', on: '2025-05-22' })], coverage: { interviews: 'complete' } }, approval: 'block', legality: FAULT, says: ['海平五金有限公司'] },
    { name: '两名申请执行人，一名约谈、一名书面申请终本', file: { ...two, events: [told({ party: '方文清' }), { kind: 'zhongben-applied', on: '2025-05-10', done: true, mode: '书面', party: '海平五金有限公司' }], coverage: { interviews: 'complete' } }, approval: 'pass', legality: FINE },
    { name: '当事人列表不完整，已知的申请执行人已约谈：其余待核实', file: { ...base, coverage: { parties: 'partial' }, events: [told({ party: '方文清' })] }, approval: 'need-check', legality: OPEN, missing: ['当事人'] },
    { name: '当事人列表不完整，已知的申请执行人明确未约谈：不批', file: { ...base, coverage: { parties: 'partial' }, events: [{ kind: 'applicant-interviewed', done: false, status: 'not-done', party: '方文清' }] }, approval: 'block', legality: FAULT },
    { name: '申请执行人姓名未知，约谈未写对象', file: { caseNumber: base.caseNumber, rulingOn: base.rulingOn, events: [told()] }, approval: ['pass', 'need-check'], legality: OPEN },

    { name: '只有申请执行人签名的终本申请书：通过（L11）', file: { ...base, events: [{ kind: 'zhongben-applied', on: '2025-05-10', done: true, mode: '书面', party: '方文清' }], coverage: { interviews: 'complete' } }, approval: 'pass', legality: FINE, mentions: ['申请'] },
    { name: '两名申请执行人只有一名书面申请终本，列表完整', file: { ...two, events: [{ kind: 'zhongben-applied', on: '2025-05-10', done: true, mode: '书面', party: '方文清' }], coverage: { interviews: 'complete' } }, approval: 'block', legality: FAULT, says: ['海平五金有限公司'] },
    { name: '终本申请书晚于裁定', file: { ...base, events: [{ kind: 'zhongben-applied', on: '2025-05-26', done: true, mode: '书面', party: '方文清' }], coverage: { interviews: 'complete' } }, approval: ['block', 'need-check', 'warn'], legality: [...FAULT, 'need-check', 'notice'] },

    { name: '送达拟终本告知书，没有意见：待核实', file: { ...base, events: [{ kind: 'zhongben-informed', on: '2025-05-10', done: true }] }, approval: 'need-check', legality: OPEN, mentions: ['意见'] },
    { name: '送达拟终本告知书而无意见，约谈列表又完整为空', file: { ...base, events: [{ kind: 'zhongben-informed', on: '2025-05-10', done: true }], coverage: { interviews: 'complete' } }, approval: ['need-check', 'block'], legality: [...FAULT, ...OPEN] },

    { name: '特别授权代理人接受约谈', file: { ...base, applicants: [{ name: '方文清', agent: { name: '周启明', specialAuthority: true } }], events: [told({ party: '周启明' })] }, approval: 'pass', legality: FINE },
    { name: '一般代理人接受约谈：提示', file: { ...base, applicants: [{ name: '方文清', agent: { name: '周启明', specialAuthority: false } }], events: [told({ party: '周启明' })] }, approval: 'warn', legality: FINE, says: ['周启明'] },
    { name: '申请执行人本人与一般代理人一同接受约谈', file: { ...base, applicants: [{ name: '方文清', agent: { name: '周启明', specialAuthority: false } }], events: [told({ party: ['方文清', '周启明'] })] }, approval: 'pass', legality: FINE },
    { name: '代理人接受约谈，授权范围未知', file: { ...base, applicants: [{ name: '方文清', agent: { name: '周启明' } }], events: [told({ party: '周启明' })] }, approval: ['need-check', 'warn'], legality: OPEN, mentions: ['授权'] },
    { name: '接受约谈的是无关之人，列表完整', file: { ...base, events: [told({ party: '赵无关' })], coverage: { interviews: 'complete' } }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'] },

    {
      name: '联系不上：两日分别电话、短信，并公告送达告知书：提示', approval: 'warn', legality: [...FINE, 'clue'],
      file: { ...base, coverage: { interviews: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-04-27', done: false, status: 'attempted', mode: '短信', party: '方文清' },
        { kind: 'zhongben-informed', on: '2025-05-05', done: true, mode: '公告', party: '方文清' },
      ] },
    },
    {
      name: '联系不上：只打过一次电话，列表完整', approval: 'block', legality: FAULT,
      file: { ...base, coverage: { interviews: 'complete', events: 'complete' }, events: [{ kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' }] },
    },
    {
      name: '联系不上：同一日电话、短信各一次，不是不同日期', approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'],
      file: { ...base, coverage: { interviews: 'complete', events: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '短信', party: '方文清' },
        { kind: 'zhongben-informed', on: '2025-05-05', done: true, mode: '公告', party: '方文清' },
      ] },
    },
    {
      name: '联系不上：两次都是电话，只有一种方式', approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'],
      file: { ...base, coverage: { interviews: 'complete', events: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-04-27', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'zhongben-informed', on: '2025-05-05', done: true, mode: '公告', party: '方文清' },
      ] },
    },
    {
      name: '联系不上：两种方式、不同日期，但没有公告或告知书，列表完整', approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'],
      file: { ...base, coverage: { interviews: 'complete', events: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-04-27', done: false, status: 'attempted', mode: '短信', party: '方文清' },
      ] },
    },
    {
      name: '联系不上：两种方式而有一次没有日期，不能认定为不同日期', approval: ['need-check', 'block'], legality: [...FAULT, ...OPEN],
      file: { ...base, coverage: { interviews: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-04-20', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', done: false, status: 'attempted', mode: '短信', party: '方文清' },
        { kind: 'zhongben-informed', on: '2025-05-05', done: true, mode: '公告', party: '方文清' },
      ] },
    },
    {
      name: '告知书在裁定之前，两次联系都在裁定之后', approval: ['need-check', 'block'], legality: [...FAULT, ...OPEN],
      file: { ...base, events: [
        { kind: 'zhongben-informed', on: '2025-05-05', done: true, mode: '公告', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-06-02', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-06-05', done: false, status: 'attempted', mode: '短信', party: '方文清' },
      ] },
    },
    {
      name: '联系不上的记录在裁定之后', approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'],
      file: { ...base, coverage: { interviews: 'complete', events: 'complete' }, events: [
        { kind: 'interview-attempted', on: '2025-06-02', done: false, status: 'attempted', mode: '电话', party: '方文清' },
        { kind: 'interview-attempted', on: '2025-06-05', done: false, status: 'attempted', mode: '短信', party: '方文清' },
        { kind: 'zhongben-informed', on: '2025-06-10', done: true, mode: '公告', party: '方文清' },
      ] },
    },

    { name: '移送执行，申请执行人为法院：不适用', file: { ...base, applicants: [{ name: '某某市人民法院', kind: 'organization', authority: true }] }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '申请执行人名称含“人民法院”', file: { ...base, applicants: [{ name: '某某市某某区人民法院' }], coverage: { interviews: 'complete' } }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '行政机关移送的非诉执行', file: { ...base, applicants: [{ name: '某某市自然资源局', kind: 'organization', authority: true }] }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '罚金执行，案由写明', file: { ...base, applicants: [], cause: '罚金', coverage: { interviews: 'complete' } }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '一名申请执行人为移送机关，另一名为自然人且未约谈，列表完整', file: { ...base, applicants: [{ name: '某某市人民法院', authority: true }, { name: '方文清' }], coverage: { interviews: 'complete' } }, approval: 'block', legality: FAULT, says: ['方文清'] },

    { name: '尚未裁定，已约谈', file: { ...base, rulingOn: undefined, events: [told()] }, asOf: '2025-05-18', approval: 'pass', legality: FINE },
    { name: '尚未裁定，审查当日约谈', file: { ...base, rulingOn: undefined, events: [told({ on: '2025-05-18' })] }, asOf: '2025-05-18', approval: ['pass', 'warn'], legality: FINE },
    { name: '尚未裁定，列表完整而没有约谈：如按此终本', file: { ...base, rulingOn: undefined, coverage: { interviews: 'complete' } }, asOf: '2025-05-18', approval: 'block', legality: FAULT, mentions: ['如按此终本'] },
    { name: '两处裁定日不同，约谈夹在中间', file: { ...base, events: [told({ on: '2025-05-15' })], conflicts: [{ field: 'rulingOn', facts: ['2025-05-20', '2025-05-10'] }] }, approval: 'need-check', legality: 'need-check' },
    { name: '两处裁定日不同，约谈早于两者', file: { ...base, events: [told({ on: '2025-05-08' })], conflicts: [{ field: 'rulingOn', facts: ['2025-05-20', '2025-05-10'] }] }, approval: 'pass', legality: FINE },
    { name: '执保案件不适用', file: { ...base, caseNumber: '（2025）粤0999执保7号' }, approval: 'not-applicable', legality: 'not-applicable' },
  ],
}
