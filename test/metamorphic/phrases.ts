import { listOf, words } from '../../scripts/score-values.ts'
import { escaped, wording, type Change } from './change.ts'
import type { Sample } from './samples.ts'

/** The same said in other words: who is who, how the story begins, how it ends. */

const HEAD_END = /\n(?!(?:申请执行人|申请人|被执行人|被申请人|法定代表人|负责人|委托|经营者|诉讼代表人|住|地址)(?![^\n]*(?:一案|纠纷|争议|判决|依据|调解书|申请执行(?!人)))[^\n]*)/
/** The lines of the parties: from the first that names one to the line with which the story begins. */
function headOf(text: string): { start: number; end: number } | undefined {
  const start = /\n(?:申请执行人|申请人|被执行人)[：:]?(?![^\n]{0,60}一案)/.exec(text)?.index
  if (start === undefined) return undefined
  const end = HEAD_END.exec(text.slice(start + 1))?.index
  return end === undefined ? undefined : { start: start + 1, end: start + 1 + end }
}
function inHead(text: string, change: (head: string) => string): string {
  const head = headOf(text)
  return head ? text.slice(0, head.start) + change(text.slice(head.start, head.end)) + text.slice(head.end) : text
}

/** “申请执行人甲与被执行人乙某某纠纷一案” told anew. */
function clause(form: (a: string, d: string, cause: string) => string) {
  return (text: string, _chance: unknown, sample: Sample): string => {
    const join = (role: string) => listOf(sample.file, role).map((p) => words(p['name'])).join('、')
    const a = join('applicants'), d = join('debtors')
    const head = headOf(text)
    if (a === '' || d === '' || !head || ![a, d].every((n) => n.split('、').every((x) => text.slice(head.start, head.end).includes(x)))) return text
    const pattern = new RegExp(`(?:关于|本院在执行|本院执行的)?申请执行人${escaped(a)}(?:与|申请执行|诉|申请)(?:被执行人)?${escaped(d)}([\\u4e00-\\u9fa5]{2,14}(?:纠纷|争议))一案(?:中|过程中)?`)
    return text.replace(pattern, (_, cause: string) => form(a, d, cause))
  }
}

const KINDS = new Map([['1', '1234567890'], ['一', '一二三四五六七八九十'], ['①', '①②③④⑤⑥⑦⑧⑨⑩'], ['甲', '甲乙丙丁戊己庚辛壬癸']])
/** “（一）” of the first, “（二）” of the second */
const next = (form: string, i: number): string => form.replace(/[1一①甲]/, (c) => KINDS.get(c)?.[i] ?? c)

const CLOSES = /(?<=\n|^)终结本次执行程序。/
const number = (s: Sample): string => words(s.file['caseNumber']).replace(/^\((\d{4})\)/, '（$1）')

