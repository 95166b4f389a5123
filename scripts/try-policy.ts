import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * `npm run try:policy`: really installs the packed extension by policy in this machine's Chromium, under a fixed id, and looks whether what
 * policy sets is in force. By hand, not in `npm test`: it needs root. The browser reads its policy from /etc/chromium, and so would every
 * other browser of the machine: it is therefore run in a mount namespace of its own, in which /etc/chromium is a temporary folder. Nothing
 * is written to the real one, and nothing is left when it ends, however it ends.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'zhongben-policy-'))
try {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('只能在 Linux 上以 root 运行（需要独立的挂载空间）')
  const etc = path.join(folder, 'etc')
  mkdirSync(path.join(etc, 'policies/managed'), { recursive: true })
  if (existsSync('/etc/chromium')) cpSync('/etc/chromium', etc, { recursive: true })
  else throw new Error('没有 /etc/chromium：本脚本按 Debian 的 Chromium 编写')
  const script = path.join(import.meta.dirname, 'try-policy/inside.ts')
  const inside = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', 'mount --bind "$0" /etc/chromium && exec "$@"', etc, process.execPath, '--disable-warning=ExperimentalWarning', script, folder], { stdio: 'inherit' })
  if (inside.error) throw inside.error
  process.exitCode = inside.status ?? 1
} catch (error) {
  console.error(`没有运行：${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
