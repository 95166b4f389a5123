import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { comparePapers } from './try-office/papers.ts'
import { compareLists } from './try-office/lists.ts'
import type { Around } from './try-office/convert.ts'

/**
 * `npm run try:office`: makes the exports with the project's own code from invented cases full of awkward texts, has LibreOffice open them, and
 * compares every cell and every sentence that it read with the rows they were made from. The pages as it draws them are left in out/office/, to
 * be looked at. By hand, not in `npm test`: LibreOffice is large and slow. Ends with 1 where anything differs.
 */

const out = path.resolve(import.meta.dirname, '../out/office')
const program = process.env.SOFFICE_PATH ?? 'soffice'
const asked = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 })
if (asked.error || asked.status !== 0) {
  console.error('没有运行：没有找到 LibreOffice（soffice）。请先安装，或者用 SOFFICE_PATH 指明位置。')
  process.exitCode = 1
} else {
  console.log(asked.stdout.trim())
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-office-'))
  const around: Around = { program, profile, out, counts: { files: 0, compared: 0, differences: 0 } }
  try {
    await compareLists(around)
    await comparePapers(around)
    const { files, compared, differences } = around.counts
    console.log(`共 ${files} 个文件，比对 ${compared} 处，不一致 ${differences} 处；版面见 ${path.relative(process.cwd(), out)}/`)
    if (differences > 0) process.exitCode = 1
  } catch (error) {
    console.error(`没有做完：${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
