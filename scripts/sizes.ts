import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Sizes of what is loaded into pages, against their limits. */

const BUILD = '.output/chrome-mv3'
const LIMITS: readonly { file: string; what: string; most: number }[] = [
  { file: 'content-scripts/detect.js', what: '第一部分（每个页面）', most: 15_000 },
  { file: 'content-scripts/review.js', what: '内容脚本（案件页面）', most: 80_000 },
]

let ok = true
for (const { file, what, most } of LIMITS) {
  const bytes = readFileSync(`${BUILD}/${file}`)
  const packed = gzipSync(bytes, { level: 9 }).length
  if (packed > most) ok = false
  console.log(`${packed <= most ? '✓' : '✗'} ${what}：${(bytes.length / 1000).toFixed(1)} kB，gzip ${(packed / 1000).toFixed(1)} kB，上限 ${most / 1000} kB`)
}
process.exitCode = ok ? 0 : 1
