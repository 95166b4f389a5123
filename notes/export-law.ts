import type { Mark } from '../rules/types.ts'
import { titleOf, type Field, type Finding } from './export-columns.ts'
import type { ExportOptions } from './export-rows.ts'

/** 法律依据: the law that the exported findings cite, once each, with how far it was checked. */

const MARK_NOTES: Record<Mark, string> = { V: '', P: '（二手核对）', M: '（依据待核）' }
const MARK_WORDS: Record<Mark, string> = { V: '已核对原文', P: '二手核对：未见原文，据转引核对', M: '依据待核：尚未核对，不作引用' }

type Basis = Finding['basis'][number]

/** 《…规定》（法〔2016〕373号）第一条（依据待核） */
export function basisWords(b: Basis): string {
  return `${documentName(b)}${b.number === '' ? '' : `（${b.number}）`}${b.article}${MARK_NOTES[b.mark]}`
}

function documentName(b: Basis): string {
  const amended = /（\d{4}年[^（）]*）$/.exec(b.document)?.[0] ?? ''
  const name = b.document.slice(0, b.document.length - amended.length)
  return b.authority === 'law' && !/[《“]/.test(name) ? `《${name}》${amended}` : b.document
}

export interface LawItem { basis: Basis; rules: Map<string, Finding>; findings: number }

/** Counts what is cited, in the order in which it is met. */
export class CitedLaw {
  readonly #items = new Map<string, LawItem>()
  add(finding: Finding): void {
    for (const basis of finding.basis) {
      const key = `${basis.number}\n${basis.article}\n${basis.document}`
      let item = this.#items.get(key)
      if (!item) this.#items.set(key, (item = { basis, rules: new Map(), findings: 0 }))
      if (!item.rules.has(finding.rule)) item.rules.set(finding.rule, finding)
      item.findings++
    }
  }
  get items(): LawItem[] {
    return [...this.#items.values()]
  }
}

export function lawFields(input: Pick<ExportOptions, 'ruleTitles'>): Field<LawItem>[] {
  return [
    { head: '文件', type: 'text', width: 40, own: true, help: '法律、司法解释或者内部要求的名称', of: ({ basis }) => documentName(basis) },
    { head: '文号', type: 'text', width: 20, own: true, help: '没有文号的为空', of: ({ basis }) => basis.number || null },
    { head: '条款', type: 'text', width: 22, own: true, help: '', of: ({ basis }) => basis.article },
    { head: '要求', type: 'text', width: 60, own: true, help: '该条款要求做什么，为概述；引用以原文为准', of: ({ basis }) => basis.requires || null },
    { head: '性质', type: 'text', width: 12, own: true, help: '内部要求只供审批参考，不作为监督依据', of: ({ basis }) => (basis.authority === 'law' ? '法律规定' : '内部要求') },
    { head: '施行日期', type: 'date', width: 12, help: '', of: ({ basis }) => basis.from },
    { head: '失效日期', type: 'date', width: 12, help: '为空的，核对时现行有效', of: ({ basis }) => basis.to },
    { head: '核对程度', type: 'text', width: 26, own: true, help: '已核对原文、二手核对或者依据待核', of: ({ basis }) => MARK_WORDS[basis.mark] },
    { head: '核对日期', type: 'date', width: 12, help: '', of: ({ basis }) => basis.checkedOn },
    { head: '现行对应', type: 'text', width: 26, own: true, help: '条文序号或者文件改变了的，现在是哪一条', of: ({ basis }) => basis.today ?? null },
    { head: '引用的规则', type: 'text', width: 36, own: true, help: '', of: ({ rules }) => [...rules].map(([rule, finding]) => titleOf(rule, finding, input)).join('、') },
    { head: '引用次数', type: 'number', width: 10, decimals: 0, help: '本次导出的核查结论中，有几条引用', of: ({ findings }) => findings },
  ]
}
