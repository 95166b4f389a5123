import type { PlainAsset, PlainEvent, Table } from './table.ts'

/**
 * A `four-no-undisposed-property`, decisions 5, 8, 9; 终本规定4; L4.
 * Releases ①–⑧ of the catalogue each have a row with the record that it asks for, and rows without each part of it.
 */

/** the catalogue names no single grade for property left undisposed; every one that does not clear it is taken */
const FAULT = ['suspected-violation', 'procedural-defect', 'clue'] as const
const UNKNOWN = ['need-check', 'clue', 'none'] as const
const CLEAR = ['none', 'notice'] as const
const RELEASED = ['pass', 'warn'] as const

/** the list of property is complete; nothing is said of the rest */
const listed = { assets: 'complete' } as const
const base = {
  caseNumber: '（2025）粤0999执101号', filedOn: '2025-01-10', rulingOn: '2025-05-20', applicants: [{ name: '方文清' }], debtors: [{ name: '李海波' }], amounts: { due: '100000.00' }, coverage: listed,
} as const
const all = { events: 'complete', assets: 'complete', queries: 'complete' } as const
const queried: PlainEvent = { kind: 'network-query', on: '2025-02-01', done: true, result: '已反馈' }
const house = (more: PlainAsset = {}): PlainAsset => ({ kind: 'real-estate', owner: '李海波', description: '某某市工业路1号房屋', control: { kind: 'sealed', on: '2025-02-10', rank: 'first' }, disposal: 'none', ...more })
const car = (more: PlainAsset = {}): PlainAsset => ({ kind: 'vehicle', owner: '李海波', description: '小型轿车', control: { kind: 'sealed', on: '2025-02-10', rank: 'first' }, possessed: false, disposal: 'none', ...more })
const deposit = (value: string | undefined, more: PlainAsset = {}): PlainAsset => ({ kind: 'deposit', owner: '李海波', description: '某某银行存款', ...(value === undefined ? {} : { value }), disposal: 'none', ...more })
const event = (kind: string, on: string, more: PlainEvent = {}): PlainEvent => ({ kind, on, done: true, ...more }) as PlainEvent

/** ① in full: auction and sale failed, the applicant refuses, compulsory management is not possible. */
const failedSale: PlainEvent[] = [
  event('auction-failed', '2025-03-20', { detail: '工业路1号房屋第一次拍卖流拍' }),
  event('auction-failed', '2025-04-20', { detail: '工业路1号房屋第二次拍卖流拍' }),
  { kind: 'sold', on: '2025-05-06', done: false, status: 'not-done', detail: '工业路1号房屋变卖未成交' } as PlainEvent,
  event('debt-in-kind-refused', '2025-05-08', { party: '方文清', detail: '不接受工业路1号房屋抵债' }),
  { kind: 'compulsory-management', on: '2025-05-09', done: false, status: 'not-done', detail: '工业路1号房屋不能强制管理' } as PlainEvent,
]
const butFor = (kind: string): PlainEvent[] => failedSale.filter((e) => e.kind !== kind)

