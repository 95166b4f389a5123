import { Draft } from './draft.ts'
import type { Flow } from './flow.ts'

/** Slips of recognition, and what is meant. The good word may be shorter, never longer; one of the last signs stands in every text that has the slip. */
const SLIPS: readonly (readonly [RegExp, string, string?])[] = [
  [/申[清诸情]执行人|申请执行入|中请执行人/g, '申请执行人'],
  [/申请人执行人/g, '申请执行人'],
  [/被执行行人|被被执行人|被执行人人(?=[名民的,。])/g, '被执行人'],
  [/被的行人|被执行入/g, '被执行人'],
  [/査/g, '查', '査'],
  [/曰(?<=月(?:\d{1,2}|[一二三四五六七八九十]{1,3})曰)/g, '日', '曰'],
  [/(?<=\d)[OoＯ](?=[\d年月日号元])|(?<=[\d,.]\d)[OoＯ](?=,\d|\.\d)/g, '0', 'OoＯ'],
  [/(?<!自)[己巳](?=经(?!营)|于|向|对|将|被|在|依法|发生|审|查|冻|立|送|履|支|告|纳)|(?<=[均早现也业])[己巳]/g, '已'],
  [/末(?=履行|报告|申报|发现|查|能|予|到|按|提供|执行|受偿|成交|扣押|得|见|回|在|果|向|主动|实)/g, '未'],
  [/[lI](?<![A-Za-z].)(?=[\dlI]{0,3}[年月日])/g, '1', 'lI'],
  [/宇(?<=[执初终重]宇)(?=第\d)/g, '字', '宇'],
  [/千警/g, '干警', '千'],
  [/竟(?<!究竟)(?=[买拍价得])/g, '竞', '竟'],
  [/木院/g, '本院', '木'],
  [/(?<=[列纳录])人(?=失信)/g, '入'],
  [/程宇|程字(?=[。,;])/g, '程序'],
  [/证劵/g, '证券', '劵'],
  [/(?<=财产|消费)今/g, '令'],
  [/扣抻/g, '扣押', '抻'],
  [/第\d{1,3}页共\d{1,3}页/g, ''],
  /* commas that group digits are no commas of the sentence */
  [/(?<=(?<![\d,])\d{1,3}(?:,\d{3}){0,3}),(?=\d{3}(?:,\d{3}){0,3}(?:\.\d{1,6})?余?(?:元|万|亿|美元|港元|股|平方))/g, ''],
]

/** Characters, and pairs of them, without one of which no slip stands in a text: most texts are looked at once and left. */
const SIGNS = new Uint8Array(65_536)
for (const c of '査曰己巳劵抻末OoＯ') SIGNS[c.charCodeAt(0)] = 1
const PAIRS = new Set<number>()
const pair = (a: number, b: number): number => a * 65_536 + b
for (const p of ['申清', '申诸', '申情', '行入', '中请', '人执', '行行', '被被', '人人', '的行', '千警', '木院', '竟买', '竟拍', '竟价', '竟得', '人失', '程宇', '程字', '产今', '费今', '页共', '宇第', ...[...'0123456789年月日lI'].flatMap((d) => [`l${d}`, `I${d}`]), ...[...'0123456789'].map((d) => `,${d}`)]) {
  SIGNS[p.charCodeAt(0)] = 2
  PAIRS.add(pair(p.charCodeAt(0), p.charCodeAt(1)))
}

function maySlip(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const u = text.charCodeAt(i)
    const sign = SIGNS[u]
    if (sign === 1 || (sign === 2 && PAIRS.has(pair(u, text.charCodeAt(i + 1))))) return true
  }
  return false
}

const ANY_SLIP = new RegExp(SLIPS.map(([slip]) => slip.source).join('|'))

function holdsOne(text: string, signs: string): boolean {
  for (const c of signs) if (text.includes(c)) return true
  return false
}

/** A paper that calls the debtor 被申请人 throughout: the words are of one length, so every place stays. */
function calledDebtor(text: string): string {
  return text.includes('被申请人') && !text.includes('被执行人') ? text.replaceAll('被申请人', '被执行人') : text
}

/** The flow with the slips put right. */
export function repaired(draft: Draft, original: string): Flow {
  let text = calledDebtor(draft.text())
  let from = draft
  if (maySlip(text) && ANY_SLIP.test(text)) {
    for (const [slip, word, signs] of SLIPS) {
      if (signs !== undefined && !holdsOne(text, signs)) continue
      const to = new Draft()
      let done = 0
      for (const m of text.matchAll(slip)) {
        to.pushFrom(from, text, done, m.index)
        for (let i = 0; i < word.length; i++) to.push(word.charCodeAt(i), from.at(m.index + Math.min(i, m[0].length - 1)) ?? 0, i === 0 ? from.gap(m.index) : 0)
        done = m.index + m[0].length
      }
      if (done === 0) continue
      to.pushFrom(from, text, done, text.length)
      from = to
      text = to.text()
    }
  }
  const end = original.length
  const made = from
  return { text, at: (i) => made.at(i) ?? end, gap: (i) => made.gap(i) }
}
