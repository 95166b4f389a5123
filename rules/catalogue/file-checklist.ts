import { valueOf } from '../../casefile/fact.ts'
import { caseTypeIn, done, exhibit, isAuthority, whole } from '../facts.ts'
import { pass, unknown } from '../judging.ts'
import { closingRuling, closingStage } from '../ruling.ts'
import type { Rule } from '../types.ts'

/*
 * 终本卷宗应有的文书。系统口径“卷宗核查”（非法律）[V]（2026-11-21 核）：执行通知书、报告财产令、送达回证、查询反馈汇总表、传统调查四选一
 * （现场调查笔录、搜查令、悬赏公告、审计报告）、限制消费令、约谈笔录、终本裁定书、案件办理情况表；已纳入失信的，另有失信决定书。
 * 没有法律条文，监督端只作一般提示。
 */

export const fileChecklist: Rule = {
  id: 'file-checklist',
  title: '终本卷宗清单',
  help: '终本卷宗应当有通知、报告财产令、送达回证、查询反馈、调查、限制消费、约谈、裁定等文书。',
  group: 'F', priority: 'P2', severity: 'flaw', side: 'both',
  logic: ['逐项看文书目录：齐备的，通过。', '目录完整而缺少的，提示补入。', '目录不完整或者没有读到的，待核实。'],
  exceptions: [
    '传统调查的四类材料有其一即可。', '有申请执行人的终本申请书的，不要求约谈笔录。', '法院、机关移送执行的，没有申请执行人，不要求约谈笔录。', '没有纳入失信的，不要求失信决定书。', '尚未裁定的，不要求终本裁定书。',
    '恢复执行案件不要求再有报告财产令、限制消费令。',
  ],
  debatable: ['恢复执行案件是否须再发报告财产令、限制消费令：一种看法是首次执行时所发仍然有效；另一种看法是应当重新发出。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['system-papers'],
  judge({ file }) {
    const listed = file.documents.map((d) => valueOf(d.kind) ?? '')
    const resumed = caseTypeIn(file) === 'resumed'
    const ruled = closingRuling(file).state === 'made' || closingStage(file) !== 'open'
    const wanted = PAPERS.filter(([name]) => {
      if (name === '终本裁定书') return ruled
      if (name === '约谈笔录') return file.applicants.length === 0 || !file.applicants.every(isAuthority)
      if (name === '失信决定书') return done(file, 'dishonest-listed').length > 0
      return !(resumed && (name === '报告财产令' || name === '限制消费令'))
    })
    const unseen = wanted.filter(([, words]) => !listed.some((k) => words.test(k))).map(([name]) => name)
    const evidence = file.documents.flatMap((d, i) => exhibit(`documents.${i}.kind`, d.kind)).slice(0, PAPERS.length)
    if (listed.length === 0) evidence.push(...exhibit('caseNumber', file.caseNumber))
    if (unseen.length === 0) return pass('终本卷宗应有的文书齐备。', evidence)
    if (!whole(file, 'documents')) {
      const list = listed.length > 0 && file.coverage.documents !== undefined
      return unknown(!list ? '没有读到卷宗的文书目录。' : `文书目录中未见${unseen.join('、')}。`, { field: 'documents', material: list ? `卷宗目录及${unseen.join('、')}` : '卷宗目录' }, { evidence, wouldPassIf: ['卷宗文书齐备'] })
    }
    return {
      approval: 'warn', legality: 'notice', evidence, reason: `文书目录完整，缺少${unseen.join('、')}，请补入或者说明。`,
      counterEvidence: ['是否以其他名称入卷', '是否装订在副卷或者保全卷'], wouldPassIf: ['补入所缺文书'],
    }
  },
}

const PAPERS: readonly [string, RegExp][] = [
  ['执行通知书', /执行通知/], ['报告财产令', /报告财产令|财产报告令/], ['送达回证', /回证|送达(?:证明|凭证)|邮寄(?:回执|凭证)/], ['财产查询反馈汇总表', /查询|查控|反馈/],
  ['传统调查材料（现场调查笔录、搜查令、悬赏公告、审计报告之一）', /(?:现场|实地|走访)?调查(?:笔录|记录|报告)|走访|搜查|悬赏|审计/], ['限制消费令', /限制(?:高)?消费/],
  ['约谈笔录', /约谈|谈话|(?:终结本次执行程序|终本)[^，。；]{0,4}申请/], ['终本裁定书', /(?:终结本次执行|终本)[^，。；]{0,8}裁定/], ['终本案件办理情况表', /办理情况/], ['失信决定书', /失信/],
]
