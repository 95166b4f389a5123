import { html, type Html } from './html.ts'

const COURT = '青江省云溪县人民法院'

interface Shell {
  title: string
  /** which entry of the left menu is lit */
  menu: string
  body: Html
  /** own scripts of the page besides the platform's */
  scripts?: readonly string[]
  charset?: 'utf-8' | 'gb18030'
}

const MENU: readonly (readonly [group: string, entries: readonly (readonly [name: string, href: string])[]])[] = [
  ['案件办理', [['在办案件', '/'], ['终本审批', '/#approval'], ['已结案件', '/#closed'], ['恢复执行', '/#resumed']]],
  ['查控处置', [['网络查控', '/#query'], ['查封到期', '/#expiry'], ['评估拍卖', '/#auction'], ['案款管理', '/#money']]],
  ['查询统计', [['案件检索', '/empty'], ['新闻公告', '/news']]],
]

/** The frame around every page: bar with the court's name, left menu, footer. */
export function page(shell: Shell): string {
  const scripts = ['/static/platform.js', ...(shell.scripts ?? [])]
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${shell.charset ?? 'utf-8'}">
<title>${shell.title} - ${COURT}执行办案平台</title>
<link rel="stylesheet" href="/static/platform.css">
${scripts.map((src) => html`<script src="${src}" defer></script>
`)}</head>
<body>
<div id="header"><div class="emblem">执</div><div class="names"><div class="court">${COURT}</div><div class="system">执行案件办理平台（演示）</div></div>
<form id="quickSearch" action="/" method="get"><input id="q" name="q" type="text" placeholder="案号 / 当事人" autocomplete="off"><button type="submit">查询</button></form>
<div class="user">执行局　沈知言<span class="sep">|</span><a href="#password">修改密码</a><span class="sep">|</span><a href="#exit">退出</a></div></div>
<div id="main">
<div id="menu">${MENU.map(([group, entries]) => html`<div class="menu-group">${group}</div><ul>${
    entries.map(([name, href]) => html`<li${name === shell.menu ? html` class="on"` : undefined}><a href="${href}">${name}</a></li>`)}</ul>`)}</div>
<div id="content">
${shell.body}
</div>
</div>
<div id="footer">虚构演示平台：法院、案件、人员、企业均为虚构，仅供软件演示和测试</div>
</body>
</html>
`.markup
}
