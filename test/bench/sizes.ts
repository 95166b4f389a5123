import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { build } from 'wxt'
import { shown, table } from './numbers.ts'

/** What the content scripts are made of, by room and by package, from a build of the extension as it ships. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OUT = 'out/bench-build'
const SCRIPTS = [
  { file: 'content-scripts/detect.js', what: '第一部分（每个页面）', most: 15_000 },
  { file: 'content-scripts/review.js', what: '内容脚本（案件页面）', most: 80_000 },
] as const

export interface ScriptSize {
  file: string
  what: string
  bytes: number
  gzip: number
  most: number
  /** bytes of the compressed file, shared out by what each part gives compressed alone */
  parts: { part: string; gzip: number }[]
}

export async function measureSizes(): Promise<ScriptSize[]> {
  const made = new Map<string, Map<string, number>>()
  await quietly(() => build({ root: ROOT, outDir: ROOT + OUT, logger: QUIET, vite: () => ({ plugins: [partsInto(made)] }) }))
  return SCRIPTS.map((s) => {
    const bytes = readFileSync(`${ROOT}${OUT}/chrome-mv3/${s.file}`)
    const gzip = gzipSync(bytes, { level: 9 }).length
    const parts = [...(made.get(s.file) ?? [])]
    const sum = parts.reduce((n, [, size]) => n + size, 0)
    if (sum === 0) throw new Error(`nothing is known of ${s.file}`)
    return { ...s, bytes: bytes.length, gzip, parts: parts.map(([part, size]) => ({ part, gzip: Math.round((size / sum) * gzip) })).sort((a, b) => b.gzip - a.gzip) }
  })
}

const silent = () => {}
const QUIET = { debug: silent, log: silent, info: silent, success: silent, warn: silent, error: console.error, fatal: console.error, level: 0 }

/** WXT draws a spinner, whatever its logger. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const write = process.stdout.write
  process.stdout.write = () => true
  try {
    await work()
  } finally {
    process.stdout.write = write
  }
}

/** Compressed size of each part of each script, as the bundler puts it in. */
function partsInto(made: Map<string, Map<string, number>>): Plugin {
  return {
    name: 'bench-parts',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const parts = new Map<string, string>()
        for (const [id, module] of Object.entries(chunk.modules)) parts.set(partOf(id), (parts.get(partOf(id)) ?? '') + (module.code ?? ''))
        made.set(chunk.fileName, new Map([...parts].map(([part, code]) => [part, gzipSync(code, { level: 9 }).length])))
      }
    },
  }
}

/** The package or the room that a module belongs to. */
function partOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '')
  const npm = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules\/)/.exec(path)
  if (npm) return `npm ${npm[1]}`
  const inside = path.startsWith(ROOT) ? path.slice(ROOT.length) : path
  const css = inside.includes('.css') ? '（样式）' : ''
  return /^[\w-]+\//.test(inside) ? inside.slice(0, inside.indexOf('/')) + css : '打包工具'
}

export function sizesTable(sizes: readonly ScriptSize[]): string {
  const kB = (n: number) => `${shown(n / 1000)} kB`
  const limits = table(['', '原大小', 'gzip', '上限', ''], sizes.map((s) => [`${s.what} \`${s.file}\``, kB(s.bytes), `**${kB(s.gzip)}**`, kB(s.most), s.gzip <= s.most ? '达到' : '未达到']))
  const made = sizes.map((s) => `${s.what}由以下部分组成（gzip，按各部分单独压缩后的大小分摊）：\n\n${table(['部分', 'gzip', '占'], s.parts.map((p) => [p.part, kB(p.gzip), `${shown((p.gzip / s.gzip) * 100)}%`]))}`)
  return [limits, ...made].join('\n\n')
}
