import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from '../documents/decode.ts'
import { readFile } from '../cli/read-file.ts'
import { UnreadableFile } from '../documents/unreadable.ts'
import type { PageReading } from '../reading/read-page.ts'
import { isRecord, plain } from './score-values.ts'

/** One line in Chinese that says why a file was not made an entry. */
export class NotAdded extends Error {}

export interface Added { text: string; expected: string }

const TYPES = new Set(['.txt', '.html', '.htm', '.md'])

/** Text that could hold a person's identity or telephone number: invented texts have neither. Returns what was found, masked. */
export function realLooking(text: string): string[] {
  const folded = text.normalize('NFKC').replace(/(?<=\d)[ \u00a0\u200b-]{1,2}(?=\d)/g, '')
  const masked = (s: string) => `${s.slice(0, 3)}…${s.slice(-2)}`
  return [
    ...[...folded.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)].map((m) => `疑似身份证号 ${masked(m[0])}`),
    ...[...folded.matchAll(/(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g)].map((m) => `疑似旧身份证号 ${masked(m[0])}`),
    ...[...folded.matchAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g)].map((m) => `疑似手机号 ${masked(m[0])}`),
    ...[...folded.matchAll(/(?<!\d)\d{16,19}(?!\d)/g)].filter((m) => m[0].length !== 18).map((m) => `疑似银行账号 ${masked(m[0])}`),
  ]
}

/** Copies and drafts; throws NotAdded. Without `to`, documents go to test/rulings and pages to test/pages. */
export async function addToCorpus(file: string, to: string | undefined, root: string): Promise<Added> {
  const type = path.extname(file).toLowerCase()
  if (!TYPES.has(type)) throw new NotAdded(`只能加入 ${[...TYPES].join(' ')} 文件：${path.basename(file)}`)
  const read = await readFile(file).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw new NotAdded(`${path.basename(file)}：${error.message}`)
    throw error
  })
  const text = decode(readFileSync(file))
  const found = realLooking(text)
  if (found.length > 0) throw new NotAdded(`没有加入：${path.basename(file)} 中有${[...new Set(found)].slice(0, 5).join('、')}；请先替换为虚构内容`)
  const page = read.pageKind === 'case-detail' || read.pageKind === 'case-list' || read.pageKind === 'unrecognised'
  const dir = to ?? path.join(root, 'test', page ? 'pages' : 'rulings')
  mkdirSync(dir, { recursive: true })
  const twin = readdirSync(dir).find((f) => TYPES.has(path.extname(f)) && decode(readFileSync(path.join(dir, f))) === text)
  if (twin !== undefined) throw new NotAdded(`没有加入：与 ${twin} 内容相同`)
  const id = nextId(dir, page ? 'p' : 'r')
  const added = { text: path.join(dir, `${id}${type === '.htm' ? '.html' : type}`), expected: path.join(dir, `${id}.expected.json`) }
  if (existsSync(added.text) || existsSync(added.expected)) throw new NotAdded(`没有加入：${path.basename(added.text)} 已存在`)
  copyFileSync(file, added.text)
  writeFileSync(added.expected, `${JSON.stringify(draftOf(read), null, 1)}\n`)
  return added
}

/** “r59” behind r58. */
function nextId(dir: string, letter: string): string {
  const used = readdirSync(dir).flatMap((f) => { const m = new RegExp(`^${letter}(\\d{2,4})`).exec(f); return m ? [Number(m[1])] : [] })
  return `${letter}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`
}

const SCORED = new Set(['kind', 'on', 'onPrecision', 'until', 'party', 'done', 'status', 'mode', 'result', 'amount', 'owner', 'description', 'value', 'control', 'disposal', 'undisposable', 'possessed'])

function draftOf(read: PageReading): Record<string, unknown> {
  const file = plain(read.caseFile)
  const { coverage: _coverage, conflicts: _conflicts, documents: _documents, events, assets, ...rest } = isRecord(file) ? file : {}
  const list = (x: unknown) => (Array.isArray(x) ? x.filter(isRecord) : []).map((e) => Object.fromEntries(Object.entries(e).filter(([k, v]) => SCORED.has(k) && !(k === 'done' && v === true))))
  const dated = list(events).map((e) => ({ kind: e['kind'], on: e['on'] ?? null, ...e }))
  const asOf = rest['rulingOn'] ?? rest['proposedCloseOn'] ?? rest['closedOn'] ?? '2026-01-01'
  const none = read.pageKind === 'not-a-case'
  return {
    status: 'draft', pageKind: read.pageKind, caseFile: none ? {} : { ...rest, events: dated, assets: list(assets) },
    ...(read.cases.length > 0 ? { cases: read.cases.map(plain), listComplete: read.listComplete, listTotal: read.listTotal } : {}),
    absent: [], asOf, optional: [], alternatives: {}, optionalEvents: [], optionalAssets: [], optionalParties: [], notes: '',
  }
}
