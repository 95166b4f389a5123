import { wording, type Change } from './change.ts'
import type { Chance } from './random.ts'

/** What clerks and machines do to the papers of a file: the same told with other verbs, labels, days, numbers of points and marks of who speaks. */

const FULL_DAY = /(?<![\d（(〔])((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?=(\d?))/g
const ISO_DAY = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d|\s?\d{1,2}:)/g
const two = (n: string): string => n.padStart(2, '0')
/** A label at the beginning of a line, with a value behind it; no sentence. */
const LABEL = /^(\s*)([\u4e00-\u9fa5（）、/]{2,12})[：:][ \t　]*([^\n：:]{1,60})$/
const isLabel = (line: string): boolean => LABEL.test(line) && !/[。；，].*[。；，]/.test(line) && !/^\s*(?:[问答]|[一二三四五六七八九十]、|记录人|签名)/.test(line)

/** Runs of label lines, at least so many. */
function inRuns(text: string, least: number, change: (lines: string[]) => string[]): string {
  const out: string[] = []
  let run: string[] = []
  const end = () => {
    out.push(...(run.length >= least ? change(run) : run))
    run = []
  }
  for (const line of text.split('\n')) {
    if (isLabel(line)) {
      run.push(line)
      continue
    }
    end()
    out.push(line)
  }
  end()
  return out.join('\n')
}
const parts = (line: string): { label: string; value: string } => {
  const m = LABEL.exec(line)
  return { label: m?.[2] ?? '', value: (m?.[3] ?? '').trim() }
}
const shuffled = <T>(list: readonly T[], chance: Chance): T[] => chance.some(list, list.length)

/** One verb for another that a reader takes for the same act. */
const verb = (name: string, pattern: RegExp, words: readonly string[]): Change => wording(`verb: ${name}`, (t, chance) => t.replace(pattern, (m) => { const to = words.filter((w) => w !== m); return to.length > 0 ? chance.one(to) : m }))

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const CHINESE = '一二三四五六七八九十'
/** Points at the beginning of a line, numbered otherwise. */
const points = (name: string, from: RegExp, to: (n: number) => string, number: (s: string) => number): Change => wording(`points: ${name}`, (t) => t.replace(from, (m, s: string) => { const n = number(s); return n >= 1 && n <= 10 ? to(n) : m }))
const CHAPTERS = /(?<=^|\n)([一二三四五六七八九十])、/g
const NUMBERED = /(?<=^|\n)([1-9])[.．、]\s?(?!\d[^\d])/g

const isTalk = (t: string): boolean => /\n问[：:]/.test(t) && /\n答[：:]/.test(t)
const speaking = (name: string, to: (t: string) => string): Change => wording(`speakers: ${name}`, (t) => (isTalk(t) ? to(t) : t))

/** An hour behind the day is set off from it. */
const days = (name: string, to: (y: string, m: string, d: string) => string): Change => wording(name, (t) => t.replace(FULL_DAY, (_, y: string, m: string, d: string, hour: string) => to(y, m, d) + (hour === '' ? '' : ' ')))

export const PAPER_CHANGES: readonly Change[] = [
  days('days with strokes', (y, m, d) => `${y}-${two(m)}-${two(d)}`),
  days('days with short strokes', (y, m, d) => `${y}-${m}-${d}`),
  days('days slanted', (y, m, d) => `${y}/${m}/${d}`),
  days('days with points', (y, m, d) => `${y}.${m}.${d}`),
  days('days with points and zeros', (y, m, d) => `${y}.${two(m)}.${two(d)}`),
  wording('days written out', (t) => t.replace(ISO_DAY, (_, y: string, m: string, d: string) => `${y}年${+m}月${+d}日`)),
  wording('号 for 日', (t) => t.replace(/(\d{1,2}月\d{1,2})日/g, '$1号')),
  wording('full-width strokes', (t) => t.replace(ISO_DAY, '$1－$2－$3')),

  wording('labels with half-width colons', (t) => inRuns(t, 1, (run) => run.map((l) => l.replace(/[：:]/, ':')))),
  wording('labels with a blank behind', (t) => inRuns(t, 1, (run) => run.map((l) => l.replace(/[：:]\s*/, '： ')))),
  wording('labels spaced', (t) => inRuns(t, 1, (run) => run.map((l) => l.replace(/^(\s*)([\u4e00-\u9fa5])([\u4e00-\u9fa5])(?=[：:])/, '$1$2　　$3')))),
  wording('labels in brackets', (t) => inRuns(t, 2, (run) => run.map((l) => { const p = parts(l); return `【${p.label}】${p.value}` }))),
  wording('labels bold', (t) => inRuns(t, 2, (run) => run.map((l) => { const p = parts(l); return `**${p.label}：**${p.value}` }))),
  wording('labels as a list', (t) => inRuns(t, 2, (run) => run.map((l) => { const p = parts(l); return `- ${p.label}：${p.value}` }))),
  wording('labels by tabs', (t) => inRuns(t, 2, (run) => run.map((l) => { const p = parts(l); return `${p.label}\t${p.value}` }))),
  wording('labels by wide blanks', (t) => inRuns(t, 2, (run) => run.map((l) => { const p = parts(l); return `${p.label}　　　${p.value}` }))),
  wording('labels in a table', (t) => inRuns(t, 3, (run) => ['| 项目 | 内容 |', '| --- | --- |', ...run.map((l) => { const p = parts(l); return `| ${p.label} | ${p.value} |` })])),
  wording('labels in a bare table', (t) => inRuns(t, 3, (run) => run.map((l) => { const p = parts(l); return `| ${p.label} | ${p.value} |` }))),
  wording('labels two on a line', (t) => inRuns(t, 2, (run) => run.flatMap((l, i) => (i % 2 === 0 ? [run[i + 1] === undefined ? l : `${l}　　　　${(run[i + 1] ?? '').trim()}`] : [])))),
  wording('labels on lines of their own', (t) => inRuns(t, 3, (run) => run.flatMap((l) => { const p = parts(l); return [`${p.label}：`, p.value] }))),
  wording('labels in another order', (t, chance) => inRuns(t, 3, (run) => shuffled(run, chance))),
  wording('two on a line parted', (t) => t.replace(/(?<=[^\n：:]{2,40})[ 　]{2,}(?=[\u4e00-\u9fa5]{2,8}[：:][^\n]{1,40})/g, '\n')),
  wording('blanks apart narrower', (t) => t.replace(/[ 　]{3,}(?=\S)/g, '  ')),

  speaking('half width', (t) => t.replace(/(?<=\n)([问答])：/g, '$1:')),
  speaking('with blanks', (t) => t.replace(/(?<=\n)([问答])[：:]/g, '$1： ')),
  speaking('lines apart', (t) => t.replace(/\n(?=[问答][：:])/g, '\n\n')),
  speaking('Q and A', (t) => t.replace(/(?<=\n)问[：:]/g, 'Q：').replace(/(?<=\n)答[：:]/g, 'A：').replace(/(?<=\n)答(?=[（(])/g, 'A')),
  speaking('in brackets', (t) => t.replace(/(?<=\n)([问答])[：:]/g, '【$1】')),
  speaking('indented', (t) => t.replace(/(?<=\n)([问答])[：:]/g, '　　$1：')),
  speaking('法官', (t) => t.replace(/(?<=\n)问[：:]/g, '法官：')),
  speaking('执', (t) => t.replace(/(?<=\n)问[：:]/g, '执：')),

  verb('query', /(?:进行|发起|开展|启动|提起)(?:了)?(?=网络(?:查控|查询))/g, ['进行', '发起', '开展', '启动', '提起', '发起了', '进行了']),
  verb('deduct', /扣划|划拨/g, ['扣划', '划拨']),
  verb('mail', /(?:邮寄|寄送|寄出|寄发)(?=(?:了)?(?:执行通知书|报告财产令))/g, ['邮寄', '寄送', '寄出', '寄发', '交邮']),
  verb('issue', /(?<![，。、])发出(?=(?:了)?(?:执行通知书|报告财产令))/g, ['发出', '下发', '签发', '制发']),
  verb('list', /(?:纳入|列入)(?=失信被执行人名单)/g, ['纳入', '列入', '录入']),
  verb('restrict', /采取(?:了)?限制(?:高)?消费措施/g, ['采取限制消费措施', '采取了限制消费措施', '采取限制高消费措施', '实施限制消费措施']),
  verb('report refused', /(?:未|没有|均未)(?=(?:向本院)?(?:申报|报告)财产)/g, ['未', '没有', '一直未', '拒不', '逾期未']),
  verb('pay out', /发放(?=给申请(?:执行)?人)/g, ['发放', '发还', '支付', '转付']),
  verb('talk', /约谈(?=申请执行人)/g, ['约谈', '约谈了', '当面约谈']),
  verb('consent', /表示同意(?=终结|终本)/g, ['表示同意', '明确表示同意', '称同意', '同意']),
  verb('visit', /(?:实地走访|上门走访|走访)(?=被执行人|其|了)/g, ['走访', '实地走访', '上门走访', '前往走访']),
  verb('find nothing', /未发现(?=(?:其)?(?:他|有)?(?:可供)?执行(?:的)?财产)/g, ['未发现', '没有发现', '未查到', '未查询到']),
  verb('我院', /本院/g, ['我院']),

  points('1. for 一、', CHAPTERS, (n) => `${n}. `, (s) => CHINESE.indexOf(s) + 1),
  points('（一） for 一、', CHAPTERS, (n) => `（${CHINESE[n - 1]}）`, (s) => CHINESE.indexOf(s) + 1),
  points('第一， for 一、', CHAPTERS, (n) => `第${CHINESE[n - 1]}，`, (s) => CHINESE.indexOf(s) + 1),
  points('1、 for 1.', NUMBERED, (n) => `${n}、`, Number),
  points('（1） for 1.', NUMBERED, (n) => `（${n}）`, Number),
  points('1) for 1.', NUMBERED, (n) => `${n}）`, Number),
  points('① for 1.', NUMBERED, (n) => CIRCLED[n - 1] ?? '', Number),
  points('一、 for 1.', NUMBERED, (n) => `${CHINESE[n - 1]}、`, Number),
  points('without number', NUMBERED, () => '', Number),

  wording('archive marks', (t) => `卷宗第27页\n${t.trimEnd()}\n归档日期见卷皮`),
  wording('正本', (t) => `正　本\n${t}`),
  wording('page at the foot', (t) => `${t.trimEnd()}\n第1页/共1页`),
  wording('page in the middle', (t, chance) => { const lines = t.split('\n'); lines.splice(2 + chance.below(Math.max(1, lines.length - 3)), 0, '- 2 -'); return lines.join('\n') }),
  wording('no text on this page', (t) => `${t.trimEnd()}\n（以下无正文）`),
  wording('for inner use', (t) => `内部资料　注意保管\n${t}`),
  wording('byte order mark', (t) => `\ufeff${t}`),
  wording('tabs for indents', (t) => t.replace(/(?<=^|\n)[　 ]{2,4}(?=[\u4e00-\u9fa5\d])/g, '\t')),
  wording('docx lines', (t) => t.split('\n').map((l) => l.trim()).filter((l) => l !== '').join('\n\n')),
]
