import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'

/** 上门查找, in an entry, a list, a label, a label for its day, a line of a paper and a form: whether anybody went is told by its contents. */

const page = (body: string) => readPage(readHtml(`<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p>${body}`, 'https://court.invalid/case')).caseFile
const paper = (body: string) => readText(`青川县人民法院\n执行情况登记表\n（2025）青9931执2号\n申请执行人：柏川商行\n被执行人：闻砚、闻墨\n${body}\n`).caseFile
const SHAPES: Record<string, (words: string) => ReturnType<typeof paper>> = {
  'an entry': (w) => page(`<h3>执行日志</h3><table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-01-06</td><td>立案</td><td>立案</td></tr><tr><td>2025-06-05</td><td>上门查找</td><td>${w}</td></tr></table>`),
  'a list': (w) => page(`<h3>上门查找记录</h3><table><tr><th>上门日期</th><th>经办人</th><th>调查情况</th></tr><tr><td>2025-06-05</td><td>麻知秋</td><td>${w}</td></tr></table>`),
  'a label': (w) => page(`<table><tr><td>上门查找情况</td><td>2025年6月5日${w}</td></tr></table>`),
  'a label for its day': (w) => page(`<table><tr><td>上门查找日期</td><td>2025-06-05</td><td>上门查找情况</td><td>${w}</td></tr></table>`),
  'a line': (w) => paper(`上门查找情况：2025年6月5日${w}`),
  'a form': (w) => paper(`上门查找日期：2025年6月5日\n上门查找情况：${w}`),
}
/** Days on which somebody went there. */
const visits = (file: ReturnType<typeof paper>) => file.events.filter((e) => e.kind.value === 'onsite-visit' && e.done?.value !== false).map((e) => e.on?.value)

describe.each(Object.keys(SHAPES))('%s', (shape) => {
  const told = (words: string) => { const read = SHAPES[shape]; return read ? visits(read(words)) : undefined }
  it.each(['前往闻砚住所，家中无人', '到闻墨经营场所张贴公告，已停业', '闻砚户籍地已拆迁', '村主任称闻墨外出务工'])('%s: they went', (words) => expect(told(words)).toEqual(['2025-06-05']))
  it.each(['前往不动产登记中心查询', '因暴雨未能前往', '拟前往闻墨住所', '电话联系闻墨，未上门', '委托石门村委会代为查看', '前往申请执行人处了解情况'])('%s: nobody went', (words) => expect(told(words)).toEqual([]))
})
