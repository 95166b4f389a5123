import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** What ordinary pages of platforms nobody prepared for told wrong or not at all, with the look-alikes that tell nothing. */

const HEAD = '<h2>（2024）溪0131执77号</h2><table><tr><td>立案日期</td><td>2024-02-20</td><td>承办人</td><td>宗政明</td></tr><tr><td>申请执行人</td><td>溪源县五金商行</td><td>被执行人</td><td>端木成、端木立</td></tr><tr><td>案由</td><td>买卖合同纠纷</td><td>执行标的</td><td>50000元</td></tr></table>'
const file = (html: string) => readPage(readHtml(`<html><body>${HEAD}${html}</body></html>`, '')).caseFile
/** Acts as “kind day whom”; not done with a leading “!”. */
const acts = (html: string) => file(html).events.map((e) => [`${e.done?.value === false ? '!' : ''}${e.kind.value ?? ''}`, e.on?.value ?? '', [e.party?.value ?? ''].flat().join('、')].join(' ').trim()).sort()
const done = (html: string) => acts(html).filter((a) => !a.startsWith('!'))

/** A label and what stands beside it, in each of the ways in which pages draw it. */
const PAIRS: ((k: string, v: string) => string)[] = [
  (k, v) => `<table><tr><td>${k}</td><td>${v}</td></tr><tr><td>备用栏</td><td></td></tr></table>`, (k, v) => `<dl><dt>${k}</dt><dd>${v}</dd></dl>`, (k, v) => `<div class="row"><div class="k">${k}</div><div class="v">${v}</div></div>`, (k, v) => `<div class="it"><span>${k}：</span><span>${v}</span></div>`,
]

describe('the label of a step, its day and a few words', () => {
  it.each([
    ['扣划存款', '2024-03-24 5000元', 'deducted 2024-03-24'], ['传唤被执行人', '2024-03-15，到庭', 'summoned 2024-03-15'], ['罚款', '2024-03-20，1000元', 'fined 2024-03-20'],
    ['失信名单', '2024-06-28，对象：端木立', 'dishonest-listed 2024-06-28 端木立'], ['限制消费', '2024.5.30，对象：端木成、端木立', 'consumption-restricted 2024-05-30 端木成、端木立'], ['悬赏公告', '2024-03-21 已发布', 'reward-notice 2024-03-21'],
  ])('%s: %s', (label, value, want) => { for (const pair of PAIRS) expect(done(`<h3>执行情况</h3>${pair(label, value)}`), pair(label, value)).toContain(want) })

  it.each([
    ['查封车辆', '拟于2024-03-23查封'], ['查封车辆', '2024-03-23前完成'], ['失信名单', '2024-06-28到期'], ['限制消费', '应于2024-05-30前作出'], ['罚款', '未采取'], ['扣划存款', ''], ['传唤被执行人', '待2024-03-15传唤'], ['失信名单', '2024-06-28报批，院长未批准'],
  ])('%s: %s is none', (label, value) => { for (const pair of PAIRS) expect(done(`<h3>执行情况</h3>${pair(label, value)}`), pair(label, value)).toEqual([]) })

  it('罚款、拘留 beside words of the one is the one', () => {
    for (const pair of PAIRS) expect(done(`<h3>执行情况</h3>${pair('罚款、拘留', '2024-06-20决定拘留端木成十五日')}`)).toEqual(['detained 2024-06-20 端木成'])
  })
})

