// `check` in a few scripts instead of some three hundred modules: a process, and each thread of it, starts with 0.16 s less of the
// processor (measured 2026-11-23). Plain Node, as scripts/run.mjs is; run by itself it makes the scripts in the folder that CHECK_BUNDLE names.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the command line is made of; a change in any of it makes other scripts. */
const ROOMS = ['casefile', 'cli', 'documents', 'notes', 'page', 'reading', 'rules']
const ENTRIES = ['check', 'files-thread']
/** Packages that every run needs; the others are taken where they are when a file asks for them. */
const TAKEN_IN = ['zod', 'chinese-days']
/** Scripts that nobody started for so long are thrown away. Not at once: who runs them may still want one of them. */
const FORGOTTEN_MS = 7 * 24 * 3600 * 1000
/**
 * How our own Node is asked to read files. Without the last stage of the compiler, which no run was long enough to pay for: 16 % less
 * of the processor for 500 rulings, 12 % for 1,000, and the last of 2,000 no slower (measured 2026-11-22). Patterns are compiled for
 * the machine at once and not a second time: of the 900 that a ruling is read with, 0.05 s less in each thread (2026-11-23).
 */
export const READING_FLAGS = ['--max-opt=2', '--no-regexp-tier-up']
/** The scripts' functions are compiled all together, and so what is kept of them holds them all. The modules' are too many for one file to be read. */
export const SCRIPT_FLAGS = [...READING_FLAGS, '--no-lazy']

/** The folder of the scripts for what the rooms of `root` hold now. Made of names, sizes and times: reading 600 files would take longer than it saves. */
export function bundleFolder(root) {
  const hash = createHash('sha256').update(root)
  const add = (file) => {
    const { size, mtimeMs } = statSync(path.join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  for (const file of ['package-lock.json', 'scripts/check-bundle.mjs', ...ROOMS.flatMap((room) => readdirSync(path.join(root, room), { recursive: true }).filter((f) => f.endsWith('.ts')).map((f) => path.join(room, f)).sort())]) add(file)
  return path.join(root, 'node_modules', '.cache', 'check', hash.digest('hex').slice(0, 24))
}

/** The script to start, the flags for it, and where its compiled code is kept. `make` is asked to fill a folder and tells whether it could; where it could not, the modules themselves are started. */
export function checkScript(root, make) {
  const modules = { script: path.join(root, 'cli', 'check.ts'), flags: READING_FLAGS, compiled: path.join(root, 'node_modules', '.cache', 'check', 'modules') }
  try {
    const folder = bundleFolder(root)
    const bundled = { script: path.join(folder, 'check.mjs'), flags: SCRIPT_FLAGS, compiled: path.join(folder, 'compiled') }
    if (existsSync(bundled.script)) return bundled
    const own = `${folder}.${process.pid}`
    mkdirSync(own, { recursive: true })
    try {
      if (!make(own)) return modules
      /* Whole or not at all; another run may have been faster. */
      if (!existsSync(folder)) renameSync(own, folder)
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
    forget(path.dirname(folder), path.basename(folder))
    return existsSync(bundled.script) ? bundled : modules
  } catch {
    return modules
  }
}

function forget(folder, own) {
  utimesSync(path.join(folder, own), new Date(), new Date())
  for (const name of readdirSync(folder)) {
    if (name !== own && Date.now() - statSync(path.join(folder, name)).mtimeMs > FORGOTTEN_MS) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** For `checkScript`: they are made by this Node, in a process of its own. The folder is handed over where no shell reads it. */
export function bundleBy(node, root) {
  return (folder) => spawnSync(node, ['scripts/check-bundle.mjs'], { cwd: root, env: { ...process.env, CHECK_BUNDLE: folder }, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
}

/** Rejects where it cannot be made. */
export async function makeBundle(root, folder) {
  const { build } = await import('vite')
  await build({
    configFile: false, root, logLevel: 'silent', publicDir: false,
    build: {
      ssr: true, target: 'node22', minify: false, outDir: folder, emptyOutDir: false,
      rolldownOptions: { input: Object.fromEntries(ENTRIES.map((name) => [name, path.join(root, 'cli', `${name}.ts`)])), output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
    ssr: { noExternal: TAKEN_IN },
  })
}

if (process.env.CHECK_BUNDLE && process.argv[1] !== undefined && path.basename(process.argv[1]) === 'check-bundle.mjs') await makeBundle(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'), process.env.CHECK_BUNDLE)
