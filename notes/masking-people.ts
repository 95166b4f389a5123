import { valueOf } from '../casefile/fact.ts'
import type { CaseFile, Party } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { heldNames, labelledNames, namesBeside } from './masking-labels.ts'
import { hasSurname, isBody, isMaskedName, isPerson, namesIn, partsOfName, surnameOf } from './masking-names.ts'
import { addressAlias, bodyEnd, bodyStems } from './masking-places.ts'
import { Terms } from './masking-terms.ts'
import type { CaseRecord } from './schema.ts'

/**
 * Who and what is to be hidden in the files of some cases. The same name is the same person within a case, and in two cases
 * only with the same complete ID number. Cases are added one lot after the other, so that not all need be in memory.
 */

export type HiddenKind = 'person' | 'company' | 'address' | 'case-number'
export interface Hidden {
  kind: HiddenKind
  /** surname; form of a body; what is left of an address */
  head: string
  /** the same whatever the case: bodies, addresses, persons in office */
  everywhere: boolean
  /** several bearers of the name in one case */
  twofold?: boolean
}
export interface Entry {
  byCase: Map<string, Hidden>
  all: Set<Hidden>
  /** a word of the language too: in other cases it is a name only where it stands like one */
  ordinary: boolean
}

/** Two characters that are said often and could be somebody’s name. */
const ORDINARY = new Set(('高峰 高明 高度 高级 文明 文书 安全 安置 安排 和平 和解 方正 方便 方式 方法 黄金 黄河 江山 江河 江南 成功 成立 成本 成员 万能 白云 金山 金额 金融 金钱 马上 许可 权利 时间 时期 时效 任务 任何 任职 于是 关系 关于 关注 应当 应付 应收 平安 平均 平方 常见 常住 常年 明显 明确 明白 明细 连续 连带 连云 路口 路段 石油 石材 周期 周边 周围 周转 温泉 温州 武汉 武装 ' +
  '华夏 华为 华东 单位 单独 单方 向前 全部 全面 全国 全额 包括 包含 相关 相应 相对 项目 支付 支行 支持 经济 经过 经营 计划 计算 解决 解除 解封 查询 查封 查明 查找 查控 都市 能力 管理 管辖 简单 简易 强制 强化 宗旨 广州 广东 山东 山西 江西 江苏 云南 海南 河北 河南 吉林 贵州 贵阳 宁波 宁夏 青海 厉害 车辆 车位 水电 农业 农村 农民 国家 牧场 古城 空白 门市 封存 冷静 利息 利润 边界 原因 原告 原件 来源 来自 来访 ' +
  '司法 曾经 曾任 宣布 宣告 乐观 巩固 习惯 辛苦 甘肃 陶瓷 花园 花木 钟表 盛大 易于 房屋 房产 房地 商品 商业 商铺 保全 保管 保证 储蓄 伏案 梅花 冶金 丰田 丰富 阳光 阳台 凌晨 田地 田野 康复 康宁 段落 严格 严重 龙头 庄严 符合 童年 费用 游客 战略 终结 终本 党员 谈话 别墅 冲突 水平 火灾 东方 东部 西部 南部 北部 司机 长期 长江').split(' '))
const SILENT_MAX = 50_000
const ID = /^\d{15}$|^\d{17}[\dXx]$/

export class People {
  readonly terms = new Terms<Entry>()
  /** surnames, forms of bodies → who bears them, in the order in which they were met */
  readonly heads = new Map<string, Hidden[]>()
  /** names that came masked, which no alias may take */
  readonly taken = new Set<string>()
  /** normalised numbers of the cases, in order */
  readonly numbers: string[] = []
  readonly #byId = new Map<string, Hidden>()
  readonly #everywhere = new Map<string, Hidden>()
  /** texts that introduce nobody; most come with every case */
  readonly #silent = new Set<string>()
  readonly #wide: boolean

