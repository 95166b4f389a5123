import type { Page } from '@playwright/test'
import { intoBody, sound } from './axe.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import { lockNow, setLock, unlock, WORDS } from './lock-steps.ts'
import { openPopup } from './popup-steps.ts'

/* 锁: set, closed, opened, changed and taken away, in every window alike; nothing is read or shown while it is closed, and nothing typed is lost. */

const shot = (page: Page, name: string) => (process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : Promise.resolve())
const OTHER = 'zhi-chuan-yu-lan-7'
const NOTE = '锁前写的批注'

async function noteOn(page: Page, text: string): Promise<void> {
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  await panel.getByRole('textbox', { name: '批注内容' }).fill(text)
}

test('the lock is set, closes and opens every window; what was being typed is still there', { tag: '@long' }, async ({ openCase, openDesk, context, launched }) => {
  const { worker } = launched
  const page = await openCase('/case/not-visited')
  await noteOn(page, NOTE)
  await panelOf(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(panelOf(page).locator('.note')).toBeVisible()
  const cases = await openDesk(), desk = await openDesk('#data')
  await desk.setViewportSize({ width: 1280, height: 1100 })
  const section = desk.locator('section.lock')
  const names = () => desk.evaluate(async () => (await indexedDB.databases()).map((d) => d.name))

  /* The rule is told before, and what is wrong while it is typed. */
  await expect(section).toContainText('口令至少 10 个字符')
  const set = section.getByRole('button', { name: '加锁' })
  for (const [typed, again, told] of [['abc', '', '至少 10 个字符'], ['1234567890', '', '全用数字'], ['口令口令口令口令口令', '', '打不出汉字'], ['aaaaaaaaaaaa', '', '重复太多'], [WORDS, WORDS + 'x', '两次输入的口令不同'], [WORDS, WORDS, '请先勾选']] as const) {
    await section.getByLabel('口令', { exact: true }).fill(typed)
    await section.getByLabel('确认口令').fill(again)
    await expect(section).toContainText(told)
    await expect(set).toBeDisabled()
  }
  await sound(desk, 'the section, before', 'section.lock')
  await setLock(desk)
  await sound(desk, 'the section, set', 'section.lock')
  expect(await names(), 'the plain one is gone').toEqual(['zhongben-locked'])
  await expect(cases.locator('.grid-row').nth(1), 'another window goes on by itself').toBeVisible()
  await expect(panelOf(page).locator('.note'), 'a page as well').toBeVisible()
  expect(await worker.evaluate(() => chrome.alarms.get('lock-idle')), 'it is looked whether anybody is there').toBeTruthy()

  await noteOn(page, '正在写的一句')
  await lockNow(desk)
  await expect(cases.getByLabel('口令', { exact: true })).toBeVisible()
  await expect(cases.locator('.masthead nav')).toHaveCount(0)
  await expect(panelOf(page)).toContainText('已锁定')
  await expect(panelOf(page).locator('.verdict-box, .note')).toHaveCount(0)
  await expect(panelOf(page), 'the case is not named').not.toContainText('青9921执')
  expect(await worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('锁')
  expect(await worker.evaluate(async () => [await chrome.alarms.get('lock-idle'), Object.keys(await chrome.storage.session.get(null)).filter((k) => k !== 'closed')]), 'the key is gone').toEqual([undefined, []])
  const editor = panelOf(page).getByRole('textbox', { name: '批注内容' })
  await expect(editor).toHaveValue('正在写的一句')
  await editor.pressSequentially('，还没写完')
  await panelOf(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(panelOf(page).getByRole('alert')).toContainText(/已锁定，请点工具栏.*文字仍在上面/)
  await shot(page, 'lock-panel')
  await intoBody(page)
  await sound(page, 'the panel, locked', '[data-zbscz]')

  /* Wrong, then right. */
  await unlock(desk, 'verkehrt-herum')
  await expect(desk.getByRole('alert')).toContainText('口令不对')
  await expect(desk.getByLabel('口令', { exact: true })).toBeFocused()
  await sound(desk, 'the lock screen')
  await shot(desk, 'lock-screen')
  const popup = await openPopup(launched, page)
  await popup.says(/已锁定/)
  const opening = context.waitForEvent('page')
  await panelOf(page).getByRole('button', { name: '解锁', exact: true }).click()
  const small = await opening
  await expect(small.getByLabel('口令', { exact: true })).toBeVisible()
  await sound(small, 'the small window')
  await shot(small, 'lock-popup')
  const closed = small.waitForEvent('close')
  await unlock(small)
  await closed
  await expect(cases.locator('.grid-row').nth(1)).toBeVisible()
  await expect(desk.getByRole('button', { name: '立即锁定' })).toBeVisible()
  await expect(panelOf(page).locator('.verdict-box'), 'the page reads itself again').toBeVisible()
  await expect(editor).toHaveValue('正在写的一句，还没写完')
  await panelOf(page).getByRole('button', { name: '重试' }).click()
  await expect(panelOf(page).locator('.note')).toHaveCount(2)
  expect(await worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('')
  await expect(desk.locator('.record-table')).toContainText('其间有 1 次口令错误')
  await expect(desk.locator('.record-table')).toContainText('手动锁定')
})

test('another passphrase; idle; the worker stopped; taken away again; forgotten', { tag: '@long' }, async ({ openCase, openDesk, context }) => {
  const page = await openCase('/case/all-done')
  const desk = await openDesk('#data')
  const section = desk.locator('section.lock')
  await setLock(desk)

  await desk.getByText('更换口令').first().click()
  const change = async (old: string) => {
    await section.getByLabel('原口令').fill(old)
    await section.getByLabel('新口令').fill(OTHER)
    await section.getByLabel('确认口令').fill(OTHER)
    await section.getByRole('button', { name: '更换口令' }).click()
  }
  await change('verkehrt-herum')
  await expect(section.getByRole('alert')).toContainText('口令不对')
  await change(WORDS)
  await expect(section).toContainText('口令已更换')
  await lockNow(desk)
  await unlock(desk)
  await expect(desk.getByRole('alert')).toContainText('口令不对')
  await desk.getByLabel('口令', { exact: true }).fill('')
  await unlock(desk, OTHER)

  /* The key outlives the worker, and a page that is loaded then is read. */
  const internals = await context.newPage()
  await internals.goto('chrome://serviceworker-internals')
  await internals.getByRole('button', { name: 'Stop', exact: true }).first().click()
  await page.reload()
  await openPanel(page)
  /* A worker that was stopped hears of what is done at the desk. */
  await internals.getByRole('button', { name: 'Stop', exact: true }).first().click()
  await section.getByLabel('离开多久自动锁定').selectOption({ label: '5 分钟' })
  await lockNow(desk)
  await expect(panelOf(page)).toContainText('已锁定')
  await unlock(desk, OTHER)
  await expect(panelOf(page).locator('.verdict-box')).toBeVisible()

  /* The machine slept: the last use lies longer back than the time chosen. */
  await expect(section.getByLabel('离开多久自动锁定')).toHaveValue('5')
  await desk.evaluate(() => chrome.storage.session.set({ lockUsed: Date.now() - 6 * 60_000 }))
  await page.reload()
  await expect(tabOf(page).or(panelOf(page))).toContainText('已锁定')
  await expect(desk.getByLabel('口令', { exact: true })).toBeFocused()

  /* Forgotten: everything goes, with a confirmation. */
  await desk.getByText('忘记口令').click()
  await desk.getByRole('button', { name: '清除本机全部内容…' }).click()
  const gone = desk.getByRole('button', { name: '彻底清除' })
  await expect(gone).toBeDisabled()
  await desk.getByLabel('请输入“全部清除”确认').fill('全部清除')
  await gone.click()
  await expect(desk.locator('.masthead nav')).toContainText('案件')
  await expect(panelOf(page).or(tabOf(page))).not.toContainText('已锁定')

  await setLock(desk)
  await desk.getByText('取消锁').first().click()
  await section.getByLabel('现用口令').fill('verkehrt-herum')
  await section.getByRole('button', { name: '取消锁' }).click()
  await expect(section.getByRole('alert')).toContainText('口令不对')
  await section.getByLabel('现用口令').fill(WORDS)
  await section.getByRole('button', { name: '取消锁' }).click()
  await expect(section.getByRole('button', { name: '加锁' })).toBeVisible()
  expect(await desk.evaluate(async () => (await indexedDB.databases()).map((d) => d.name))).toEqual(['zhongben'])
})

test('an institution asks for the lock: nothing is kept before it is set, and it cannot be taken away', { tag: '@long' }, async ({ context, extensionId, openCase, launched: { worker } }) => {
  await worker.evaluate(() => { Object.assign(globalThis, { managedGet: chrome.storage.managed.get }); chrome.storage.managed.get = () => Promise.resolve({ lock: true, lockIdleMinutes: 10 }) })
  try {
    const page = await openCase('/case/all-done')
    await tabOf(page).click()
    await expect(panelOf(page)).toContainText('单位要求加锁')
    const desk = await context.newPage()
    await desk.addInitScript(() => { chrome.storage.managed.get = () => Promise.resolve({ lock: true, lockIdleMinutes: 10 }) })
    await desk.goto(`chrome-extension://${extensionId}/desk.html`)
    await expect(desk.getByRole('heading', { name: '请先设置口令' })).toBeVisible()
    await expect(desk.getByLabel('口令', { exact: true })).toBeFocused()
    await sound(desk, 'the lock to be set')
    await shot(desk, 'lock-must')
    await desk.keyboard.type(WORDS)
    await desk.getByLabel('确认口令').fill(WORDS)
    await desk.getByLabel(/我知道/).check()
    await desk.keyboard.press('Enter')
    await expect(desk.locator('.masthead nav')).toContainText('案件')
    await expect(panelOf(page).locator('.verdict-box')).toBeVisible()
    await desk.getByRole('link', { name: '数据' }).click()
    const section = desk.locator('section.lock')
    await expect(section).toContainText('单位统一：必须加锁')
    await expect(section.getByText('取消锁')).toHaveCount(0)
    await expect(section.getByLabel('离开多久自动锁定')).toBeDisabled()
    await expect(section.getByLabel('离开多久自动锁定')).toHaveValue('10')
  } finally {
    await worker.evaluate(() => { chrome.storage.managed.get = Reflect.get(globalThis, 'managedGet') })
  }
})
