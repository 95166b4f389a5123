import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { CASES } from '../../test/platform/cases/all.ts'
import { openBrowser } from './browser.ts'
import { exportLists } from './lists.ts'
import { reportOf, type Seen } from './report.ts'

/** Walks the demonstration cases (or given pages) headless, as a user would: opens, reads, annotates, exports. */

export interface WalkOptions {
  out: string
  /** address of the demonstration platform */
  base: string
  files?: readonly { file: string; url: string }[] | undefined
}

const BUILD = path.resolve('.output/chrome-mv3-test')

/** True when every page could be read. */
export async function walk({ out, base, files }: WalkOptions): Promise<boolean> {
  const shots = path.join(out, 'screenshots')
  mkdirSync(shots, { recursive: true })
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const { context, extensionId } = await openBrowser({ extension: BUILD, profile, headless: true })
  const page = context.pages()[0] ?? (await context.newPage())
  const targets = files ? files.map((f) => ({ name: path.basename(f.file), url: f.url })) : CASES.map((c) => ({ name: c.id, url: `${base}/case/${c.id}` }))
  const seen: Seen[] = []
  for (const target of targets) {
    const read = await look(page, target)
    seen.push(read)
    print(read)
    await page.screenshot({ path: path.join(shots, `${safe(target.name)}.png`) })
  }
  if (!files) {
    await annotate(page, `${base}/case/all-done`)
    await page.screenshot({ path: path.join(shots, '批注.png') })
    await views(page, base, shots, extensionId)
  }
  const lists = await exportLists(context, extensionId, out, shots)
  writeFileSync(path.join(out, 'report.md'), reportOf(seen, lists))
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  console.log(`\n截图、清单和报告在 out/：${['report.md', ...lists].join('、')}，screenshots/ 下 PNG。`)
  return seen.every((s) => s.verdict !== undefined || files !== undefined)
}

const own = (page: Page): Locator => page.locator('[data-zbscz]')

async function look(page: Page, { name, url }: { name: string; url: string }): Promise<Seen> {
  await page.goto(url)
  const panel = own(page).locator('.panel')
  const face = own(page).locator('.tab')
  await face.or(panel).waitFor({ timeout: 15_000 }).catch(() => {})
  if (!(await face.or(panel).isVisible())) return { name, verdict: undefined, number: '', findings: [], idle: 0 }
  if (!(await panel.isVisible())) await face.click()
  await panel.locator('.verdict-box h2').waitFor()
  /* What asks for something and what passes is printed; of what does not apply, how many. */
  const folded = panel.locator('.group:not(.t-none) h3 button[aria-expanded=false], .group:not(.t-none) .more')
  while ((await folded.count()) > 0) await folded.first().click()
  return panel.evaluate((p, [name]) => {
    const text = (within: Element, selector: string) => (within.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s+/g, ' ').trim()
    p.querySelector('.scroll')?.scrollTo(0, 0)
    return {
      name, number: text(p, '.top h1'), verdict: [text(p, '.verdict-box h2'), text(p, '.verdict-box .main')].filter((s) => s !== '').join('：'),
      findings: [...p.querySelectorAll('.findings .finding')].map((row) => ({ title: text(row, '.title').replace(/\S+$/, '').replace(/[：\s]+$/, ''), word: text(row, '.verdict'), reason: text(row, '.reason') })),
      idle: Number(text(p, '.group.t-none h3 .num').replace(/\D+/g, '')) || 0,
    }
  }, [name] as const)
}

async function annotate(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await own(page).locator('.panel .verdict-box').waitFor()
  await page.evaluate(() => {
    const cell = [...document.querySelectorAll('td')].find((td) => td.textContent === '186,400.00元')
    if (!cell?.firstChild) throw new Error('the demonstration page has changed')
    getSelection()?.selectAllChildren(cell)
    window.dispatchEvent(new MouseEvent('mouseup'))
  })
  await own(page).locator('.select-btn').click()
  await own(page).getByRole('textbox', { name: '批注内容' }).fill('标的额与判决书主文核对无误。')
  await own(page).getByRole('button', { name: '保存' }).click()
  await own(page).locator('.note').first().waitFor()
}

const DESK_VIEWS = [['规则手册', '#handbook?rule=four-no-under-three-months', '.handbook-rule.open dl'], ['评估', '#evaluation', '.evaluation h2'], ['设置', '#settings', '.thresholds li']] as const

/** Every view at two sizes, light and dark, with the longest real texts. */
async function views(page: Page, base: string, shots: string, extensionId: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(viewport)
      for (const id of ['company-visited', 'not-visited']) {
        await page.goto(`${base}/case/${id}`)
        await own(page).locator('.panel .verdict-box').waitFor()
        await own(page).locator('.finding .title button').nth(1).click()
        await page.waitForTimeout(200)
        await page.screenshot({ path: path.join(shots, `面板-${id}-${viewport.width}-${colorScheme}.png`) })
        await own(page).getByRole('tab', { name: '时间线' }).click()
        await own(page).locator('.term-row').first().waitFor()
        await page.screenshot({ path: path.join(shots, `时间线-${id}-${viewport.width}-${colorScheme}.png`) })
      }
      for (const [name, hash, ready] of DESK_VIEWS) {
        await page.goto(`chrome-extension://${extensionId}/desk.html${hash}`)
        await page.locator(ready).first().waitFor()
        await page.waitForTimeout(200)
        await page.screenshot({ path: path.join(shots, `${name}-${viewport.width}-${colorScheme}.png`) })
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

function print(s: Seen): void {
  console.log(`\n${s.number || s.name}　${s.verdict ?? '不是案件页面，或者没有读到内容'}`)
  for (const f of s.findings) console.log(`  【${f.word}】${f.title} ${f.reason}`)
  if (s.idle > 0) console.log(`  另有 ${s.idle} 条规则不适用于本案。`)
}

function safe(name: string): string {
  return name.replace(/[^\w.\u4e00-\u9fa5-]+/g, '_').slice(0, 80)
}
