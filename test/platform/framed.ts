import { renderPane } from './case-page.ts'
import { CASES } from './cases/all.ts'
import { html, type Html } from './html.ts'
import { page } from './shell.ts'

/** Pages put together of frames, as older platforms are; the frames may be of another origin. */

const addresses = (query: URLSearchParams): string[] => ['a', 'b'].flatMap((k) => query.get(k) ?? [])

/** A page with the number of a case (`case=id`, left out: none) over frames at the addresses `a` and `b`. */
export function framedPage(query: URLSearchParams): string {
  const demo = CASES.find((c) => c.id === query.get('case'))
  return page({
    title: '执行案件管理', menu: '在办案件',
    body: html`${demo ? html`<div class="case-title"><span class="number">${demo.caseNumber}</span><span class="parties">${demo.applicant} 申请执行 ${demo.debtor}</span></div>
<table class="info"><tr><td>案号</td><td>${demo.caseNumber}</td><td>被执行人</td><td>${demo.debtor}</td></tr><tr><td>申请执行人</td><td>${demo.applicant}</td><td>立案日期</td><td>${demo.filed}</td></tr></table>` : undefined}
${addresses(query).map((a) => html`<iframe src="${a}" width="100%" height="420"></iframe>`)}`,
  })
}

export function framesetPage(query: URLSearchParams): string {
  const text = html`<frameset rows="${addresses(query).map(() => '*').join(',')}">${addresses(query).map((a) => html`<frame src="${a}">`)}</frameset>`
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>执行案件管理</title></head>${text.markup}</html>\n`
}

/** One tab of a case by itself, without its number. */
export function panePage(id: string, index: number): string {
  const demo = CASES.find((c) => c.id === id)
  const pane: Html | undefined = demo ? renderPane(demo, index) : undefined
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>分页</title></head><body>${pane?.markup ?? ''}</body></html>\n`
}
