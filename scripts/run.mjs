// Runs every command of package.json. Plain Node without dependencies, because it may run before anything is installed:
// installs what is missing (packages when the lock file changed, a Chromium and a CJK font when none is found), then
// starts the task with the Node that node_modules/.bin provides, whatever Node started this file.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleBy, checkScript } from './check-bundle.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const bin = path.join(root, 'node_modules', '.bin')
const callerDirectory = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)

/** Runs a program; ends this one with its status when it fails, unless `soft`. */
function run(program, args, { soft = false, quiet = false, env = {}, cwd = root } = {}) {
  if (!quiet) console.log(`> ${program} ${args.join(' ')}`)
  const result = spawnSync(program, args, { stdio: quiet ? ['inherit', 'inherit', 'inherit'] : 'inherit', shell: windows, cwd, env: { ...process.env, PATH: bin + path.delimiter + process.env.PATH, ...env } })
  if (result.error) console.error(`${program}: ${result.error.message}`)
  const status = result.status ?? 1
  if (status !== 0 && !soft) process.exit(status)
  return status
}

/** One clear line instead of a stack. */
function stop(line) {
  console.error(line)
  process.exit(1)
}

/** Runs a program beside others, its output on ours of errors; gives its status, 1 when it could not be started. */
function beside(program, args, { quiet = false, ...options } = {}) {
  const child = spawn(program, args, { stdio: ['ignore', quiet ? 'ignore' : 2, 2], ...options })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (status) => resolve(status ?? 1))
  })
}

/** Gives the line that says why it failed. */
async function installPackages() {
  /* A link leads to the packages of another checkout: npm would empty them for everybody who uses them. */
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.platform + process.arch).digest('hex')
  const stamp = path.join('node_modules', '.lock-stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('正在安装依赖包…')
  if ((await beside('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: windows })) !== 0) return '依赖包安装失败：请检查网络或者 npm 源设置后重试（npm ci）。'
  writeFileSync(stamp, wanted)
}

function findBrowser() {
  const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe']
  return places.find((p) => { try { accessSync(p, constants.X_OK); return true } catch { return false } })
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return (fonts.stdout ?? '').trim() !== '' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

async function installWithApt(packages) {
  console.error(`正在安装 ${packages.join('、')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (let attempt = 0; attempt < 3; attempt++) {
    const updated = (await beside('apt-get', ['update', '-qq'], { quiet: true, env })) === 0
    if (updated && (await beside('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env })) === 0) return
  }
}

/** Gives the line that says why it failed. */
async function installBrowser() {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installWithApt(missing)
  const browser = findBrowser()
  if (!browser) return '没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或者用环境变量 CHROME_PATH 指明其位置（Debian：apt-get install chromium fonts-noto-cjk）。'
  process.env.CHROME_PATH = browser
}

/** Installs what is missing, all at the same time; where something could not be, ends with a line for each when the others are done. */
async function install(...steps) {
  const wrong = (await Promise.all(steps.map((step) => step()))).filter((line) => line !== undefined)
  if (wrong.length > 0) stop(wrong.join('\n'))
}
const packages = () => install(installPackages)

const own = path.join(bin, windows ? 'node.cmd' : 'node')

/** The code is TypeScript run as it is; older Nodes cannot, the one that npm installed can. */
function ownNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (!existsSync(own) && !(major > 22 || (major === 22 && minor >= 18))) stop('需要 Node 22.18 以上版本（本机平台没有可自动安装的 Node，请升级后重试）。')
  return existsSync(own) ? own : process.execPath
}

function node(args, options) {
  return run(ownNode(), ['--disable-warning=ExperimentalWarning', ...args], options)
}

function build(mode, ...more) {
  run('wxt', ['build', ...more, ...(mode === 'production' ? [] : ['--mode', mode])])
}

const headless = Boolean(process.env.CI) || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)

const rest = process.argv.slice(3)
/** Files given by the user are meant from where he stands. */
const files = rest.map((a) => (a.startsWith('-') ? a : path.resolve(callerDirectory, a)))

const tasks = {
  setup: () => install(installPackages, installBrowser),
  async build() { await packages(); build('production') },
  async pack() { await packages(); build('production'); build('production', '-b', 'firefox', '--mv3'); process.exitCode = node(['scripts/pack.ts', ...rest], { soft: true, quiet: true }) },
  async 'try:policy'() { await tasks.setup(); build('production'); process.exitCode = node(['scripts/try-policy.ts', ...rest], { soft: true, quiet: true }) },
  async 'try:office'() { await packages(); process.exitCode = node(['scripts/try-office.ts'], { soft: true, quiet: true }) },
  async start() {
    await tasks.setup()
    mkdirSync('out', { recursive: true })
    /* The walk reads the panel, which only the test build leaves open. */
    build(headless ? 'test' : 'demo')
    process.exitCode = node(['scripts/demo.ts', headless ? '--headless' : '--headed', ...files], { soft: true })
  },
  /**
   * Prints nothing of its own: the output is read by programs. Another Node than ours may not know the flags. The modules are put
   * together once, and what was compiled of them is kept, beside the packages; where nothing can be written there, they are taken as they are.
   */
  async check() {
    await packages()
    const { script, flags, compiled } = checkScript(root, bundleBy(ownNode(), root))
    process.exitCode = node([...(existsSync(own) && !rest.includes('-') ? flags : []), script, ...rest], { soft: true, quiet: true, cwd: callerDirectory, env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiled } })
  },
  /** The browser is installed while everything is checked that needs none. */
  async test() {
    if (windows) {
      await tasks.setup()
      process.exitCode = node(['scripts/test.ts', ...rest], { soft: true, quiet: true })
      return
    }
    const browser = installBrowser()
    const wrong = await installPackages()
    if (wrong !== undefined) stop([wrong, await browser].filter((line) => line !== undefined).join('\n'))
    const child = spawn(ownNode(), ['--disable-warning=ExperimentalWarning', 'scripts/test.ts', ...rest], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, PATH: bin + path.delimiter + process.env.PATH } })
    const status = new Promise((resolve) => { child.once('close', (code) => resolve(code ?? 1)) })
    const missing = await browser
    if (child.connected) child.send({ browser: process.env.CHROME_PATH, wrong: missing })
    process.exitCode = await status
  },
  /* Narrowed down by the user, or everything: the long ones too. */
  async unit() { await packages(); run('wxt', ['prepare']); run('vitest', ['run', ...rest], { env: { ALL_TESTS: '1' } }) },
  async e2e() { await tasks.setup(); build('test'); build('production'); run('playwright', ['test', ...rest], { env: { ALL_TESTS: '1' } }) },
  async score() { await packages(); process.exitCode = node([path.join(root, 'scripts', 'score.ts'), ...rest], { soft: true, quiet: true, cwd: callerDirectory }) },
  async 'corpus:add'() { await packages(); process.exitCode = node([path.join(root, 'scripts', 'corpus-add.ts'), ...rest], { soft: true, quiet: true, cwd: callerDirectory }) },
  async rules() { await packages(); process.exitCode = node([path.join(root, 'scripts', 'rules.ts'), ...rest], { soft: true, quiet: true }) },
  async fuzz() { await tasks.setup(); build('test'); process.exitCode = node(['test/fuzz/fuzz.ts', ...rest], { soft: true }) },
  async bench() { await tasks.setup(); process.exitCode = node(['test/bench/bench.ts', ...rest], { soft: true }) },
}

const task = tasks[process.argv[2]]
if (!task) stop(`可用的任务：${Object.keys(tasks).join('、')}`)
await task()
