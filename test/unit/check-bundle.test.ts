import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleFolder, checkScript, makeBundle, READING_FLAGS, SCRIPT_FLAGS } from '../../scripts/check-bundle.mjs'

/** The scripts that `npm run check` starts answer as the modules do that they are made of, and are made anew when one of these changes. */

const ROOT = path.resolve(import.meta.dirname, '../..')
const OWN_NODE = path.join(ROOT, 'node_modules', '.bin', 'node')
const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath

const TIMES = /"ms":\{[^}]*\}/g

/* Beside the packages, where the scripts stand that are used. */
const cache = path.join(realpathSync(path.join(ROOT, 'node_modules')), '.cache')
mkdirSync(cache, { recursive: true })
const made = mkdtempSync(path.join(cache, 'test-'))
const house = mkdtempSync(path.join(tmpdir(), 'house-'))
beforeAll(() => makeBundle(ROOT, made))
afterAll(() => { for (const folder of [made, house]) rmSync(folder, { recursive: true, force: true }) })

/** One file of each form, some rulings, and one that is not there. */
function given(): string[] {
  const files = ['test/files', 'test/pages'].flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort().map((f) => path.join(ROOT, folder, f)))
  const forms = ['.docx', '.pdf', '.mhtml', '.html', '.xlsx'].flatMap((form) => files.filter((f) => f.endsWith(form)).slice(0, 1))
  const rulings = readdirSync(path.join(ROOT, 'test/rulings')).filter((f) => f.endsWith('.txt')).sort().slice(0, 16).map((f) => path.join(ROOT, 'test/rulings', f))
  return [...forms, ...rulings, '/没有/这个.txt']
}

async function ran(script: string, args: readonly string[], flags: readonly string[] = []): Promise<string> {
  const { stdout } = await promisify(execFile)(NODE, ['--disable-warning=ExperimentalWarning', ...flags, script, ...args], { maxBuffer: 2 ** 28 }).catch((error: unknown) => {
    /* One of the files cannot be read: the status tells that. */
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return { stdout: error.stdout }
    throw error
  })
  return stdout.replaceAll(TIMES, '')
}

/** What the thread's own script answers to one part with all of them. */
async function byThread(files: readonly string[]): Promise<string> {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(path.join(made, 'files-thread.mjs'), { workerData: { asked: { asOf: '2026-11-23', json: true, role: 'approval' }, files, at } })
  try {
    return await new Promise((resolve, reject) => {
      worker.on('error', reject)
      worker.on('message', (said: { ready: true } | { bytes: Uint8Array }) => {
        if ('bytes' in said) resolve(Buffer.from(said.bytes).toString('utf8').replaceAll(TIMES, ''))
        else worker.postMessage({ part: { from: 0, to: files.length } })
      })
    })
  } finally {
    await worker.terminate()
  }
}

test('the scripts say what the modules say, in the first thread and in another', async () => {
  const args = ['--json', '--as-of', '2026-11-23', ...given()]
  const [modules, one, other] = await Promise.all([ran(path.join(ROOT, 'cli', 'check.ts'), args), ran(path.join(made, 'check.mjs'), args, SCRIPT_FLAGS), byThread(given())])
  expect(modules.split('\n')).toHaveLength(given().length + 1)
  expect(one).toBe(modules)
  expect(other).toBe(modules)
})

test('lines, and what is wrong with them, are taken by the scripts too', () => {
  const line = (script: string) => spawnSync(NODE, ['--disable-warning=ExperimentalWarning', script, '--json', '--as-of', '2026-11-23', '-'], { input: '{"caseNumber":1}\n', encoding: 'utf8' })
  const [modules, scripts] = [line(path.join(ROOT, 'cli', 'check.ts')), line(path.join(made, 'check.mjs'))]
  expect(modules.stdout + modules.stderr).not.toBe('')
  expect([scripts.status, scripts.stdout, scripts.stderr]).toEqual([modules.status, modules.stdout, modules.stderr])
})

test('a change in a module makes other scripts; what cannot be made leaves the modules to be started', () => {
  for (const room of ['casefile', 'cli', 'documents', 'notes', 'page', 'reading', 'rules']) {
    mkdirSync(path.join(house, room))
    writeFileSync(path.join(house, room, 'a.ts'), '1')
  }
  mkdirSync(path.join(house, 'scripts'))
  mkdirSync(path.join(house, 'node_modules'))
  writeFileSync(path.join(house, 'package-lock.json'), '{}')
  cpSync(path.join(ROOT, 'scripts/check-bundle.mjs'), path.join(house, 'scripts/check-bundle.mjs'))
  const modules = path.join(house, 'cli', 'check.ts')
  expect(checkScript(house, () => false)).toMatchObject({ script: modules, flags: READING_FLAGS })
  expect(checkScript(house, () => { throw new Error('no bundler') }).script).toBe(modules)
  expect(readdirSync(path.join(house, 'node_modules', '.cache', 'check')), 'nothing half made is left').toEqual([])

  let times = 0
  const make = (folder: string) => {
    times++
    writeFileSync(path.join(folder, 'check.mjs'), '1')
    return true
  }
  const first = checkScript(house, make)
  expect(first.flags).toBe(SCRIPT_FLAGS)
  expect(first.script).toBe(path.join(bundleFolder(house), 'check.mjs'))
  expect(checkScript(house, make)).toEqual(first)
  expect(times).toBe(1)

  writeFileSync(path.join(house, 'rules', 'a.ts'), '12')
  const second = checkScript(house, make)
  expect(second.script).not.toBe(first.script)
  expect(existsSync(first.script), 'another run may still use it').toBe(true)
  writeFileSync(path.join(house, 'reading', 'b.ts'), '')
  utimesSync(path.dirname(first.script), new Date('2026-01-01'), new Date('2026-01-01'))
  expect(checkScript(house, make).script).not.toBe(second.script)
  expect([existsSync(first.script), existsSync(second.script)]).toEqual([false, true])
})
