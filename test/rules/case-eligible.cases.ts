import type { Row, Table } from './table.ts'

/** B `case-eligible`: 代字∈{执,执恢,恢执}；其余不适用；无案号→待核实. §0.3 G0, L13. */

const typed = (number: string, name: string, approval: 'pass' | 'not-applicable'): Row => ({
  name, file: { caseNumber: number }, approval, legality: approval === 'pass' ? 'none' : 'not-applicable',
})
const closedAs = (mode: NonNullable<Row['file']['closeMode']>, name: string): Row => ({
  name, file: { caseNumber: '（2025）粤0999执101号', closeMode: mode }, approval: 'not-applicable', legality: 'not-applicable',
})

export const caseEligible: Table = {
  rule: 'case-eligible',
  reaches: { approval: ['pass', 'need-check', 'not-applicable'], legality: ['none', 'need-check', 'not-applicable'] },
  rows: [
    typed('（2025）粤0999执101号', '首次执行案件，代字为“执”', 'pass'),
    typed('（2025）粤0999执恢12号', '恢复执行案件，代字为“执恢”', 'pass'),
    typed('（2019）粤0999恢执12号', '恢复执行案件，旧写法“恢执”', 'pass'),
    typed('(2013)某执字第40号', '2016年以前的“执字第”写法，半角括号', 'pass'),
    typed('〔2025〕粤0999执101号', '六角括号的案号', 'pass'),
    typed('（2025）粤0999执101号之一', '案号后带裁定序号“之一”', 'pass'),
    typed('（2025）粤0999执保7号', '执行保全案件不适用终本规则', 'not-applicable'),
    typed('（2025）粤0999执异7号', '执行异议案件不适用', 'not-applicable'),
    typed('（2025）粤09执复7号', '执行复议案件不适用', 'not-applicable'),
    typed('（2025）粤09执监7号', '执行监督案件不适用', 'not-applicable'),
    typed('（2025）粤0999执协7号', '执行协调案件不适用', 'not-applicable'),
    typed('（2025）粤0999执他7号', '其他执行案件不适用', 'not-applicable'),
    typed('（2025）粤0999执请7号', '执行请示案件不适用', 'not-applicable'),
    typed('（2024）粤0999民初88号', '民事一审案件不是执行案件', 'not-applicable'),
    typed('（2024）粤0999刑初88号', '刑事一审案件不是执行案件', 'not-applicable'),
    closedAs('performed', '以执行完毕结案，不是终本'),
    closedAs('terminated', '以终结执行结案，不是终本'),
    closedAs('withdrawn', '以销案结案，不是终本'),
    closedAs('rejected', '以驳回申请结案，不是终本'),
    closedAs('not-enforced', '以不予执行结案，不是终本'),
    { name: '以终本结案的首次执行案件', file: { caseNumber: '（2025）粤0999执101号', closeMode: 'zhongben' }, approval: 'pass', legality: 'none' },
    { name: '结案方式写作“其他”，不能断定', file: { caseNumber: '（2025）粤0999执101号', closeMode: 'other' }, approval: ['pass', 'need-check', 'not-applicable'], legality: ['none', 'need-check', 'not-applicable'] },
    { name: '材料中没有案号，也没有案件类型', file: {}, approval: 'need-check', legality: 'need-check', missing: ['案号'] },
    { name: '没有案号，但材料写明首次执行案件', file: { caseType: 'first' }, approval: ['pass', 'need-check'], legality: ['none', 'need-check'] },
    { name: '没有案号，但材料写明执行保全案件', file: { caseType: 'preservation' }, approval: ['not-applicable', 'need-check'], legality: ['not-applicable', 'need-check'] },
    { name: '案号一栏的文字不是案号', file: { caseNumber: '待分配' }, approval: 'need-check', legality: 'need-check' },
    { name: '刑事涉财产执行仍属首次执行', file: { caseNumber: '（2025）粤0999执101号', cause: '刑事裁判涉财产部分执行', applicants: [{ name: '某某市人民法院', authority: true }] }, approval: 'pass', legality: 'none' },
    {
      name: '同页读到两个案号，一为执行、一为执保，结论不同', approval: 'need-check', legality: 'need-check',
      file: { caseNumber: '（2025）粤0999执101号', conflicts: [{ field: 'caseNumber', facts: ['（2025）粤0999执101号', '（2025）粤0999执保7号'] }] },
    },
    {
      name: '同页读到两个案号，都是首次执行，结论相同', approval: ['pass', 'need-check'], legality: ['none', 'need-check'],
      file: { caseNumber: '（2025）粤0999执101号', conflicts: [{ field: 'caseNumber', facts: ['（2025）粤0999执101号', '（2025）粤0999执102号'] }] },
    },
  ],
}
