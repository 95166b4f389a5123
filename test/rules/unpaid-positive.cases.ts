import type { Table } from './table.ts'

/**
 * B `unpaid-positive`: unpaid≤0 → 应“执行完毕”，BLOCK；校验 due−paid−waived≈unpaid（容差 0.01；利息持续计算须提示），不一致→提示.
 * The catalogue names no grade of illegality for a closing at zero: any grade that says something is taken.
 */

const WRONG_MODE = ['suspected-violation', 'procedural-defect', 'clue', 'notice'] as const
const HINT = ['none', 'notice', 'clue'] as const
const base = { caseNumber: '（2025）粤0999执101号', rulingOn: '2025-05-20' }

export const unpaidPositive: Table = {
  rule: 'unpaid-positive',
  reaches: {
    approval: ['block', 'warn', 'pass', 'need-check', 'not-applicable'],
    legality: ['procedural-defect', 'notice', 'none', 'need-check', 'not-applicable'],
  },
  rows: [
    { name: '尚未执行标的为零，应以执行完毕结案', file: { ...base, amounts: { unpaid: '0.00' } }, approval: 'block', legality: WRONG_MODE, says: ['执行完毕'] },
    { name: '尚未执行标的写作整数0', file: { ...base, amounts: { unpaid: '0' } }, approval: 'block', legality: WRONG_MODE },
    { name: '尚未执行标的为负数', file: { ...base, amounts: { unpaid: '-120.50' } }, approval: 'block', legality: WRONG_MODE },
    { name: '尚未执行标的为零，账目也相符', file: { ...base, amounts: { due: '50000.00', paid: '50000.00', waived: '0.00', unpaid: '0.00' } }, approval: 'block', legality: WRONG_MODE },
    { name: '尚余一分钱', file: { ...base, amounts: { unpaid: '0.01' } }, approval: 'pass', legality: 'none' },
    { name: '尚未执行标的大于零，别无账目', file: { ...base, amounts: { unpaid: '86000.00' } }, approval: 'pass', legality: 'none' },
    { name: '账目相符：应执行10万元，到位2万元，放弃1万元，尚余7万元', file: { ...base, amounts: { due: '100000.00', paid: '20000.00', waived: '10000.00', unpaid: '70000.00' } }, approval: 'pass', legality: 'none' },
    { name: '账目相差一分，在容差之内', file: { ...base, amounts: { due: '100000.00', paid: '20000.00', waived: '0.00', unpaid: '79999.99' } }, approval: 'pass', legality: 'none' },
    { name: '账目相差两分，超过容差', file: { ...base, amounts: { due: '100000.00', paid: '20000.00', waived: '0.00', unpaid: '79999.98' } }, approval: 'warn', legality: HINT },
    { name: '尚未执行标的多于算得之数，可能是利息', file: { ...base, amounts: { due: '100000.00', paid: '20000.00', waived: '0.00', unpaid: '83500.00' } }, approval: 'warn', legality: HINT, mentions: ['利息'] },
    { name: '尚未执行标的少于算得之数，利息不能解释', file: { ...base, amounts: { due: '100000.00', paid: '20000.00', waived: '0.00', unpaid: '60000.00' } }, approval: 'warn', legality: HINT, says: ['60,000'] },
    { name: '账面应已清偿，却仍写有余额', file: { ...base, amounts: { due: '100000.00', paid: '100000.00', waived: '0.00', unpaid: '3500.00' } }, approval: 'warn', legality: HINT },
    { name: '未写余额，三项账目算得尚余5万元', file: { ...base, amounts: { due: '80000.00', paid: '30000.00', waived: '0.00' } }, approval: 'pass', legality: 'none', says: ['50,000'] },
    { name: '未写余额，三项账目算得为零；利息未计入，不宜径行断定', file: { ...base, amounts: { due: '80000.00', paid: '80000.00', waived: '0.00' } }, approval: ['block', 'need-check'], legality: [...WRONG_MODE, 'need-check'] },
    { name: '未写余额，到位之数大于应执行之数', file: { ...base, amounts: { due: '80000.00', paid: '80000.01', waived: '0.00' } }, approval: ['block', 'need-check'], legality: [...WRONG_MODE, 'need-check'] },
    { name: '未写余额，未写放弃之数', file: { ...base, amounts: { due: '80000.00', paid: '30000.00' } }, approval: ['pass', 'need-check', 'warn'], legality: ['none', 'need-check', 'notice'] },
    { name: '只知应执行标的', file: { ...base, amounts: { due: '80000.00' } }, approval: 'need-check', legality: 'need-check', missing: ['尚未执行'] },
    { name: '金额一概不知', file: base, approval: 'need-check', legality: 'need-check', missing: ['amounts.unpaid'] },
    {
      name: '两处余额一为零、一为86000元', approval: 'need-check', legality: 'need-check',
      file: { ...base, amounts: { unpaid: '86000.00' }, conflicts: [{ field: 'amounts.unpaid', facts: ['86000.00', '0.00'] }] },
    },
    {
      name: '两处余额不同而都大于零，结论不变，注明出入', approval: 'pass', legality: 'none', mentions: ['不一致'],
      file: { ...base, amounts: { unpaid: '86000.00' }, conflicts: [{ field: 'amounts.unpaid', facts: ['86000.00', '85000.00'] }] },
    },
    { name: '以执行完毕结案的案件不作终本审查', file: { ...base, closeMode: 'performed', amounts: { unpaid: '0.00' } }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '执保案件不适用', file: { caseNumber: '（2025）粤0999执保7号', amounts: { unpaid: '0.00' } }, approval: 'not-applicable', legality: 'not-applicable' },
    { name: '尚未裁定，余额为零', file: { caseNumber: '（2025）粤0999执101号', amounts: { unpaid: '0.00' } }, approval: 'block', legality: WRONG_MODE },
  ],
}
