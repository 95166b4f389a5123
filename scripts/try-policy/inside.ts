import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, expect as expected, type BrowserContext, type Page } from '@playwright/test'
import { startPlatform } from '../../test/platform/server.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import { builtArchive } from '../pack/built.ts'
import { crxOf, openCrx } from '../pack/crx.ts'
import { chromiumPolicy, updateXml, type Install } from '../pack/policy.ts'

/* A passphrase is stretched on purpose, and the machine may be busy. */
const expect = expected.configure({ timeout: 30_000 })

/** Runs where /etc/chromium is the folder `etc` of the one given: installs, looks, alters the policy, updates, and looks again. */

const ROOT = path.resolve(import.meta.dirname, '../..')
const folder = process.argv[2] ?? ''
const out = path.join(folder, 'pack'), key = path.join(folder, 'key.pem'), SITE = 'http://127.0.0.1/*'
if (!readFileSync('/proc/self/mountinfo', 'utf8').includes(' /etc/chromium ')) throw new Error('/etc/chromium is the real one')

let passed = 0, failed = 0
async function check(what: string, look: () => Promise<unknown>): Promise<void> {
  try {
    await look()
    passed++
    console.log(`✓ ${what}`)
  } catch (error) {
    failed++
    console.log(`✗ ${what}\n  ${error instanceof Error ? error.message.split('\n').slice(0, 8).join('\n  ') : String(error)}`)
  }
}

const PASSPHRASE = 'qing-xi-he-pan-07'
const practice = JSON.stringify({ practiceVersion: 1, name: '云溪县人民法院', resumedUnderThreeMonths: 'block', limits: { 'small-deposit': 500 } })
const profile = JSON.stringify({ ...SHIPPED[0], id: '00000000-0000-4000-8000-000000000001', name: '云溪案管平台' })
const MANAGED = { practice, profiles: [profile], sites: [SITE, 'http://oa/*', 'http://*/*'], masking: '全部', backup: false, retentionMonths: 36 }
console.log(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'scripts/pack.ts'), '--chromium-only', '--key', key, '--out', out, '--sites', SITE], { encoding: 'utf8' }))
const id = readFileSync(path.join(out, 'id.txt'), 'utf8').trim()
const install: Install = { id, updateUrl: `file://${out}/update.xml`, managed: MANAGED }
/** Written as pack writes it; developer tools are allowed beside, or the browser could not be looked at. */
const setPolicy = (policy: Install) => writeFileSync('/etc/chromium/policies/managed/zhongben.json', JSON.stringify({ ...JSON.parse(chromiumPolicy(policy)), DeveloperToolsAvailability: 1 }))
setPolicy(install)

const launch = () => chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 900 },
  ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking', '--disable-component-update', '--disable-component-extensions-with-background-pages'],
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
})
const shot = (page: Page, name: string) => (process.env.SHOTS ? page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`), fullPage: true }) : Promise.resolve())
async function openDesk(context: BrowserContext, hash = ''): Promise<Page> {
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${id}/desk.html${hash}`)
  return desk
}

/** What the browser's own page of extensions may ask. */
async function inExtensions(context: BrowserContext, expression: string): Promise<unknown> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  const answer: unknown = await page.evaluate(expression)
  await page.close()
  return answer
}