describe('a register in one table', () => {
  const rows = (group: string, all: [string, string][]) => all.map(([k, v], i) => `<tr>${i === 0 ? `<td rowspan="${all.length}">${group}</td>` : ''}<td>${k}</td><td>${v}</td></tr>`).join('')
  const table = (...groups: string[]) => `<h3>登记</h3><table>${groups.join('')}</table>`
  it('tells the money of the case by what came and went', () => {
    expect(done(table(rows('案款', [['收到', '2024.6.21收到3000元；2024.7.2收到47000元'], ['发放', '2024.7.15发放溪源县五金商行50000元'], ['结余', '0元']])))).toEqual(['case-money-paid 2024-07-15', 'case-money-received 2024-06-21', 'case-money-received 2024-07-02'])
  })
  it('tells no money that is still to come', () => {
    expect(done(table(rows('案款', [['收到', '2024.6.21前应缴纳3000元；2024.7.2前缴纳余款47000元'], ['发放', '2024.7.15拟发放50000元']])))).toEqual([])
  })
  it('a cell over several rows is no label of the first', () => {
    expect(done(table(rows('财产控制', [['查封', '2024.5.8查封端木成名下鲁Z1D234轿车'], ['扣押', '无']])))).toEqual(['sealed 2024-05-08 端木成'])
  })
  it('the closing that was served, and the leave with its day before it', () => {
    expect(done(table(rows('终本程序', [['院长审批', '2024.10.9批准'], ['送达裁定', '2024.10.14送达溪源县五金商行']])))).toEqual(expect.arrayContaining(['president-approved 2024-10-09', expect.stringMatching(/^zhongben-served 2024-10-14/)]))
    expect(done(table(rows('终本程序', [['院长审批', '2024.10.9报批'], ['送达裁定', '2024.10.14前送达']])))).toEqual([])
  })
  it('who made the instrument is not the court of the case', () => {
    expect(file('<table><tr><td>执行依据</td><td>（2023）溪0131民初9号</td><td>作出单位</td><td>燕山县人民法院</td></tr></table>').court).toBeUndefined()
  })
})

describe('two days of one act', () => {
  const item = (t: string, d: string, x: string) => `<li class="item"><div class="m"><h4>${t}</h4><div class="d">${d}</div></div><ul class="x"><li>${x}</li></ul></li>`
  const list = (...items: string[]) => `<h3>查控记录</h3><ul class="list">${items.join('')}</ul>`
  it('a query is made on the day when it was sent off', () => {
    expect(done(list(item('网络查控', '2024-03-16 发起，2024-03-18 反馈完毕', '余额1650.20元'), item('网络查控', '2024-07-04 发起，2024-07-06 反馈完毕', '无财产')))).toEqual(['network-query 2024-03-16', 'network-query 2024-07-04'])
  })
  it('a line above a list is no entry', () => {
    expect(file('<p>被执行人：端木成；发起时间：2024-03-19；反馈完成：2024-03-22；承办人：宗政明</p><p>二次查询：2024-07-08发起，2024-07-11反馈完成，无变化。</p>').handler?.value).toBe('宗政明')
  })
})

describe('labels of several acts with their days', () => {
  const four = (pairs: readonly (readonly [string, string])[]) => `<table>${[0, 2].map((i) => `<tr>${pairs.slice(i, i + 2).map(([k, v]) => `<th>${k}</th><td>${v}</td>`).join('')}</tr>`).join('')}</table>`
  it.each(['执行措施', '强制措施', '案款', '执行情况'])('are no record of one, below %s', (title) => {
    expect(done(`<h3>${title}</h3>${four([['限制消费日期', '2024-04-10'], ['纳入失信日期', '2024-05-10'], ['现场调查日期', '2024-03-11'], ['司法拘留日期', '']])}`)).toEqual(['consumption-restricted 2024-04-10', 'dishonest-listed 2024-05-10', 'onsite-visit 2024-03-11'])
  })
  it('steps of a sale below 财产处置', () => {
    expect(done(`<h3>财产处置</h3><table><tr><td>评估</td><td>2024-03-25，网络询价3万元</td></tr><tr><td>一拍</td><td>2024-04-01，流拍</td></tr><tr><td>案款发放</td><td>2024-05-06，5000元</td></tr></table>`).map((a) => a.replace(/ (?:溪源|端木).*$/, ''))).toEqual(['auction-failed 2024-04-01', 'case-money-paid 2024-05-06', 'valuation 2024-03-25'])
  })
})

