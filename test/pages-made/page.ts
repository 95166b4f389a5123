import { Chance } from './chance.ts'
import { contentOf, type Content } from './content.ts'
import * as noise from './noise.ts'
import { basics, log, people, type Section } from './sections.ts'
import { approvals, interview, queries, service, visits } from './further-sections.ts'
import { things } from './thing-section.ts'
import type { Wanted } from './wanted.ts'
import { emptyWanted } from './wanted.ts'

/** A whole page of an invented case, and what a careful person reads in it. All of it follows from the seed. */

/** Layouts that the reader is not mended for: they show what it does with one that nobody looked at. */
export const HELD_OUT = { pairs: ['spans-deep', 'article-lines'], log: ['bubbles', 'split-day', 'step-then-times', 'meta-line'], things: ['stacked-lines', 'kinds-by-debtor', 'disabled-form'] } as const

export interface MadePage { seed: number; html: string; wanted: Wanted; content: Content }
/** `held`: only layouts held out where there are any; else none of them. */
export interface Making { held?: boolean }

export function makePage(seed: number, { held = false }: Making = {}): MadePage {
  const c = new Chance(seed)
  const content = contentOf(c)
  const wanted = emptyWanted(content)
  const sections: Section[] = [basics(content, wanted, c, held)]
  const apart = wanted.peopleElsewhere
  if (apart) sections.push(people(content, wanted, c))
  const rest = [log(content, wanted, c, held)]
  if (content.things.length > 0) rest.push(things(content, wanted, c, held))
  if (content.interview) rest.push(interview(content, wanted, c))
  if (content.service.length > 0) rest.push(service(content, wanted, c))
  if (content.queries.length > 0) rest.push(queries(content, wanted, c))
  if (content.visits.length > 0) rest.push(visits(content, wanted, c))
  if (c.yes(0.15)) rest.push(approvals(content, c))
  sections.push(...(c.yes(0.5) ? c.shuffle(rest) : rest))
  return { seed, html: pageOf(content, sections, wanted, c), wanted, content }
}

function pageOf(content: Content, sections: readonly Section[], wanted: Wanted, c: Chance): string {
  const shownCourt = content.fields.get('court')
  const system = c.pick(['执行办案系统', '执行案件流程管理', '智慧执行平台', '案件查看'])
  const head = c.yes(0.3) && shownCourt !== undefined ? `<header>${shownCourt}${system}</header>` : c.yes(0.4) ? `<header>${system}</header>` : ''
  const mayHaveNumberInHead = c.yes(0.45) || wanted.numberElsewhere
  const number = mayHaveNumberInHead ? c.pick([`<h1>${content.number}</h1>`, `<div class="case-title"><strong>${content.number}</strong></div>`, `<h2>案件详情 ${content.number}</h2>`, `<div class="hero"><h1>${content.number}</h1><span class="badge">在办</span></div>`]) : ''
  const body = c.yes(0.25) && sections.length > 2 ? panes(sections, c) : sections.map((s) => section(s, c)).join('\n')
  const side = noise.side(c)
  const before = c.yes(0.5)
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${c.pick(['案件详情', system, '案件信息', content.number])}</title></head>
<body>${noise.top(c)}${head}${before ? side : ''}<main>${number}
${body}
${noise.hint(c)}</main>${before ? '' : side}${noise.footer(c)}</body></html>
`
}

const untitled = (s: Section) => s.title === ''
function section(s: Section, c: Chance): string {
  if (untitled(s)) return `<div class="sec">${s.html}</div>`
  const kinds = [
    () => `<h3>${s.title}</h3>${s.html}`, () => `<h3>${s.title}</h3>${s.html}`,
    () => `<div class="panel"><div class="panel-title">${s.title}</div><div class="panel-body">${s.html}</div></div>`,
    () => `<fieldset><legend>${s.title}</legend>${s.html}</fieldset>`,
    () => `<div class="el-card"><div class="el-card__header"><span>${s.title}</span></div><div class="el-card__body">${s.html}</div></div>`,
    () => `<div class="el-collapse-item is-active"><div class="el-collapse-item__header">${s.title}</div><div class="el-collapse-item__wrap"><div class="el-collapse-item__content">${s.html}</div></div></div>`,
    () => `<div class="easyui-panel" title="${s.title}"><div class="panel-header"><div class="panel-title">${s.title}</div></div><div class="panel-body">${s.html}</div></div>`,
  ]
  return c.pick(kinds)()
}

function panes(sections: readonly Section[], c: Chance): string {
  const titled = sections.map((s) => ({ ...s, title: s.title === '' ? '基本信息' : s.title }))
  const [tabs, active, box] = c.pick([['el-tabs__nav', 'el-tabs__item', 'el-tab-pane'], ['layui-tab-title', 'layui-tab-li', 'layui-tab-item'], ['tabs', 'tab', 'pane']] as const)
  return `<div class="${tabs}" role="tablist">${titled.map((s, i) => `<div class="${active}${i === 0 ? ' is-active' : ''}" role="tab">${s.title}</div>`).join('')}</div>${
    titled.map((s, i) => `<div class="${box}" role="tabpanel"${i === 0 ? '' : ' style="display:none"'}>${s.html}</div>`).join('')}`
}
