import { html } from './html.ts'
import { page } from './shell.ts'

/** A news item about closings for now, with dates, numbers and a case number in it: no case page. */
export function newsPage(): string {
  return page({
    title: '云溪法院开展终本案件“回头看”', menu: '新闻公告',
    body: html`<div class="crumb">当前位置：<a href="/">首页</a> &gt; 新闻公告 &gt; 正文</div>
<div class="article"><h1>云溪法院开展终本案件“回头看”专项核查</h1><p class="meta">发布日期：2025-06-18　来源：执行局　浏览：126 次</p>
<p>近日，云溪县人民法院对2024年以来以终结本次执行程序方式结案的案件开展集中核查，重点检查是否存在有财产未处置、未上门查找被执行人、未约谈申请执行人以及立案未满三个月即结案等情形。</p>
<p>在（2024）青9921执1033号案件中，承办人发现被执行人名下车辆仅办理登记查封，遂于2025年5月20日向公安交管部门发出协助查找函，十日后车辆在邻县被查获，申请执行人柳某的12万元欠款得以执行到位。</p>
<p>截至目前，共核查案件216件，恢复执行31件，执行到位金额487.6万元。执行局负责人介绍，下一步将把约谈申请执行人作为终本前的必经环节。</p>
<p>（撰稿：苏木　审核：陆怀谷）</p></div>`,
  })
}

/** A search form that nobody has filled in yet: labels without values. */
export function emptyPage(): string {
  const labels = ['案号', '立案日期', '申请执行人', '被执行人', '承办人', '结案方式', '结案日期', '应执行标的金额']
  return page({
    title: '案件检索', menu: '案件检索',
    body: html`<div class="crumb">当前位置：<a href="/">查询统计</a> &gt; 案件检索</div>
<form class="filter wide" id="searchForm">${labels.map((l, i) => html`<div class="form-item"><label for="s${i}">${l}</label><input id="s${i}" type="text" value=""></div>`)}
<div class="form-item"><button type="submit">查询</button> <button type="reset">重置</button></div></form>
<div class="empty">请输入查询条件</div>`,
  })
}

export function notFoundPage(): string {
  return page({ title: '页面不存在', menu: '', body: html`<div class="empty">页面不存在或已被移除　<a href="/">返回列表</a></div>` })
}