describe('a list of which one entry is of a thing', () => {
  const ROWS = [['执行通知书', '直接送达，本人签收', '2024-03-01'], ['网络查控', '无存款', '2024-03-05'], ['限制消费', '已录入', '2024-03-16'], ['查封车辆', '鲁Z1D234轿车', '2024-03-23'], ['约谈申请人', '同意终本', '2024-04-06']] as const
  const want = ['applicant-interviewed 2024-04-06', 'consumption-restricted 2024-03-16', 'network-query 2024-03-05', 'notice-served 2024-03-01', 'sealed 2024-03-23']
  it.each([
    ['cards', ROWS.map(([t, x, d]) => `<div class="card"><div class="head"><b>${t}</b><i>${d}</i></div><p>${x}</p></div>`).join('')],
    ['cells', ROWS.map(([t, x, d]) => `<div class="cell"><div class="title">${t}<div class="label">${x}</div></div><div class="value">${d}</div></div>`).join('')],
    ['steps that begin with the name of a paper', `<div class="el-steps">${ROWS.map(([t, x, d]) => `<div class="el-step"><div class="el-step__icon">1</div><div class="el-step__main"><div class="el-step__title">${t}</div><div class="el-step__description">${d} ${x}</div></div></div>`).join('')}</div>`],
    ['terms', `<dl>${ROWS.map(([t, x, d]) => `<dt>${t}</dt><dd>${d} ${x}</dd>`).join('')}</dl>`],
  ])('%s', (_, html) => {
    expect(done(`<h3>执行过程</h3>${html}`).map((a) => a.replace(/ (?:端木.*|溪源.*)$/, '')).filter((a) => !a.startsWith('applicant-consented'))).toEqual(want)
  })
})

describe('a section with one record', () => {
  const KV: ((k: string, v: string) => string)[] = [(k, v) => `<div class="it"><span class="k">${k}</span><span class="v">${v}</span></div>`, (k, v) => `<p>${k}：${v}</p>`]
  const section = (title: string, pairs: readonly (readonly [string, string])[], make: (k: string, v: string) => string) => `<h3>${title}</h3><div class="rec">${pairs.map(([k, v]) => make(k, v)).join('')}</div>`
  it.each([
    ['送达记录', [['文书名称', '执行通知书'], ['受送达人', '端木成'], ['发出日期', '2024-03-01'], ['送达日期', '2024-03-05'], ['送达结果', '已签收']], ['notice-issued 2024-03-01 端木成', 'notice-served 2024-03-05 端木成']],
    ['强制措施', [['措施类型', '限制消费'], ['被执行人', '端木成'], ['决定日期', '2024-03-12'], ['状态', '有效']], ['consumption-restricted 2024-03-12 端木成']],
    ['财产处置', [['标的物', '鲁Z1D234轿车'], ['拍卖阶段', '一拍'], ['开拍日期', '2024-04-01'], ['拍卖结果', '流拍']], ['auction-failed 2024-04-01']],
    ['案款管理', [['到账日期', '2024-04-22'], ['到账金额', '25000'], ['付款人', '端木成'], ['发放日期', '2024-05-06'], ['收款人', '溪源县五金商行']], ['case-money-paid 2024-05-06', 'case-money-received 2024-04-22']],
    ['财产线索', [['提供日期', '2024-04-02'], ['提供人', '溪源县五金商行'], ['线索内容', '端木成在外有工程款'], ['核实日期', '2024-04-10'], ['核实结果', '不属实']], ['clue-provided 2024-04-02', 'clue-verified 2024-04-10']],
  ] as const)('%s', (title, pairs, want) => {
    for (const make of KV) for (const w of want) expect(done(section(title, pairs, make)).some((a) => a.startsWith(w)), `${w} in ${section(title, pairs, make)}`).toBe(true)
  })
  it('is none where it is empty, or came back', () => {
    for (const make of KV) {
      expect(done(section('强制措施', [['措施类型', '限制消费'], ['被执行人', '端木成'], ['决定日期', ''], ['状态', '未采取']], make))).toEqual([])
      expect(done(section('送达记录', [['文书名称', '执行通知书'], ['受送达人', '端木成'], ['送达日期', ''], ['送达结果', '查无此人退回']], make))).toEqual([])
    }
  })
})

