import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** What a list of the parties says of each in its columns of states and remarks. */
const parties = (column: string, words: string) => readPage(readHtml(`<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr></table><h3>当事人信息</h3><table><tr><th>序号</th><th>当事人类型</th><th>姓名/名称</th><th>${column}</th></tr><tr><td>1</td><td>申请执行人</td><td>闻人晓</td><td></td></tr><tr><td>2</td><td>被执行人</td><td>谷梁青</td><td>${words}</td></tr><tr><td>3</td><td>被执行人</td><td>云溪某某商贸有限公司</td><td></td></tr></table>`, 'p')).caseFile.debtors
const first = (column: string, words: string) => { const [a] = parties(column, words); return Object.fromEntries(Object.entries(a ?? {}).flatMap(([k, v]) => (v && typeof v === 'object' && 'value' in v && v.value === true ? [[k, true]] : []))) }

describe('states of a party', () => {
  it.each([
    ['状态', '死亡', 'deceased'], ['状态', '在逃', 'missing'], ['状态', '失踪', 'missing'], ['状态', '服刑中', 'custody'], ['状态', '破产', 'bankrupt'], ['状态', '破产清算中', 'bankrupt'], ['状态', '已注销', 'deregistered'],
    ['备注', '已死亡', 'deceased'], ['备注', '公司已注销', 'deregistered'], ['备注', '下落不明', 'missing'], ['备注', '现在某监狱服刑', 'custody'],
  ])('%s %s: %s', (column, words, state) => { expect(first(column, words)).toEqual({ [state]: true }) })
  it.each([['状态', '正常'], ['状态', '存续'], ['状态', '吊销未注销'], ['备注', '法定代表人已死亡'], ['备注', '其配偶下落不明'], ['备注', '车辆下落不明'], ['备注', '银行账户已注销'], ['状态', '破产程序已终结']])('%s %s: none', (column, words) => { expect(first(column, words)).toEqual({}) })
  it.each(['已退出', '退出执行', '无效', '已删除', '历史当事人', '撤销追加'])('%s: in the case no longer', (words) => { expect(parties('状态', words).map((d) => d.name?.value)).toEqual(['云溪某某商贸有限公司']) })
  it.each(['已履行', '已和解', '已追加', '已变更', '正常'])('%s: in the case', (words) => { expect(parties('状态', words)).toHaveLength(2) })
})
