import { createServer } from 'node:http'

/** A platform that nobody has prepared for: its own words for filing date, judge and property. Everything is invented. */

export interface UnpreparedCase { number: string; filed: string; judge: string; applicant: string; debtor: string; assets: readonly (readonly [string, string, string, string])[] }

export const UNPREPARED: Readonly<Record<string, UnpreparedCase>> = {
  '601': {
    number: '（2025）青9921执601号', filed: '2025-01-06', judge: '阙听雨', applicant: '甄书禾', debtor: '逄远山',
    assets: [['存款', '云溪农商行活期', '逄远山', '已扣划'], ['车辆', '轻型货车', '逄远山', '未处置']],
  },
  '602': { number: '（2025）青9921执602号', filed: '2025-02-17', judge: '麻知秋', applicant: '云溪县惠农合作社', debtor: '晁北川', assets: [['房产', '云溪镇住宅', '晁北川', '未处置']] },
}

/** The words of the platform; after its redesign (`changed`) they are others. */
const WORDS = {
  now: { filed: '收执日期', judge: '责任法官', kind: '标的归类', name: '标的情况', owner: '权属', state: '处理进度', due: '执行标的', basis: '案情概览', assets: '标的清单' },
  changed: { filed: '登记日', judge: '主管人', kind: '归类', name: '情况', owner: '归属', state: '进度', due: '执行标的', basis: '总览', assets: '物品' },
}

export function unpreparedPage(c: UnpreparedCase, changed = false): string {
  const w = changed ? WORDS.changed : WORDS.now
  const item = (k: string, v: string) => `<div class="cell-x7f3a"><span class="k">${k}</span><span class="v">${v}</span></div>`
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>办案 ${c.number}</title><style>body{font:14px sans-serif;margin:20px 380px 20px 20px}.k{color:#666;display:inline-block;width:90px}table{border-collapse:collapse}td{border:1px solid #ccc;padding:3px 8px}</style></head>
<body><h1>${c.number}</h1><h2>${w.basis}</h2><div class="overview">
${item('执行法院', '青江省云溪县人民法院')}${item(w.filed, c.filed)}${item(w.judge, c.judge)}${item('申请执行人', c.applicant)}${item('被执行人', c.debtor)}${item(w.due, '86000.00')}</div>
<h2>${w.assets}</h2><table class="list"><tr><td>${w.kind}</td><td>${w.name}</td><td>${w.owner}</td><td>${w.state}</td><td>登录日</td></tr>
${c.assets.map((a) => `<tr>${a.map((v) => `<td>${v}</td>`).join('')}<td>2025-03-01</td></tr>`).join('')}</table>
<script>window.foreign = 0; new MutationObserver((l) => { window.foreign += l.length }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })</script></body></html>`
}

/** `/case/601`, `/case/602`; with `?changed` as they are after the redesign. */
export function startUnprepared(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const c = UNPREPARED[/^\/case\/(\d+)$/.exec(url.pathname)?.[1] ?? '']
    response.writeHead(c ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(c ? unpreparedPage(c, url.searchParams.has('changed')) : '')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      resolve({ url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }) })
    })
  })
}