describe('a card for each act, its title the act and its labels of no list', () => {
  const card = (title: string, state: string, pairs: readonly (readonly [string, string])[]) => `<div class="act"><div class="hd"><h5>${title}</h5><em>${state}</em></div><dl>${pairs.map(([k, v]) => `<dt>${k}</dt><dd>${v}</dd>`).join('')}</dl></div>`
  it('tells the act on its day', () => {
    expect(done(`<h3>执行工作</h3>${card('执行通知书', '完成', [['发出日期', '2024-04-07'], ['送达日期', '2024-04-12'], ['送达方式', '直接送达']])}${card('询问被执行人', '完成', [['询问日期', '2024-05-17'], ['询问内容', '无力偿还']])}${card('限制消费', '完成', [['决定日期', '2024-06-01'], ['限制对象', '端木成']])}${card('终本前查控', '完成', [['发起日期', '2024-09-11'], ['反馈结果', '无']])}`).map((a) => a.replace(/ 端木.*$/, '')))
      .toEqual(['consumption-restricted 2024-06-01', 'debtor-questioned 2024-05-17', 'network-query 2024-09-11', 'notice-issued 2024-04-07', 'notice-served 2024-04-12'])
  })
  it('tells none that is not done, or whose only day is another', () => {
    expect(done(`<h3>执行工作</h3>${card('限制消费', '待办理', [['决定日期', ''], ['限制对象', '端木成']])}${card('询问被执行人', '未办理', [['询问日期', '2024-05-17'], ['询问内容', '']])}${card('纳入失信', '完成', [['到期日期', '2026-04-01'], ['备注信息', '无']])}`)).toEqual([])
  })
})