const platform = await startPlatform({})
const caseUrl = `${platform.url.replace('localhost', '127.0.0.1').replace(/\/$/, '')}/case/all-done`
let context = await launch()
try {
  console.log(`Chromium ${context.browser()?.version() ?? ''}`)
  await check('the package is sound and has the id', async () => expect(openCrx(readFileSync(path.join(out, `zhongben-review-${JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version}.crx`))).id).toBe(id))
  await check('installed by policy from a file: address, without a server', async () => { if (!context.serviceWorkers().some((w) => w.url().includes(id))) await context.waitForEvent('serviceworker', { timeout: 60_000, predicate: (w) => w.url().includes(id) }) })
  const desk = await openDesk(context, '#settings')
  await check('the desk opens under the fixed id', () => expect(desk.getByRole('heading', { name: '已启用的网站' })).toBeVisible())
  await check('practice of policy is in force and cannot be changed by hand', async () => {
    await expect(desk.getByText('单位统一：云溪县人民法院')).toBeVisible()
    await expect(desk.locator('fieldset', { hasText: '恢复执行案件自身立案未满三个月' })).toContainText('单位统一')
  })
  const site = (address: string) => desk.getByRole('listitem').filter({ hasText: address })
  await check('a site of policy that was packed is granted, shown as set by policy, not removable', async () => {
    await expect(site('http://127.0.0.1')).toContainText('单位统一启用')
    await expect(site('http://127.0.0.1').getByRole('button')).toHaveCount(0)
  })
  await check('a site of policy that was not packed waits for its user', () => expect(site('http://oa').getByRole('button', { name: '授权 http://oa' })).toBeVisible())
  await shot(desk, 'policy-settings')
  await check('a profile of policy is listed as the institution’s', async () => {
    const profiles = await openDesk(context, '#profiles')
    await expect(profiles.getByText('云溪案管平台')).toBeVisible()
    await expect(profiles.getByText('单位统一', { exact: true }).first()).toBeVisible()
    await profiles.close()
  })
  await check('the page of a packed site is read without a question', async () => {
    const page = await context.newPage()
    await page.goto(caseUrl)
    await expect(page.locator('[data-zbscz]')).toBeAttached()
    await page.close()
  })
  const data = await openDesk(context, '#data')
  await check('backup is refused', async () => {
    await expect(data.locator('.backup')).toContainText('不允许备份')
    await expect(data.getByLabel('备份密码')).toHaveCount(0)
  })
  await check('the period of policy stands, and cannot be changed', async () => {
    await expect(data.locator('.retention')).toContainText('案件保存 36 个月 单位统一')
    await expect(data.getByLabel(/最近查看在/)).toBeDisabled()
  })
  await check('what cannot be read is told', async () => {
    await expect(data.getByRole('alert')).toContainText('masking 无法识别')
    await expect(data.getByRole('alert')).toContainText('有 1 项不是网站的匹配式')
  })
  await shot(data, 'policy-data')
  await check('the browser lets nobody remove it', async () => {
    expect(await inExtensions(context, `chrome.management.get(${JSON.stringify(id)}).then((e) => [e.installType, e.mayDisable])`)).toEqual(['admin', false])
  })

  setPolicy({ ...install, managed: { ...MANAGED, backup: true, masking: 'names' }, only: ['*://*.court.gov.cn/*', 'http://oa/*'] })
  await check('a change of policy is in force while the browser runs', () => expect(data.getByLabel('备份密码')).toBeVisible({ timeout: 60_000 }))
  await check('being allowed by runtime_allowed_hosts is not yet being granted: the site that was not packed still waits', async () => {
    await desk.reload()
    await expect(site('http://oa').getByRole('button', { name: '授权 http://oa' })).toBeVisible()
  })
  await check('a host that policy does not allow is not read, packed or not', async () => {
    const page = await context.newPage()
    await page.goto(caseUrl)
    await page.waitForTimeout(2500)
    await expect(page.locator('[data-zbscz]')).toHaveCount(0)
    await page.close()
  })

  setPolicy({ ...install, managed: { backup: 'nein', retentionMonths: 900 } })
  await context.close()
  context = await launch()
  const wrong = await openDesk(context, '#data')
  const worker = context.serviceWorkers().find((w) => w.url().includes(id)) ?? (await context.waitForEvent('serviceworker'))
  console.log(`  storage.managed with backup: "nein", retentionMonths: 900 → ${JSON.stringify(await worker.evaluate(() => chrome.storage.managed.get()))}`)
  await check('a period out of bounds closes clearing up by age', () => expect(wrong.locator('.retention')).toContainText('保存期限无法识别'))

  const { archive, version } = builtArchive(path.join(ROOT, '.output/chrome-mv3'), { sites: [SITE], updateUrl: install.updateUrl, version: '99.1.0' })
  writeFileSync(path.join(out, 'next.crx'), crxOf(archive, readFileSync(key, 'utf8')).bytes)
  writeFileSync(path.join(out, 'update.xml'), updateXml(id, version, `file://${out}/next.crx`))
  await check('an update under the same key is found, and is there after the next start of the browser', async () => {
    expect(await worker.evaluate(() => chrome.runtime.requestUpdateCheck())).toEqual({ status: 'update_available', version: '99.1.0' })
    await wrong.waitForTimeout(3000)
    await context.close()
    context = await launch()
    await expect.poll(() => inExtensions(context, `chrome.management.get(${JSON.stringify(id)}).then((e) => e.version)`), { timeout: 30_000, intervals: [1000] }).toBe('99.1.0')
    await expect((await openDesk(context, '#data')).locator('.retention'), 'what was set stays').toContainText('保存期限无法识别')
  })

  setPolicy({ ...install, managed: { lock: true, lockIdleMinutes: 10 } })
  const locked = await openDesk(context, '#data')
  await check('a lock that policy asks for: nothing can be done but to set it', async () => {
    await expect(locked.getByRole('heading', { name: '请先设置口令' })).toBeVisible({ timeout: 60_000 })
    await shot(locked, 'policy-lock')
    await locked.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await locked.getByLabel('确认口令').fill(PASSPHRASE)
    await locked.getByLabel(/我知道/).check()
    await locked.getByRole('button', { name: '加锁' }).click()
  })
  await check('it can then be closed and opened, but not taken away, nor its time changed', async () => {
    const section = locked.locator('section.lock')
    await expect(section.getByRole('button', { name: '立即锁定' })).toBeVisible()
    await expect(section).toContainText('不能取消')
    await expect(section.locator('.tag')).toHaveText(['单位统一：必须加锁', '单位统一'])
    await expect(section.getByLabel('离开多久自动锁定')).toBeDisabled()
    await expect(section.getByLabel('离开多久自动锁定')).toHaveValue('10')
    await shot(locked, 'policy-locked')
  })
  await check('after a start of the browser it is closed', async () => {
    await context.close()
    context = await launch()
    await expect((await openDesk(context, '#data')).getByRole('heading', { name: '已锁定' })).toBeVisible()
  })

  writeFileSync('/etc/chromium/policies/managed/zhongben.json', JSON.stringify({ DeveloperToolsAvailability: 1 }))
  await check('taken out of the policy, it is removed', async () => {
    await context.close()
    context = await launch()
    await expect.poll(() => inExtensions(context, `chrome.management.getAll().then((all) => all.some((e) => e.id === ${JSON.stringify(id)}))`), { timeout: 30_000, intervals: [1000] }).toBe(false)
  })
} finally {
  await context.close()
  await platform.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
