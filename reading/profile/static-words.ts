import type { Block, Snapshot } from '../../page/snapshot.ts'
import { columnOf } from '../columns.ts'
import { gridOf, labelText } from '../grid.ts'
import { meaningOf } from '../labels.ts'
import { HEADING_TAGS } from '../headings.ts'
import { headOf } from './heading-row.ts'

/**
 * Which words of a page belong to the platform and not to a case: known labels and column headings, and short plain words
 * where labels stand. Names stand in headings and heading cells too, so that whatever could be one is not taken.
 */

/** Words of forms that are no labels of the dictionary and stand on every page. */
const FORM_WORDS = new Set(
  ('基本信息 基本情况 案件信息 案件详情 案件列表 当事人信息 当事人 执行过程 执行日志 办案日志 财产信息 财产情况 财产查控 财产调查 网络查控 文书材料 文书列表 约谈记录 终本约谈 执行措施 惩戒措施 限制消费 失信 结案信息 立案信息 执行依据 ' +
    '申请执行人信息 被执行人信息 执行标的信息 代理人信息 审核结果 审核意见 审核时间 失信被执行人 终本案件 限制消费人员 暂无数据 查询 重置 返回 首页 上一页 下一页 末页 尾页 更多 展开 收起 操作 序号 全部 正文 目录 ' +
    '卷宗 电子卷宗 流程信息 办理流程 期限信息 关联案件 历史案件 历史执行案件 历史记录 浏览记录 最近浏览 最近访问 相关案件 相关文书 类案推荐 附件 打印 导出 关闭 提交 保存 取消 确定 删除 修改 新增 退出 登录 帮助 设置 消息 待办事项 我的案件 案件空间 事项申请 在线阅卷').split(' '),
)

/** A word of the dictionary, of the profile or of forms: nobody's name. */
export function isKnownWord(word: string, more?: ReadonlySet<string>): boolean {
  return FORM_WORDS.has(word) || meaningOf(word) !== undefined || columnOf(word) !== undefined || (more?.has(word) ?? false)
}

/* 最常见的单姓。以它们开头的两三个字可能是人名。 */
const SURNAMES = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝郦库濮都')

/** Could this be a person's name? Two to four Han characters that begin with a surname. */
export function mayBeName(word: string): boolean {
  return /^[\u4e00-\u9fff]{2,4}$/.test(word) && SURNAMES.has(word.charAt(0))
}

/** What is known of a page's platform before its words are judged. */
export interface Platform {
  /** words of profiles: labels, headings, columns */
  words: ReadonlySet<string>
  /** classes whose elements are labels: most of their words are known ones */
  labelClasses: ReadonlySet<string>
  /** ids of cells of heading rows */
  heads: ReadonlySet<number>
}

export function platformOf(snap: Snapshot, words: ReadonlySet<string>): Platform {
  const classes = new Map<string, { known: number; all: number }>()
  const heads = new Set<number>()
  for (const b of snap.blocks) {
    if (b.tag === 'table') {
      const g = gridOf(snap, b)
      const row = g && headOf(g)
      for (const c of row ?? []) heads.add(c.block.id)
    }
    const cls = b.end > b.start && b.end - b.start <= 400 && !b.children.some((c) => c.end > c.start) ? snap.attr(b, 'class') : ''
    if (cls === '') continue
    const count = classes.get(cls) ?? { known: 0, all: 0 }
    count.all++
    if (isKnownWord(labelText(snap.text.slice(b.start, b.end)).label, words)) count.known++
    classes.set(cls, count)
  }
  return { words, heads, labelClasses: new Set([...classes].filter(([, n]) => n.known >= 3 && n.known * 2 >= n.all).map(([cls]) => cls)) }
}

/** What the block's short text is, if it is a word of the platform: the word and the part that it plays. */
export function staticWord(snap: Snapshot, b: Block, platform: Platform): { text: string; as: 'label' | 'section' | 'column' } | undefined {
  const length = b.end - b.start
  if (length === 0 || length > 40) return undefined
  const raw = snap.text.slice(b.start, b.end).trim()
  const word = labelText(raw).label
  if (!/^[\u4e00-\u9fff][\u4e00-\u9fff（）()/、]{1,15}$/.test(word)) return undefined
  const as = partOf(snap, b, raw, platform)
  if (isKnownWord(word, platform.words)) return { text: word, as: as ?? 'label' }
  if (as === undefined || word.length > 12 || (mayBeName(word) && !LABEL_ENDS.test(word)) || /某|公司|法院|支行|先生|女士/.test(word)) return undefined
  return { text: word, as }
}

const TAB_CLASS = /(?:^|[-_\s])tabs?(?:__|[-_])?(?:item|title|tab|nav)?(?:$|\s)/i
/** How labels end, and names do not. */
export const LABEL_ENDS = /(?:日期|时间|号码|法院|金额|标的|情况|原因|方式|类型|类别|名称|姓名|状态|地址|意见|内容|事由|依据|人员|编号|单位|部门|结果|说明|阶段|条线|经过|记录|措施|次数|期限)$/

/** Where labels stand: heading cells, label and dt elements, headings, tabs, and what ends in a colon. */
function partOf(snap: Snapshot, b: Block, raw: string, platform: Platform): 'label' | 'section' | 'column' | undefined {
  for (let up: Block | null = b, levels = 0; up && levels < 4 && up.end - up.start <= 44; up = up.parent, levels++) {
    if (up.tag === 'th' || platform.heads.has(up.id)) return 'column'
    if (up.tag === 'label' || up.tag === 'dt') return 'label'
    if (HEADING_TAGS.has(up.tag) || snap.attr(up, 'role') === 'tab' || TAB_CLASS.test(snap.attr(up, 'class'))) return 'section'
    if (/(?:^|[-_ ])(?:la?be?le?|lable)(?:$|[-_ ])/.test(snap.attr(up, 'class')) || platform.labelClasses.has(snap.attr(up, 'class'))) return 'label'
  }
  return /[:：]$/.test(raw) ? 'label' : undefined
}

const SELECTED = /(?:^|\s)(?:is-active|active|ant-tabs-tab-active|layui-this|selected|tabs-selected|current|cur|on)(?:\s|$)/

/** Asked once for every kind of page of every profile. */
const OPEN = new WeakMap<Snapshot, string>()

/** The words of the tabs that are open, in page order; '' on a page without tabs. */
export function openTabs(snap: Snapshot): string {
  const known = OPEN.get(snap)
  if (known !== undefined) return known
  const open = findOpenTabs(snap)
  OPEN.set(snap, open)
  return open
}

function findOpenTabs(snap: Snapshot): string {
  const words: string[] = []
  for (const b of snap.blocks) {
    if (b.end - b.start === 0 || b.end - b.start > 30 || words.length >= 4) continue
    const cls = snap.attr(b, 'class')
    if (!SELECTED.test(cls) || !(snap.attr(b, 'role') === 'tab' || /tab|segment/i.test(cls) || (b.parent && /tab|segment/i.test(snap.attr(b.parent, 'class'))))) continue
    const word = labelText(snap.text.slice(b.start, b.end)).label
    if (/^[\u4e00-\u9fff（）()]{2,12}$/.test(word)) words.push(word)
  }
  return words.join(' › ')
}
