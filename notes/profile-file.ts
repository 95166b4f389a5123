import * as z from 'zod/mini'
import { profileSchema, type Profile } from '../casefile/profile.ts'
import { exportName } from './export-name.ts'
import { canonical } from './versions.ts'
import type { StoredProfile } from './store-profiles.ts'

/** A profile as one file, and back. Nothing is written here; what comes in is compared with what is there, and the user decides. */

const FORMAT = 'zhongben-profile'
/** Longest file that is read, in characters. */
const FILE_MAX = 2_000_000

export function profileFile(profile: Profile): { name: string; text: string } {
  return { name: exportName({ what: '版式', courts: [], scope: profile.name, exportedAt: profile.updatedAt, extension: 'json' }), text: `${JSON.stringify({ format: FORMAT, profile }, undefined, 1)}\n` }
}

export type ReadProfile = { ok: true; profile: Profile } | { ok: false; error: string }

/** Reads the text of an exported file, or of a bare profile. `error` is one Chinese line that names the place. */
export function readProfileFile(text: string): ReadProfile {
  const failed = (why: string): ReadProfile => ({ ok: false, error: `无法导入：${why}。` })
  if (text.length > FILE_MAX) return failed('文件过大，不是版式文件')
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return failed('文件不是完整的 JSON，可能没有下载完整或者被改动过')
  }
  if (typeof data !== 'object' || data === null) return failed('这不是版式文件')
  const inner: unknown = 'profile' in data ? data.profile : data
  if (typeof inner !== 'object' || inner === null || !('profileVersion' in inner)) return failed('这不是版式文件（缺少 profileVersion）')
  if (inner.profileVersion !== 1) return failed(`版式文件的版本是“${String(inner.profileVersion).slice(0, 20)}”，本程序只能读取版本 1`)
  const read = profileSchema.safeParse(inner)
  return read.success ? { ok: true, profile: read.data } : failed(explain(read.error.issues[0]))
}

export type ProfileState = 'new' | 'same' | 'newer' | 'older' | 'conflict'

/** How a file compares with the stored profile of its id: by its time, and by what it says where the time is the same. */
export function compareProfile(incoming: Profile, existing: StoredProfile | undefined): ProfileState {
  if (!existing) return 'new'
  if (canonical(existing.profile) === canonical(incoming)) return existing.deletedAt === undefined ? 'same' : 'new'
  if (incoming.updatedAt === existing.profile.updatedAt) return 'conflict'
  return incoming.updatedAt > existing.profile.updatedAt ? 'newer' : 'older'
}

const NAMES = new Map(Object.entries({
  profileVersion: '版本', id: '编号', name: '名称', author: '制作人', updatedAt: '修改时间', note: '说明', pages: '页面', kind: '种类', urls: '适用网址', host: '网站', path: '路径', query: '参数', hash: '锚点', markers: '标志词',
  fields: '字段', field: '字段名', label: '标签', section: '所在标题', selector: '结构位置', after: '前导词', before: '后接词', tables: '列表', title: '标题', headers: '列标题', columns: '列', header: '列标题', column: '列含义',
  complete: '是否完整', coverage: '栏目', records: '记录', document: '文书正文', ignore: '不读区域', fingerprint: '版式指纹', marks: '标记', text: '文字', weight: '权重', view: '页签', as: '类别', oneRowAParty: '一行一人',
}))

/** “第1页的‘字段’第3项的‘字段名’不是允许的值” */
function explain(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '文件不符合格式'
  const place = issue.path.map((p) => (typeof p === 'number' ? `第${p + 1}项` : `“${NAMES.get(String(p)) ?? String(p).slice(0, 30)}”`)).join('的')
  return `${place === '' ? '文件' : place}${wrong(issue)}`
}

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big': return `超过 ${issue.maximum} ${issue.origin === 'string' ? '个字' : '项'}`
    case 'too_small': return '为空'
    case 'invalid_type': return '缺失，或者类型不对'
    case 'invalid_value': return '不是允许的值'
    case 'invalid_union': return '写法不对'
    default: return '格式不对'
  }
}