export const undisposedProperty: Table = {
  rule: 'four-no-undisposed-property',
  reaches: {
    approval: ['block', 'warn', 'pass', 'need-check', 'not-applicable'],
    legality: ['suspected-violation', 'notice', 'clue', 'need-check', 'none', 'not-applicable'],
  },
  rows: [
    { name: '房屋已查封而未启动处置：不批', file: { ...base, assets: [house()] }, approval: 'block', legality: FAULT, says: ['李海波的不动产（某某市工业路1号房屋）'] },
    { name: '房屋正在评估：不批', file: { ...base, assets: [house({ disposal: 'valuing' })] }, approval: 'block', legality: FAULT },
    { name: '房屋正在拍卖：不批', file: { ...base, assets: [house({ disposal: 'auctioning' })] }, approval: 'block', legality: FAULT },
    { name: '房屋已变卖成交', file: { ...base, assets: [house({ disposal: 'sold' })] }, approval: 'pass', legality: CLEAR },
    { name: '房屋已抵债', file: { ...base, assets: [house({ disposal: 'debt-in-kind' })] }, approval: 'pass', legality: CLEAR },
    { name: '房屋已强制管理', file: { ...base, assets: [house({ disposal: 'managed' })] }, approval: 'pass', legality: CLEAR },
    { name: '存款已扣划', file: { ...base, assets: [deposit('35000.00', { disposal: 'deducted' })] }, approval: 'pass', legality: CLEAR },
    { name: '财产处置完毕', file: { ...base, assets: [{ kind: 'movable', owner: '李海波', description: '机器设备一台', disposal: 'done' }] }, approval: 'pass', legality: CLEAR },
    { name: '房屋处置进度未知：待核实', file: { ...base, assets: [{ kind: 'real-estate', owner: '李海波', description: '某某市工业路1号房屋' }] }, approval: 'need-check', legality: UNKNOWN, mentions: ['工业路1号'], missing: ['处置'] },
    { name: '股权已冻结而未处置：不批', file: { ...base, assets: [{ kind: 'equity', owner: '李海波', description: '海平五金有限公司30%股权', control: { kind: 'frozen', on: '2025-02-10', rank: 'first' }, disposal: 'none' }] }, approval: 'block', legality: FAULT, says: ['股权'] },
    { name: '逐项判断：房屋已处置，股权未处置，指明股权', file: { ...base, assets: [house({ disposal: 'sold' }), { kind: 'equity', owner: '李海波', description: '海平五金有限公司30%股权', disposal: 'none' }] }, approval: 'block', legality: FAULT, says: ['30%股权'], silent: ['工业路1号'] },
    { name: '逐项判断：一项未处置、一项情况不明，以不批为准', file: { ...base, assets: [house(), { kind: 'equity', owner: '李海波', description: '海平五金有限公司30%股权' }] }, approval: 'block', legality: FAULT },
    { name: '逐项判断：一项已处置、一项情况不明，待核实', file: { ...base, assets: [house({ disposal: 'sold' }), { kind: 'equity', owner: '李海波', description: '海平五金有限公司30%股权' }] }, approval: 'need-check', legality: UNKNOWN, mentions: ['30%股权'] },

    { name: '①流拍后变卖未成、拒绝抵债、不能强制管理，记录齐备', file: { ...base, assets: [house({ disposal: 'failed' })], events: failedSale, coverage: all }, approval: RELEASED, legality: CLEAR },
    { name: '①流拍而没有询问抵债的记录，日志完整：不批', file: { ...base, assets: [house({ disposal: 'failed' })], events: butFor('debt-in-kind-refused'), coverage: all }, approval: 'block', legality: FAULT, mentions: ['抵债'] },
    { name: '①流拍而没有强制管理的说明，日志完整：不批', file: { ...base, assets: [house({ disposal: 'failed' })], events: butFor('compulsory-management'), coverage: all }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'], mentions: ['强制管理'] },
    { name: '①流拍，抵债与强制管理都没有看到，日志不完整：待核实', file: { ...base, assets: [house({ disposal: 'failed' })], coverage: { events: 'partial', assets: 'complete' } }, approval: 'need-check', legality: UNKNOWN, mentions: ['抵债', '强制管理'] },
    { name: '①强制管理只是计划，不是不能', file: { ...base, assets: [house({ disposal: 'failed' })], events: [...butFor('compulsory-management'), { kind: 'compulsory-management', on: '2025-05-09', done: false, status: 'planned' }] }, approval: ['need-check', 'block'], legality: [...FAULT, 'need-check'], mentions: ['强制管理'] },
    { name: '①写明流拍，却没有流拍的记录，其余齐备，日志不完整', file: { ...base, assets: [house({ disposal: 'failed' })], events: butFor('auction-failed'), coverage: { events: 'partial', assets: 'complete' } }, approval: ['pass', 'warn', 'need-check'], legality: [...UNKNOWN, 'notice'] },
    { name: '①流拍后申请执行人书面拒绝抵债写在裁定之后，日志完整', file: { ...base, assets: [house({ disposal: 'failed' })], events: [...butFor('debt-in-kind-refused'), event('debt-in-kind-refused', '2025-06-02')], coverage: all }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'] },

    { name: '②车辆仅登记查封、未能扣押，有协助查找函：放行（L4）', file: { ...base, assets: [car()], events: [event('seizure-help-requested', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '②车辆仅登记查封、未能扣押，没有协助查找记录：提示与线索', file: { ...base, assets: [car()] }, approval: 'warn', legality: 'clue', mentions: ['协助'] },
    { name: '②同上，日志完整而没有协助查找记录', file: { ...base, assets: [car()], coverage: all }, approval: 'warn', legality: 'clue' },
    { name: '②船舶仅登记查封、未能扣押，有协助查找函', file: { ...base, assets: [{ ...car(), kind: 'vessel', description: '渔船一艘' } as PlainAsset], events: [event('seizure-help-requested', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '②车辆已实际扣押而未处置：不批', file: { ...base, assets: [car({ possessed: true })], events: [event('seizure-help-requested', '2025-03-01')] }, approval: 'block', legality: FAULT },
    { name: '②车辆是否扣押未知：待核实', file: { ...base, assets: [{ kind: 'vehicle', owner: '李海波', description: '小型轿车', control: { kind: 'sealed', on: '2025-02-10', rank: 'first' }, disposal: 'none' }] }, approval: 'need-check', legality: UNKNOWN, missing: ['扣押'] },
    { name: '②车辆未扣押，是否登记查封也没有记载：放行以查封为前提', file: { ...base, assets: [{ kind: 'vehicle', owner: '李海波', description: '小型轿车', possessed: false, disposal: 'none' }] }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'] },
    { name: '②轮候查封的车辆，是否扣押未知，已商请移送：依③放行', file: { ...base, assets: [{ kind: 'vehicle', owner: '李海波', description: '小型轿车', control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' }, disposal: 'none' }], events: [event('seal-transfer-requested', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '②轮候查封的车辆未能扣押，没有商请移送，但已通知协助查找：依②放行', file: { ...base, assets: [car({ control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' } })], events: [event('seizure-help-requested', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '②车辆正在拍卖，未能扣押之说不成立', file: { ...base, assets: [car({ possessed: true, disposal: 'auctioning' })] }, approval: 'block', legality: FAULT },
    { name: '②协助查找函在裁定之后', file: { ...base, assets: [car()], events: [event('seizure-help-requested', '2025-06-02')] }, approval: 'warn', legality: 'clue' },
    { name: '②房屋不适用“未能实际扣押”', file: { ...base, assets: [house({ possessed: false })], events: [event('seizure-help-requested', '2025-03-01')] }, approval: 'block', legality: FAULT },

    { name: '③轮候查封，已商请移送', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' } })], events: [event('seal-transfer-requested', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '③轮候查封，已参与分配', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' } })], events: [event('distribution-joined', '2025-03-01')] }, approval: 'pass', legality: CLEAR },
    { name: '③轮候查封，没有商请移送或参与分配的记录：提示', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' } })] }, approval: 'warn', legality: [...CLEAR, 'clue'], mentions: ['轮候'] },
    { name: '③轮候查封，商请移送在裁定之后：提示', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10', rank: 'waiting' } })], events: [event('seal-transfer-requested', '2025-06-01')] }, approval: 'warn', legality: [...CLEAR, 'clue'] },
    { name: '③不能处置的理由写明轮候查封，没有商请移送的记录：提示', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10' }, undisposable: '轮候查封，首封法院为外地法院' })] }, approval: 'warn', legality: [...CLEAR, 'clue'], mentions: ['移送'] },
    { name: '③首封还是轮候未知', file: { ...base, assets: [house({ control: { kind: 'sealed', on: '2025-02-10' } })] }, approval: ['block', 'need-check'], legality: [...FAULT, 'need-check'] },

    { name: '④无益拍卖，已经评估', file: { ...base, assets: [house({ undisposable: '无益拍卖：变价款不足清偿优先债权和费用' })], events: [event('valuation', '2025-03-15', { result: '评估价12万元' })] }, approval: RELEASED, legality: [...CLEAR, 'clue'] },
    { name: '⑤生活必需品，材料写明豁免', file: { ...base, assets: [{ kind: 'movable', owner: '李海波', description: '家用电器', exempt: '生活必需品', disposal: 'none' }] }, approval: RELEASED, legality: CLEAR },
    { name: '⑤生活必需住房，材料写明豁免', file: { ...base, assets: [house({ exempt: '被执行人及所扶养家属生活必需住房' })] }, approval: RELEASED, legality: [...CLEAR, 'clue'] },
    { name: '⑤材料写明不属豁免', file: { ...base, assets: [house({ exempt: false })] }, approval: 'block', legality: FAULT },
    { name: '⑥案外人异议审查中：应当等待，不宜终本，提示', file: { ...base, assets: [house({ undisposable: '案外人异议审查期间' })], events: [event('objection-filed', '2025-04-10', { detail: '案外人对工业路1号房屋提出异议' })] }, approval: 'warn', legality: [...CLEAR, 'clue'], mentions: ['异议'] },

    { name: '⑦存款999.99元，未超过应执行标的5%：提示扣划或说明', file: { ...base, assets: [deposit('999.99')] }, approval: 'warn', legality: [...CLEAR, 'clue'], mentions: ['扣划'] },
    { name: '⑦存款正好1000元，不算小额：不批', file: { ...base, assets: [deposit('1000.00')] }, approval: 'block', legality: FAULT },
    { name: '⑦存款500元，正好是应执行标的1万元的5%：提示', file: { ...base, amounts: { due: '10000.00' }, assets: [deposit('500.00')] }, approval: 'warn', legality: [...CLEAR, 'clue'] },
    { name: '⑦存款500.01元，超过应执行标的1万元的5%：不批', file: { ...base, amounts: { due: '10000.00' }, assets: [deposit('500.01')] }, approval: 'block', legality: FAULT },
    { name: '⑦小额存款，应执行标的未知：待核实', file: { ...base, amounts: {}, assets: [deposit('300.00')] }, approval: 'need-check', legality: UNKNOWN, missing: ['应执行'] },
    { name: '⑦大额存款，应执行标的未知：不批', file: { ...base, amounts: {}, assets: [deposit('86000.00')] }, approval: 'block', legality: FAULT },
    { name: '⑦网络资金按存款看待', file: { ...base, assets: [{ kind: 'online-funds', owner: '李海波', description: '网络账户余额', value: '12.30', disposal: 'none' }] }, approval: 'warn', legality: [...CLEAR, 'clue'] },
    { name: '⑦存款余额未知', file: { ...base, assets: [deposit(undefined)] }, approval: ['need-check', 'block'], legality: [...FAULT, 'need-check'] },
    { name: '⑦存款余额为零，没有可以扣划的', file: { ...base, assets: [deposit('0.00')] }, approval: RELEASED, legality: CLEAR },
    { name: '⑦不是存款，价值再小也不放行', file: { ...base, assets: [{ kind: 'securities', owner: '李海波', description: '股票一手', value: '300.00', disposal: 'none' }] }, approval: 'block', legality: FAULT },
    { name: '⑦同为存款：一笔小额、一笔大额', file: { ...base, assets: [deposit('10.00'), deposit('5000.00', { description: '另一银行存款' })] }, approval: 'block', legality: FAULT, says: ['另一银行存款', '5,000元'] },

    { name: '⑧申请执行人书面同意有财产终本：提示与回访，检察端线索', file: { ...base, assets: [house()], events: [event('applicant-consented', '2025-05-10', { party: '方文清', mode: '书面', detail: '知悉工业路1号房屋未处置，同意终结本次执行程序' })] }, approval: 'warn', legality: 'clue', mentions: ['回访'] },
    { name: '⑧电话同意，不是书面：不批', file: { ...base, assets: [house()], events: [event('applicant-consented', '2025-05-10', { party: '方文清', mode: '电话', detail: '同意终结本次执行程序' })] }, approval: 'block', legality: FAULT },
    { name: '⑧两名申请执行人只有一名书面同意：不批', file: { ...base, applicants: [{ name: '方文清' }, { name: '周启明' }], assets: [house()], events: [event('applicant-consented', '2025-05-10', { party: '方文清', mode: '书面', detail: '知悉工业路1号房屋未处置，同意终结本次执行程序' })] }, approval: 'block', legality: FAULT },
    { name: '⑧书面同意在裁定之后：不批', file: { ...base, assets: [house()], events: [event('applicant-consented', '2025-06-01', { party: '方文清', mode: '书面', detail: '知悉工业路1号房屋未处置，同意终结本次执行程序' })] }, approval: 'block', legality: FAULT },

    { name: '⑧两名申请执行人分别书面同意', file: { ...base, applicants: [{ name: '方文清' }, { name: '周启明' }], assets: [house()], events: ['方文清', '周启明'].map((party) => event('applicant-consented', '2025-05-10', { party, mode: '书面', detail: '知悉工业路1号房屋未处置，同意终结本次执行程序' })) }, approval: 'warn', legality: 'clue' },
    { name: '⑧两名申请执行人都书面同意', file: { ...base, applicants: [{ name: '方文清' }, { name: '周启明' }], assets: [house()], events: [event('applicant-consented', '2025-05-10', { party: ['方文清', '周启明'], mode: '书面', detail: '知悉工业路1号房屋未处置，同意终结本次执行程序' })] }, approval: 'warn', legality: 'clue' },
    { name: '自填理由“价值不大”，没有证据：不能一句话通过', file: { ...base, assets: [house({ undisposable: '价值不大' })] }, approval: ['block', 'warn'], legality: [...FAULT, 'notice'] },
    { name: '自填理由“难以变现”，没有证据', file: { ...base, assets: [house({ undisposable: '难以变现' })] }, approval: ['block', 'warn'], legality: [...FAULT, 'notice'] },

    { name: '财产清单完整而为空，查控已反馈：没有财产', file: { ...base, events: [queried], coverage: all }, approval: 'pass', legality: CLEAR },
    { name: '查控反馈写明未发现可供执行财产', file: { ...base, coverage: {}, events: [{ kind: 'network-query', on: '2025-02-01', done: true, result: '未发现可供执行财产' }] }, approval: 'pass', legality: CLEAR },
    { name: '一项财产已处置，查控反馈写明未发现其他可供执行财产', file: { ...base, coverage: {}, assets: [house({ disposal: 'sold' })], events: [{ kind: 'network-query', on: '2025-02-01', done: true, result: '除上述房屋外未发现其他可供执行财产' }] }, approval: 'pass', legality: CLEAR },
    { name: '只看到一项已处置的财产，是否还有其他财产未载明：待核实', file: { ...base, coverage: {}, assets: [house({ disposal: 'sold' })] }, approval: 'need-check', legality: UNKNOWN, missing: ['财产清单'] },
    { name: '财产清单不完整，其中一项未处置：不批，不必等清单补齐', file: { ...base, coverage: { assets: 'partial' }, assets: [house()] }, approval: 'block', legality: FAULT },
    { name: '没有财产一栏：待核实', file: { ...base, coverage: { assets: 'absent' } }, approval: 'need-check', legality: UNKNOWN, missing: ['财产'] },
    { name: '财产清单不完整而为空：待核实', file: { ...base, coverage: { assets: 'partial' } }, approval: 'need-check', legality: UNKNOWN, missing: ['财产'] },
    { name: '什么都不知道：待核实', file: { caseNumber: base.caseNumber }, approval: 'need-check', legality: UNKNOWN },
    { name: '查控已发起而未反馈，财产清单为空：待核实', file: { ...base, events: [{ kind: 'network-query', on: '2025-02-01', done: true, result: '未反馈' }], coverage: all }, approval: 'need-check', legality: UNKNOWN, missing: ['反馈'] },

    { name: '尚未裁定，房屋未处置：如按此终本', file: { ...base, rulingOn: undefined, assets: [house()] }, asOf: '2025-05-18', approval: 'block', legality: FAULT, mentions: ['如按此终本'] },
    { name: '房屋处置进度两处记载相反', file: { ...base, assets: [house({ disposal: 'sold' })], conflicts: [{ field: 'assets.0.disposal', facts: ['sold', 'none'] }] }, approval: 'need-check', legality: 'need-check' },
    { name: '应执行标的两处不同，小额存款的结论相反', file: { ...base, amounts: { due: '10000.00' }, assets: [deposit('800.00')], conflicts: [{ field: 'amounts.due', facts: ['10000.00', '100000.00'] }] }, approval: 'need-check', legality: 'need-check' },
    { name: '执保案件不适用', file: { ...base, caseNumber: '（2025）粤0999执保7号', assets: [house()] }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '刑事涉财产执行同样适用', file: { ...base, applicants: [{ name: '某某市人民法院', authority: true }], assets: [house()] }, approval: 'block', legality: FAULT },
  ],
}
