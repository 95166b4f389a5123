import type { Chance } from './chance.ts'
import { plusDays, type Content } from './content.ts'
import { TITLES } from './labels.ts'
import { PAIR_LAYOUTS, type Pair } from './pair-layouts.ts'
import { dayWriter, type Section } from './sections.ts'
import type { Wanted } from './wanted.ts'

/** Sections that not every page has: the interview, the service of papers, the answers of a query. */

const PLAIN = ['table-1', 'table-2', 'dl', 'div-classes', 'span-colon', 'p-colon', 'li-colon', 'inputs', 'el-descriptions', 'ant-descriptions', 'layui', 'colon-br']

export function interview(content: Content, wanted: Wanted, c: Chance): Section {
  const talk = content.interview
  if (!talk) return { title: '', html: '' }
  if (c.yes(0.4)) return interviewRows(talk, wanted, c)
  const layout = c.pick(PLAIN)
  const pairs: Pair[] = [
    [c.pick(['约谈时间', '约谈日期']), dayWriter(c)(talk.on)], [c.pick(['约谈对象', '被约谈人', '约谈人员']), talk.name], [c.pick(['约谈方式', '方式']), talk.way],
    ...(talk.consents === undefined ? [] : [[c.pick(['是否同意终本', '申请人是否同意终本', '是否同意终结本次执行程序']), talk.consents ? c.pick(['是', '同意']) : c.pick(['否', '不同意'])] as const]),
  ]
  wanted.caseFile.events.push({ kind: 'applicant-interviewed', on: talk.on, party: talk.name })
  wanted.shown.set(`event applicant-interviewed ${talk.on}`, { layout: `interview ${layout}`, label: '约谈', other: false })
  if (talk.consents !== undefined) {
    const kind = talk.consents ? 'applicant-consented' : 'applicant-objected'
    wanted.caseFile.events.push({ kind, on: talk.on, party: talk.name, acceptOn: [null] })
    wanted.shown.set(`event ${kind} ${talk.on}`, { layout: `interview ${layout}`, label: '是否同意终本', other: false })
    if (!talk.consents) wanted.optionalEvents.push({ kind: 'applicant-consented', on: talk.on, done: false, acceptOn: [null] })
  }
  wanted.optionalEvents.push({ kind: 'zhongben-informed', on: talk.on })
  return { title: c.pick(TITLES.interview), html: PAIR_LAYOUTS[layout]?.(pairs, c) ?? '' }
}

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((x) => `<${tag}>${x}</${tag}>`).join('')}</tr>`

export function service(content: Content, wanted: Wanted, c: Chance): Section {
  const day = dayWriter(c)
  const heads = [c.pick(['文书名称', '文书', '送达文书']), c.pick(['受送达人', '送达对象', '收件人']), c.pick(['送达方式', '方式']), c.pick(['送达日期', '送达时间', '签收日期']), c.pick(['送达结果', '签收情况', '送达状态'])]
  const body = content.service.map((s) => {
    const issued = s.kind.replace('-served', '-issued')
    if (s.served) {
      wanted.caseFile.events.push({ kind: s.kind, on: s.on, party: s.name })
      wanted.shown.set(`event ${s.kind} ${s.on}`, { layout: 'service table', label: s.paper, other: false })
    } else wanted.optionalEvents.push({ kind: s.kind, on: s.on, done: false }, { kind: s.kind, done: false, acceptOn: [null] })
    wanted.optionalEvents.push({ kind: issued, on: s.on }, { kind: issued, acceptOn: [null] })
    return row([s.paper, s.name, s.way, s.served ? day(s.on) : c.pick(['—', '/']), s.served ? c.pick(['已签收', '送达成功', '本人签收']) : c.pick(['退回', '未送达', '送达失败'])])
  })
  return { title: c.pick(TITLES.service), html: `<table><thead>${row(heads, 'th')}</thead><tbody>${body.join('')}</tbody></table>` }
}

export function queries(content: Content, wanted: Wanted, c: Chance): Section {
  const day = dayWriter(c)
  const heads = [c.pick(['查询项目', '财产类型', '查询内容']), c.pick(['被查询人', '被执行人', '查询对象']), c.pick(['发起时间', '查询日期', '查询时间']), c.pick(['反馈结果', '查询结果', '反馈情况'])]
  const body = content.queries.map((q) => {
    if (!wanted.caseFile.events.some((e) => e.kind === 'network-query' && e.on === q.on && e.party === q.name)) wanted.caseFile.events.push({ kind: 'network-query', on: q.on, party: q.name })
    wanted.shown.set(`event network-query ${q.on}`, { layout: 'query table', label: q.item, other: false })
    return row([q.item, q.name, day(q.on), q.answer])
  })
  return { title: c.pick(TITLES.queries), html: `<table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${body.join('')}</table>` }
}

/** Every try of an interview in a row, the last of them with what was said. */
function interviewRows(talk: NonNullable<Content['interview']>, wanted: Wanted, c: Chance): Section {
  const day = dayWriter(c)
  const heads = [c.pick(['约谈日期', '约谈时间', '时间']), c.pick(['约谈对象', '被约谈人', '申请执行人']), c.pick(['约谈方式', '方式']), c.pick(['约谈结果', '结果', '申请人意见', '是否同意终本'])]
  const tried = heads[3] !== '是否同意终本' && c.yes(0.3) ? plusDays(talk.on, -c.int(2, 9)) : undefined
  const said = talk.consents === undefined ? '—' : talk.consents ? c.pick(['同意终本', '同意', '同意终结本次执行程序']) : c.pick(['不同意终本', '不同意', '不同意终本，要求继续执行'])
  const shown = { layout: 'interview rows', label: '约谈', other: false }
  wanted.caseFile.events.push({ kind: 'applicant-interviewed', on: talk.on, party: talk.name })
  wanted.shown.set(`event applicant-interviewed ${talk.on}`, shown)
  if (talk.consents !== undefined) {
    const kind = talk.consents ? 'applicant-consented' : 'applicant-objected'
    wanted.caseFile.events.push({ kind, on: talk.on, party: talk.name, acceptOn: [null] })
    wanted.shown.set(`event ${kind} ${talk.on}`, shown)
    if (!talk.consents) wanted.optionalEvents.push({ kind: 'applicant-consented', on: talk.on, done: false, acceptOn: [null] })
  }
  wanted.optionalEvents.push({ kind: 'zhongben-informed', on: talk.on })
  if (tried !== undefined) wanted.optionalEvents.push({ kind: 'applicant-interviewed', on: tried, done: false }, { kind: 'interview-attempted', on: tried })
  const rows = [...(tried === undefined ? [] : [[day(tried), talk.name, '电话', c.pick(['电话未接通', '无人接听', '未能联系上'])]]), [day(talk.on), talk.name, talk.way, said]]
  return { title: c.pick(TITLES.interview), html: `<table><thead>${row(heads, 'th')}</thead><tbody>${rows.map((r) => row(r)).join('')}</tbody></table>` }
}

/** Who went out, when, where to, what for, and what came of it. */
export function visits(content: Content, wanted: Wanted, c: Chance): Section {
  const day = dayWriter(c)
  const heads = [c.pick(['外出日期', '外出时间', '调查日期']), c.pick(['外出地点', '调查地点', '地点']), c.pick(['外出事由', '事由', '调查事项']), c.pick(['调查结果', '结果', '调查情况'])]
  const body = content.visits.map((v) => {
    wanted.caseFile.events.push({ kind: 'onsite-visit', accept: ['traditional-investigation'], on: v.on, party: v.name })
    wanted.optionalEvents.push({ kind: 'onsite-visit', on: v.on }, { kind: 'traditional-investigation', on: v.on })
    wanted.shown.set(`event onsite-visit ${v.on}`, { layout: 'visit rows', label: v.why, other: false })
    return row([day(v.on), v.place, v.why, v.result])
  })
  return { title: c.pick(TITLES.visits), html: `<table><thead>${row(heads, 'th')}</thead><tbody>${body.join('')}</tbody></table>` }
}

/** How a paper was passed within the court: no act of the case on any of those days. */
export function approvals(content: Content, c: Chance): Section {
  const day = dayWriter(c)
  const paper = c.pick(['限制消费令', '执行通知书', '失信决定书', '终本裁定书', '搜查令', '拘留决定书'])
  const from = plusDays(content.fields.get('filedOn') ?? '2024-01-01', c.int(180, 190))
  const steps = [['拟稿', '承办人', '提交'], ['审核', '执行局副局长', c.pick(['同意', '退回修改'])], ['签发', '执行局局长', c.pick(['同意', '待签发'])], ['盖章', '综合科', c.pick(['待办', '未开始'])]]
  const heads = [c.pick(['审批节点', '环节', '步骤']), c.pick(['办理人', '经办']), c.pick(['审批意见', '意见']), c.pick(['审批时间', '时间'])]
  return { title: c.pick([`${paper}审批流程`, `文书审批（${paper}）`, `审批记录：${paper}`]), html: `<table>${row(heads, 'th')}${steps.map(([a = '', b = '', s = ''], i) => row([a, b, s, i < 3 ? day(plusDays(from, i)) : ''])).join('')}</table>` }
}
