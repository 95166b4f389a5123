import { readFile } from 'node:fs/promises'
import { civilDateAt, isCivilDate, type CivilDate } from '../casefile/dates.ts'
import type { JudgeOptions } from '../rules/index.ts'

/** The arguments of `check`. */

export type Role = 'approval' | 'supervision'
export interface CheckOptions {
  judge: JudgeOptions
  json: boolean
  role: Role
}

/** What was asked for, as it can be handed to another thread: the texts of the files named, which may not be there to be read twice. */
export interface Asked {
  asOf: CivilDate
  json: boolean
  role: Role
  settings?: string
  library?: string
  /** threads that read files; as many as the machine has cores where it is left out */
  jobs?: number
}
export interface Parsed {
  files: string[]
  asked: Asked
  options: CheckOptions
  /** milliseconds that the settings and the library took, and would take another thread */
  startMs: number
}

export const USAGE = `用法：npm run check -- [选项] 文件…
      文件为 - 时，从标准输入逐行读取 NDJSON
  --json                      每个文件一行 JSON
  --as-of 年-月-日            核查日，默认今天
  --role approval|supervision 审批（默认）或者监督
  --settings 文件             单位的设置文件（工作台“设置”页导出），含本地规则
  --library 文件              已知的其他案件（NDJSON，每行一个 caseFile），供跨案规则比对
  --jobs 数                   同时读取文件的线程数（1–64），默认按处理器核数，文件少时只用一个`

/** The files and options, or what is wrong with them: a sentence. */
export async function parseArguments(args: readonly string[]): Promise<Parsed | string> {
  const files: string[] = []
  const asked: Asked = { asOf: civilDateAt(Date.now()), json: false, role: 'approval' }
  const named: { settings?: string; library?: string } = {}
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') asked.json = true
    else if (arg === '--as-of') {
      const day = args[++i] ?? ''
      if (!isCivilDate(day)) return `--as-of 需要一个存在的日期（年-月-日），得到“${day}”`
      asked.asOf = day
    } else if (arg === '--role') {
      const role = args[++i] ?? ''
      if (role !== 'approval' && role !== 'supervision') return `--role 只能是 approval 或者 supervision，得到“${role}”`
      asked.role = role
    } else if (arg === '--jobs') {
      const jobs = args[++i] ?? ''
      if (!/^(?:[1-9]|[1-5]\d|6[0-4])$/.test(jobs)) return `--jobs 需要 1 到 64 的数，得到“${jobs}”`
      asked.jobs = Number(jobs)
    } else if (arg === '--settings') named.settings = args[++i] ?? ''
    else if (arg === '--library') named.library = args[++i] ?? ''
    else if (arg.startsWith('-') && arg !== '-') return `不认识的选项 ${arg}`
    else files.push(arg)
  }
  if (files.length > 1 && files.includes('-')) return '- 不能与文件一起给出'
  if (files.length === 0) return '没有给出文件'
  for (const option of ['settings', 'library'] as const) {
    const path = named[option]
    if (path === undefined) continue
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined) return `--${option}：文件“${path}”不能读取`
    asked[option] = text
  }
  const from = performance.now()
  const options = await optionsOf(asked)
  return typeof options === 'string' ? options : { files, asked, options, startMs: performance.now() - from }
}

/** How cases are judged, or what is wrong with the settings or the library: a sentence. What reads these is loaded only where they are given: local rules alone take an eighth of the start. */
export async function optionsOf(asked: Asked): Promise<CheckOptions | string> {
  const options: CheckOptions = { judge: { asOf: asked.asOf }, json: asked.json, role: asked.role }
  if (asked.settings === undefined && asked.library === undefined) return options
  const { takeLibrary, takeSettings } = await import('./given-files.ts')
  const wrong = (asked.settings === undefined ? undefined : takeSettings(asked.settings, options)) ?? (asked.library === undefined ? undefined : takeLibrary(asked.library, options))
  return wrong ?? options
}