describe('lists', () => {
  const table = (title: string, heads: readonly string[], ...rows: string[][]) => `<h3>${title}</h3><table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`
  it('measures whose rows are papers', () => {
    expect(done(table('执行措施', ['措施名称', '被执行人', '作出日期', '送达日期', '当前状态'], ['执行通知书', '端木成', '2024-03-01', '2024-03-05', '已送达'], ['限制消费令', '端木成', '2024-04-01', '2024-04-05', '生效'], ['失信决定书', '端木立', '2024-05-01', '2024-05-06', '已屏蔽'], ['罚款决定书', '端木立', '', '', '未作出'])))
      .toEqual(['consumption-restricted 2024-04-01 端木成', 'dishonest-listed 2024-05-01 端木立', 'notice-served 2024-03-05 端木成'])
  })
  it.each([
    ['财产处置', ['标的物', '轮次', '日期', '起拍价', '处置结果'], ['鲁Z1D234轿车', '一拍', '2024-04-01', '30000', '流拍'], 'auction-failed 2024-04-01'],
    ['措施', ['类型', '对象', '决定日期', '备注'], ['限制消费', '端木成', '2024-03-12', ''], 'consumption-restricted 2024-03-12 端木成'],
    ['案款', ['到账日期', '到账金额', '付款人', '发款日期', '发款金额', '收款人'], ['2024-04-22', '25000', '端木成', '2024-05-06', '25000', '溪源县五金商行'], 'case-money-paid 2024-05-06'],
    ['笔录', ['笔录类型', '制作时间', '谈话对象', '摘要'], ['询问笔录', '2024-03-20', '端木成', '称无力偿还'], 'debtor-questioned 2024-03-20 端木成'],
    ['财产报告', ['报告人', '提交日期', '报告内容', '核实情况'], ['端木成', '2024-03-12', '名下无财产', '属实'], 'property-reported 2024-03-12 端木成'],
  ])('%s: headings that are of several lists', (title, heads, row, want) => { expect(done(table(title, heads, row)).some((a) => a.startsWith(want))).toBe(true) })

  it('what was taken hold of stands in the remarks', () => {
    const held = (words: string) => file(table('执行行为', ['行为', '时间', '相对人', '备注'], ['网络查控', '2024-03-02', '端木成', ''], ['查封房产', '2024-03-11', '端木成', words], ['限制消费', '2024-03-15', '端木成', ''])).assets.map((a) => [a.kind.value, a.owner?.value, a.control?.kind?.value].join(' '))
    expect(held('溪源县北街住房，期限三年')).toEqual(['real-estate 端木成 sealed'])
    for (const none of ['未查到房产', '向不动产登记中心送达协助执行通知书', '期限三年']) expect(held(none)).toEqual([])
  })
  it('a way of asking in each row', () => {
    expect(done(table('调查登记', ['调查种类', '调查日期', '协助单位', '调查结果'], ['网络调查', '2024-03-15', '总对总系统', '存款12元'], ['传统调查', '2024-03-20', '县不动产登记中心', '无登记']))).toEqual(['network-query 2024-03-15', 'traditional-investigation 2024-03-20'])
  })
  it('a detention that was asked for and not granted, and one whose day is open', () => {
    expect(done(table('惩戒登记', ['惩戒措施', '被惩戒人', '惩戒日期', '说明'], ['限制消费', '端木成', '2024-03-26', ''], ['司法拘留', '端木成', '', '报请后未获批准'], ['罚款', '端木立', '', '']))).toEqual(['consumption-restricted 2024-03-26 端木成'])
  })
  it('whoever speaks first was talked with', () => {
    const log = (words: string) => done(table('日志', ['日期', '事项', '内容'], ['2024-03-02', '网络查控', '无财产'], ['2024-05-20', '谈话', words]))
    expect(log('端木成称卖车款已用于治病')).toContain('debtor-questioned 2024-05-20 端木成')
    expect(log('村干部称端木成外出').filter((a) => a.startsWith('debtor-questioned'))).toEqual([])
  })
  it('what a procurator looked into himself is none of the court', () => {
    const row = ['2024-08-15', '走访', '走访北街社区', '住房长期出租']
    expect(done(table('检察官核查', ['核查时间', '核查方式', '核查内容', '核查结果'], row, ['2024-08-16', '询问', '询问申请人', '称未谈话']))).toEqual([])
  })
})

describe('money in a word', () => {
  it('below a heading that is about it', () => {
    const told = (words: string) => done(`<h3>款项</h3><p>2024-06-26 向溪源县五金商行发放6500元</p><p>2024-06-12 ${words}</p>`)
    expect(told('收到5000元')).toEqual(expect.arrayContaining(['case-money-received 2024-06-12', expect.stringMatching(/^case-money-paid 2024-06-26/)]))
    for (const none of ['尚欠5000元', '待收到5000元']) expect(told(none).filter((a) => a.startsWith('case-money-received'))).toEqual([])
  })
  const entry = (day: string, words: string) => `<h3>款项</h3><dl><dt>${day}</dt><dd>${words}</dd><dt>2024-04-20</dt><dd>支付溪源县五金商行5,600元</dd></dl>`
  it.each(['收到扣划款5,600元', '扣划款项到账', '端木成通过微信转来10,000元', '收到拍卖款项5000元'])('%s', (words) => { expect(done(entry('2024-04-11', words))).toEqual(expect.arrayContaining([expect.stringMatching(/^case-money-received 2024-04-11/)])) })
  it.each(['扣划款项未到账', '待收到扣划款5,600元', '要求端木成转来10,000元', '端木成承诺4月底转来10,000元'])('%s is none', (words) => { expect(done(entry('2024-04-11', words)).filter((a) => a.startsWith('case-money-received'))).toEqual([]) })
})
