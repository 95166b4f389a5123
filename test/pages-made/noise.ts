import type { Chance } from './chance.ts'
import { courtCode, person } from './invented.ts'

/** What else stands on such pages: menus, hints, buttons, other cases. Nothing of it is of this case. */

const MENU = ['首页', '我的案件', '案件查询', '文书制作', '查控管理', '终本管理', '统计分析', '系统设置', '消息中心', '日程']
const BUTTONS = ['打印', '导出', '返回', '刷新', '编辑', '提交', '关闭', '查看卷宗']
const HINTS = ['温馨提示：终本前须穷尽财产调查措施、约谈申请执行人。', '提示：案件应在立案之日起六个月内执结，有特殊情况需要延长的，应当报批。', '说明：被执行人有可供执行财产的，不得终结本次执行程序。', '注：限制消费令应当在终本前发出。', '操作指引：约谈笔录上传后节点自动点亮。']

const other = (c: Chance) => `（2024）${courtCode(c)}执${c.int(4000, 8999)}号`
const items = (c: Chance, from: readonly string[], n: number) => c.some(from, n).map((m) => `<li><a>${m}</a></li>`).join('')

export function top(c: Chance): string {
  const kinds = [
    () => `<div class="navbar"><ul>${items(c, MENU, 5)}</ul><span class="user">欢迎您，${person(c)}</span></div>`,
    () => `<nav class="breadcrumb"><span>首页</span> / <span>我的案件</span> / <span>案件详情</span></nav>`,
    () => `<ul class="el-menu">${c.some(MENU, 6).map((m) => `<li class="el-menu-item"><span>${m}</span></li>`).join('')}</ul>`,
    () => '',
  ]
  return c.pick(kinds)() + (c.yes(0.4) ? `<div class="toolbar">${c.some(BUTTONS, 4).map((b) => `<button type="button">${b}</button>`).join('')}</div>` : '')
}

export function side(c: Chance): string {
  const who = person(c)
  const kinds = [
    () => `<aside><h4>最近访问</h4><ul><li>${other(c)}</li><li>${other(c)}</li></ul></aside>`,
    () => `<div class="side"><div class="side-title">我的待办</div><div class="todo"><b>${other(c)}</b><span>约谈申请执行人</span><span>2025.08.12</span></div><div class="todo"><b>${other(c)}</b><span>送达执行通知书</span><span>2025.08.10</span></div></div>`,
    () => `<div class="related"><h4>关联案件</h4><table><tr><th>案号</th><th>案由</th><th>立案日期</th></tr><tr><td>${other(c).replace('执', '民初')}</td><td>民间借贷纠纷</td><td>2022-03-01</td></tr></table></div>`,
    () => `<div class="el-dialog__wrapper" style="display:none"><div class="el-dialog"><h4>案件详情</h4><p>案号：${other(c)}</p><p>被执行人：${who}</p><p>2024-05-02查封${who}名下车辆</p></div></div>`,
    () => '', () => '',
  ]
  return c.pick(kinds)()
}

export const hint = (c: Chance): string => (c.yes(0.4) ? `<div class="hint">${c.pick(HINTS)}</div>` : '')
export const footer = (c: Chance): string => c.pick(['', '', '<footer>技术支持：信息技术处　版本号 3.2.1</footer>', '<div class="footer">版权所有 © 2020-2025 执行办案平台</div>'])
