import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startPlatform } from '../test/platform/server.ts'
import { openBrowser } from './demo/browser.ts'
import { serveFiles } from './demo/files.ts'
import { walk } from './demo/walk.ts'

/**
 * `npm start`: the extension in a browser beside the demonstration platform. With a display it opens and stays until it
 * is closed; without one it walks the demonstration cases, or the files given, and leaves what it saw in out/.
 */

const OUT = path.resolve('out')
const headless = process.argv[2] === '--headless'
const files = process.argv.slice(3)

const missing = files.filter((f) => !existsSync(f))
for (const f of missing) console.error(`${f}：文件不存在，已跳过。`)
const given = files.filter((f) => existsSync(f))
if (files.length > 0 && given.length === 0) process.exit(1)

const platform = await startPlatform({})
const base = platform.url.replace('localhost', '127.0.0.1').replace(/\/$/, '')
const served = given.length > 0 ? await serveFiles(given) : undefined
mkdirSync(OUT, { recursive: true })

if (headless) {
  for (const old of ['screenshots', 'profile']) rmSync(path.join(OUT, old), { recursive: true, force: true })
  const ok = await walk({ out: OUT, base, files: served?.pages })
  await Promise.all([platform.close(), served?.close()])
  process.exit(ok ? 0 : 1)
}

const { context } = await openBrowser({ extension: path.resolve('.output/chrome-mv3-demo'), profile: path.join(OUT, 'profile'), headless: false })
const start = served ? served.pages.map((p) => p.url) : [`${base}/`]
for (const [i, url] of start.entries()) await (i === 0 ? (context.pages()[0] ?? (await context.newPage())) : await context.newPage()).goto(url)
console.log(`\n演示平台：${base}/（虚构法院、虚构案件）\n打开任一案件，页面边缘会出现“终本审查”标签；工具栏上的扩展图标可打开工作台。\n关闭浏览器或按 Ctrl+C 结束。`)
await new Promise<void>((resolve) => {
  context.on('close', () => resolve())
  process.on('SIGINT', () => resolve())
})
await context.close().catch(() => {})
await Promise.all([platform.close(), served?.close()])
process.exit(0)