export const PHRASES: readonly Change[] = [
  wording('申请人 and 被申请人', (t) => t.replace(/(?<!被)申请执行人/g, '申请人').replaceAll('被执行人', '被申请人')),
  wording('roles without a colon', (t) => inHead(t, (h) => h.replace(/(^|\n)(申请执行人|被执行人|申请人|被申请人|法定代表人|负责人|委托代理人|委托诉讼代理人)[：:]/g, '$1$2'))),
  wording('roles with a colon', (t) => inHead(t, (h) => h.replace(/(^|\n)(申请执行人|被执行人|法定代表人|负责人|委托代理人|委托诉讼代理人)(?=[^：:（(\s])/g, '$1$2：'))),
  wording('roles with a blank', (t) => inHead(t, (h) => h.replace(/(^|\n)(申请执行人|被执行人)[：:]?/g, '$1$2　'))),
  wording('roles with the former one', (t) => inHead(t, (h) => h.replace(/(^|\n)申请执行人/g, '$1申请执行人（原审原告）').replace(/\n被执行人/g, '\n被执行人（原审被告）'))),
  wording('roles with 权利人', (t) => inHead(t, (h) => h.replace(/(^|\n)申请执行人/g, '$1申请执行人（权利人）').replace(/\n被执行人/g, '\n被执行人（义务人）'))),
  ...(['权利人|义务人', '原告|被告', '申请人|被申请人', '申请执行人（申请人）|被执行人（被申请人）', '原告（申请执行人）|被告（被执行人）', '申请执行人（一审原告、反诉被告）|被执行人（一审被告、反诉原告）', '执行申请人|被执行人', '申请人（申请执行人）|被申请人（被执行人）', '申请执行人（债权受让人）|被执行人（债务人）', '申请强制执行人|被申请执行人'] as const).map((pair) => {
    const [a = '', d = ''] = pair.split('|')
    return wording(`in the head ${pair}`, (t) => inHead(t, (h) => h.replace(/(^|\n)申请执行人(?=[：:]|[^（(\n])/g, `$1${a}`).replace(/\n被执行人(?=[：:]|[^（(\n])/g, `\n${d}`)))
  }),
  ...(['1', '一', '（一）', '①', '1：', '一：', '甲：'] as const).map((n) => wording(`roles counted ${n}`, (t) => inHead(t, (h) => {
    const count = (text: string, role: string) => { let i = 0; const all = [...text.matchAll(new RegExp(`(^|\\n)${role}`, 'g'))].length; return all < 2 ? text : text.replace(new RegExp(`(^|\\n)${role}[：:]?`, 'g'), (_, nl: string) => `${nl}${role}${next(n, i++)}`) }
    return count(count(h, '申请执行人'), '被执行人')
  }))),
  wording('further parties without the word', (t) => inHead(t, (h) => h.replace(/\n(申请执行人|被执行人)[：:]?([^\n]*)(?:\n\1[：:]?([\u4e00-\u9fa5]{2,4}，[男女][^\n]*))+/g, (m, role: string) => `\n${m.slice(1).split('\n').map((l, i) => (i === 0 ? l : l.replace(new RegExp(`^${role}[：:]?`), ''))).join('\n')}`))),
  wording('parties in one sentence', (t) => inHead(t, (h) => h.replace(/。\n(?=申请执行人|被执行人)/g, '；'))),
  wording('no commas behind names', (t) => inHead(t, (h) => h.replace(/(\n|^)(申请执行人|被执行人)([：:]?[\u4e00-\u9fa5某]{2,4})，(?=[男女]，)/g, '$1$2$3'))),
  wording('sex in brackets', (t) => inHead(t, (h) => h.replace(/(\n|^)(申请执行人|被执行人)([：:]?[\u4e00-\u9fa5某]{2,4})，([男女])，/g, '$1$2$3（$4），'))),
  wording('former names', (t) => inHead(t, (h) => h.replace(/(\n|^)(申请执行人|被执行人)([：:]?[\u4e00-\u9fa5某]{2,4})，/g, '$1$2$3（曾用名戚小明），'))),
  wording('short names in the head', (t) => (t.includes('简称') ? t : inHead(t, (h) => h.replace(/((?:\n|^)(?:申请执行人|被执行人)[：:]?[^\n，。]{2,8})([^\n，。（）()]{4,20}公司)(?=[，。])/g, '$1$2（以下简称甲方公司）')))),
  wording('colon behind the address', (t) => inHead(t, (h) => h.replace(/，(住所地|住址|住|法定代表人|统一社会信用代码)[：:]?/g, '，$1：'))),
  wording('stops in the head', (t) => inHead(t, (h) => h.replace(/，(?=住|法定代表人|统一社会信用代码|公民身份)/g, '。'))),
  wording('blanks in the head', (t) => inHead(t, (h) => h.replace(/(申请执行人|被执行人)([：:]?)/g, '$1$2 ').replace(/，(?=[男女]|\d{4}年|住)/g, '， '))),
  wording('names spaced', (t) => inHead(t, (h) => h.replace(/((?:\n|^)(?:申请执行人|被执行人)[：:]?)([\u4e00-\u9fa5])([\u4e00-\u9fa5])(?=[，。])/g, '$1$2　$3'))),
  wording('parties on one line', (t) => inHead(t, (h) => h.replace(/。\n/g, '。'))),
  wording('parties parted by semicolons', (t) => inHead(t, (h) => h.replace(/。(?=\n)/g, '；'))),
  wording('parties without a stop', (t) => inHead(t, (h) => h.replace(/。(?=\n|$)/g, ''))),
  wording('details on lines of their own', (t) => inHead(t, (h) => h.replace(/，(?=男|女|住|法定代表人|统一社会信用代码|\d{4}年)/g, '\n'))),
  wording('half-width commas in the head', (t) => inHead(t, (h) => h.replaceAll('，', ','))),
  wording('strokes in the head', (t) => inHead(t, (h) => h.replace(/，(?=男|女|汉族|住)/g, '、'))),
  wording('an agent behind each', (t, chance) => inHead(t, (h) => `${h.replace(/(\n|^)(申请执行人|被执行人)([^\n]*。)(?=\n|$)/g, (m) => `${m}\n委托${chance.one(['诉讼', '执行', ''])}代理人${chance.one(['：', ''])}戚开明，${chance.one(['江西浔南律师事务所律师', '特别授权', '系该单位职工', '男，1980年1月1日生'])}。`)}`)),
  wording('address same as above', (t) => inHead(t, (h) => h.replace(/住[^，。\n]{4,40}(?=。|$)/g, '住址同上'))),
  wording('nobody in the head', (t, _chance, s) => {
    const head = headOf(t)
    const rest = head ? t.slice(head.end) : ''
    const all = ['applicants', 'debtors'].flatMap((role) => listOf(s.file, role).map((p) => words(p['name'])))
    const clause = rest.slice(0, 60 + all.join('').length)
    return head && clause.includes('一案') && all.every((n) => clause.normalize('NFKC').includes(n)) ? t.slice(0, head.start) + rest.replace(/^\n/, '') : t
  }),
  wording('甲与乙一案', clause((a, d, c) => `${a}与${d}${c}一案`)),
  wording('甲申请执行乙一案', clause((a, d, c) => `${a}申请执行${d}${c}一案`)),
  wording('关于甲诉乙一案', clause((a, d, c) => `关于${a}诉${d}${c}一案`)),
  wording('甲申请强制执行乙一案', clause((a, d, c) => `申请执行人${a}申请强制执行被执行人${d}${c}一案`)),
  wording('本院受理的', clause((a, d, c) => `本院受理的申请执行人${a}与被执行人${d}${c}执行一案`)),
  wording('因，一案', clause((a, d, c) => `申请执行人${a}与被执行人${d}因${c}一案`)),
  wording('上列当事人', clause((_a, _d, c) => `上列当事人${c}一案`)),
  wording('上述当事人因', clause((_a, _d, c) => `上述当事人因${c}一案`)),
  wording('双方当事人', clause((_a, _d, c) => `上述双方当事人之间${c}一案`)),
  wording('案件 for 一案', (t) => t.replace(/(纠纷|争议)一案(?=[，中])/, '$1执行案件')),
  wording('closing: 本案', (t) => t.replace(CLOSES, '本案终结本次执行程序。')),
  wording('closing: the number', (t, _c, s) => t.replace(CLOSES, `终结${number(s)}案件的本次执行程序。`)),
  wording('closing: number and 一案', (t, _c, s) => t.replace(CLOSES, `终结本院${number(s)}一案的本次执行程序。`)),
  wording('closing: first point', (t) => t.replace(CLOSES, '一、终结本次执行程序。')),
  wording('closing: turned', (t) => t.replace(CLOSES, '本次执行程序终结。')),
  wording('closing: 对本案', (t) => t.replace(CLOSES, '对本案终结本次执行程序；')),
  wording('我院', (t) => t.replaceAll('本院', '我院')),
  wording('裁定 without 如下', (t) => t.replace(/裁定如下[：:]\n/, '裁定如下\n')),
  wording('现裁定', (t) => t.replace(/，裁定如下[：:]/, '，现裁定如下：')),
  wording('本院认为 before the law', (t) => (t.includes('本院认为') ? t : t.replace(/(?<=[。，])(依照|依据|根据)(?=《)/, '本院认为，申请执行人的申请符合法律规定。$1'))),
  wording('law annexed', (t) => `${t.trimEnd()}\n附：本裁定适用的法律条文\n《中华人民共和国民事诉讼法》\n第二百六十八条　有下列情形之一的，人民法院裁定终结执行：\n（一）申请人撤销申请的；\n（二）据以执行的法律文书被撤销的；\n（三）作为被执行人的公民死亡，无遗产可供执行，又无义务承担人的。`),
  wording('published head', (t) => `${t.includes('发布日期') ? '' : '发布日期：2022-01-05 浏览：88次\n'}${t}`),
  wording('website behind', (t) => `${t.trimEnd()}\n公 告\n一、本裁判文书库公布的裁判文书由相关法院录入和审核，并依据法律与审判公开的原则予以公开。若有关当事人对相关信息内容有异议的，可向公布法院书面申请更正或者下镜。`),
]
