import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { read } from './snippet.ts'

/** Lists of cases drawn as cards, and what looks like one and is none. */

const card = (serial: number, rest = '', tag = 'section') => `<${tag} class="card"><header><b>（2025）青9921执${serial}号</b></header><p>立案日期：2025-03-0${serial}</p><p>被执行人：闻砚</p>${rest}</${tag}>`

describe('cards with the number in their head', () => {
  it.each(['section', 'article', 'li', 'div'])('%s elements side by side are a list', (tag) => {
    const r = read(`<h2>待办</h2><div class="list">${card(1, '', tag)}${card(2, '', tag)}</div><p>共 2 件</p>`)
    expect([r.pageKind, r.cases.map((c) => [valueOf(c.caseNumber), valueOf(c.filedOn)]), r.listComplete, r.listTotal]).toEqual(['case-list', [['（2025）青9921执1号', '2025-03-01'], ['（2025）青9921执2号', '2025-03-02']], true, 2])
  })
  it('what each says of the interview: its day, that there was none, nothing', () => {
    const r = read(`<div>${card(1, '<p>约谈日期：2025-05-06</p>')}${card(2, '<p>是否约谈：否</p>')}${card(3, '<p>是否约谈：是</p>')}${card(4, '<p>约谈日期：—</p>')}</div>`)
    expect(r.cases.map((c) => c.events.map((e) => [e.kind.value, e.on?.value, e.done?.value]))).toEqual([[['applicant-interviewed', '2025-05-06', undefined]], [['applicant-interviewed', undefined, false]], [], []])
  })
  it('nothing of a card reaches another', () => {
    const r = read(`<div>${card(1, '<p>承办人：麻知秋</p>')}${card(2)}</div>`)
    expect(r.cases.map((c) => valueOf(c.handler))).toEqual(['麻知秋', undefined])
  })
})

describe('no list of cards', () => {
  it.each([
    ['a case with the number of its first enforcement', '<div class="f"><b>案号</b><i>（2025）青9921执恢1号</i></div><div class="f"><b>原执行案号</b><i>（2021）青9921执7号</i></div><p>立案日期：2025-03-01</p><p>被执行人：闻砚</p>'],
    ['a case beside a list of others', `<h1>（2025）青9921执9号</h1><p>立案日期：2025-03-09</p><p>被执行人：闻砚</p><p>承办人：麻知秋</p><aside>${card(1)}${card(2)}</aside>`],
  ])('%s is one case', (_, html) => {
    expect(read(html).pageKind).toBe('case-detail')
  })
  it('a menu of numbers is no list', () => {
    expect(read('<ul><li><a>（2025）青9921执1号</a></li><li><a>（2025）青9921执2号</a></li></ul>').cases).toEqual([])
  })
  it('cases open in tabs are none, and the hidden one tells nothing of the other', () => {
    const r = read(`<div>${card(1, '<p>承办人：麻知秋</p>').replace('<section', '<section role="tabpanel"')}${card(2).replace('<section', '<section role="tabpanel" style="display:none"')}</div>`)
    expect(r.pageKind).not.toBe('case-list')
  })
})
