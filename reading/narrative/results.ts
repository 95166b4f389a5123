import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** What came of an act, in the words behind it. */
const FOUND_NOTHING = /(?:均|也|亦|仍|暂)?(?:未(?:能)?(?:发现|查到|查得|查询到|见|查找到|找到|搜到|反馈)|没有(?:查到|发现|找到|其他|新的)?|查无|无(?:新增|新的|其他|任何|可供|登记|银行|车|房|存款|财产)|反馈(?:结果)?|(?:均|都|全部)(?:为)?无(?=[,。;\n]|$))[^,。;\n]{0,80}(?:(?<=反馈(?:完毕|齐全|完成|结果)?),(?:各项)?(?:均|都|全部|名下)*(?:无|没有|未)[^,。;\n]{0,40})?/
const NOBODY_THERE = /(?:人去楼空|大门紧锁|门(?:是)?锁|无人(?:在家|居住|应答)|下落不明|去向不明|不知去向|外出(?:务工|打工)|已搬离|搬走|转让|不在(?:家|此)|未见到?[^,。;]{0,16}|未能(?:查找|找)到[^,。;]{0,20}|见到[^,。;]{0,20}本人)[^。;\n]{0,40}/

const SOUGHT = new Set<EventKind>(['network-query', 'traditional-investigation', 'provident-fund-query', 'insurance-query', 'tax-query', 'household-query', 'search'])

/** What the court that was asked answered, or that it did not: “该院回函称其多年未归”, “至今未予反馈”. */
const REPLY = /(?:未予?|尚未|至今未予?|没有)?(?:反馈|回函|回复|复函|函复|答复)(?!期限)[^,。;\n]{0,40}/

const PROMISED = /^反馈(?:结果|情况)?(?:具体|详细)?(?:如下|见下|附后|见附)/
/** How a suit or an objection ended; “尚未判决” is no end. */
const JUDGED = /(?<!未|未经|没有|待|期待)(?:(?:判决|裁定)[^,。;\n]{0,10}(?:驳回|不予支持|不得执行|停止执行|排除执行)|驳回(?:其|了)?[^,。;\n]{0,12}(?:诉讼请求|异议|起诉)|(?:撤诉|撤回(?:起诉|异议))|(?:准许|裁定)[^,。;\n]{0,6}撤(?:诉|回)|异议(?:不)?成立|已(?:经)?(?:审结|生效判决))[^,。;\n]{0,20}/

export function resultOf(story: Story, kind: EventKind, sentence: Sentence, trigger: Span): Span | undefined {
  const pattern = SOUGHT.has(kind) ? FOUND_NOTHING : kind === 'onsite-visit' ? NOBODY_THERE : kind === 'investigation-delegated' ? REPLY : kind === 'objection-filed' ? JUDGED : undefined
  if (!pattern) return undefined
  const next = story.sentences[sentence.index + 1]
  const end = (kind === 'onsite-visit' || kind === 'investigation-delegated' || kind === 'objection-filed') && next && next.item === sentence.item ? next.end : sentence.end
  const m = pattern.exec(story.text.slice(trigger.end, Math.min(end, trigger.end + 300)))
  /* “反馈如下：” promises what came of it, further below. */
  if (m && PROMISED.test(m[0])) return undefined
  return m ? { start: trigger.end + m.index, end: trigger.end + m.index + m[0].length } : undefined
}