  /** `wide`: companies, addresses and persons in office too */
  constructor(wide: boolean) { this.#wide = wide }

  addCase(record: CaseRecord): void {
    this.numbers.push(record.id)
    this.#file(record.id, record.caseFile)
    if (record.before) this.#file(record.id, record.before.caseFile)
    for (const f of record.review.findings) {
      this.addText(record.id, f.reason)
      for (const e of f.evidence) this.addText(record.id, e.quote)
    }
  }

  /** Names that a text of the case introduces itself. */
  addText(caseId: string, text: string): void {
    if (text.length < 4 || this.#silent.has(text)) return
    const isWord = (name: string): boolean => ORDINARY.has(name)
    const names = [...labelledNames(text), ...heldNames(text, isWord)]
    for (const name of names) this.#person(name, caseId)
    const joined = /[、和与及]/.test(text)
    if (joined) for (const name of namesBeside(text, this.terms.find(text, (entry) => entry.byCase.get(caseId)?.kind === 'person').map((hit) => hit.end), isWord)) this.#person(name, caseId)
    if (names.length === 0 && !joined && !text.includes('简称') && this.#silent.size < SILENT_MAX) this.#silent.add(text)
    if (this.#wide && text.includes('简称')) for (const m of text.matchAll(/(?:以下|下称|以下均)?简?称(?:为|:|：)?[“"]?([\u4e00-\u9fff]{3,16})[”"]?[)）]/g)) if (isBody(m[1] ?? '')) this.#body(m[1] ?? '')
  }

  /** Judges, clerks and who wrote the notes: hidden at level `all` only. */
  addOfficial(field: string): void {
    if (!this.#wide) return
    for (const { name } of namesIn(field)) {
      if (!isPerson(name, true) || !(hasSurname(name) || name.length <= 3)) continue
      this.#put(name, this.#once(`official ${squash(name)}`, 'person', surnameOf(name)), undefined)
    }
  }

  #file(caseId: string, file: CaseFile): void {
    const parties = [...file.applicants, ...file.debtors, ...file.others]
    for (const p of parties) this.#party(p, caseId)
    for (const e of file.events) {
      for (const field of listOf(valueOf(e.party))) this.#names(field, caseId, false)
      for (const text of [valueOf(e.detail), valueOf(e.result), e.kind.quote]) if (text !== undefined) this.addText(caseId, text)
      this.addOfficial(valueOf(e.approvedBy) ?? '')
    }
    for (const a of file.assets) {
      for (const field of listOf(valueOf(a.owner))) this.#names(field, caseId, false)
      const text = valueOf(a.description)
      if (text !== undefined) this.addText(caseId, text)
    }
    this.addOfficial(valueOf(file.handler) ?? '')
    this.addOfficial(valueOf(file.clerk) ?? '')
  }

  #party(p: Party, caseId: string): void {
    this.#names(valueOf(p.name) ?? '', caseId, true, valueOf(p.idNumber))
    this.#names(valueOf(p.legalRepresentative) ?? '', caseId, true)
    this.#names(valueOf(p.agent?.name) ?? '', caseId, true)
    for (const f of [p.name, p.idNumber, p.address, p.legalRepresentative]) if (f) this.addText(caseId, f.quote)
    const address = valueOf(p.address)
    if (this.#wide && address !== undefined && address.trim().length >= 4 && !isMaskedName(address.slice(-2))) this.#put(address.trim(), this.#once(`address ${squash(address)}`, 'address', addressAlias(address.trim())), undefined)
  }

  #names(field: string, caseId: string, known: boolean, id?: string): void {
    const names = namesIn(field)
    for (const { name, also } of names) {
      if (isMaskedName(name)) this.taken.add(squash(name))
      else if (isPerson(name, known)) {
        const who = this.#person(name, caseId, names.length === 1 ? id : undefined)
        for (const other of also) if (isPerson(other, true)) this.#put(other, who, caseId)
      } else if (this.#wide && isBody(name)) this.#body(name)
    }
  }

  #person(name: string, caseId: string, id?: string): Hidden {
    const whole = id !== undefined && ID.test(id.trim()) ? `${squash(name)} ${id.trim().toUpperCase()}` : undefined
    const entry = this.terms.of(name, () => newEntry(name))
    const here = entry?.byCase.get(caseId)
    const byId = whole === undefined ? undefined : this.#byId.get(whole)
    if (here && (whole === undefined || byId === here)) return here
    /* The same name, another number: two people, whom no text of the case tells apart. */
    if (here && [...this.#byId].some(([key, who]) => who === here && key !== whole)) { here.twofold = true; return here }
    const who = here ?? byId ?? this.#new('person', surnameOf(name), false)
    if (whole !== undefined) this.#byId.set(whole, who)
    this.#put(name, who, caseId)
    for (const part of partsOfName(name)) this.#put(part, who, caseId)
    return who
  }

  #body(name: string): void {
    const who = this.#once(`body ${squash(name)}`, 'company', bodyEnd(name))
    for (const stem of [name, ...bodyStems(name)]) this.#put(stem, who, undefined)
  }

  #once(key: string, kind: HiddenKind, head: string): Hidden {
    const known = this.#everywhere.get(key)
    if (known) return known
    const made = this.#new(kind, head, true)
    this.#everywhere.set(key, made)
    return made
  }

  #new(kind: HiddenKind, head: string, everywhere: boolean): Hidden {
    const who: Hidden = { kind, head, everywhere }
    const key = `${kind} ${head}`
    const peers = this.heads.get(key)
    if (peers) peers.push(who)
    else this.heads.set(key, [who])
    return who
  }

  #put(word: string, who: Hidden, caseId: string | undefined): void {
    const entry = this.terms.of(word, () => newEntry(word))
    entry?.all.add(who)
    if (caseId !== undefined && !entry?.byCase.has(caseId)) entry?.byCase.set(caseId, who)
  }
}

function newEntry(word: string): Entry {
  return { byCase: new Map(), all: new Set(), ordinary: ORDINARY.has(squash(word)) }
}
function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
