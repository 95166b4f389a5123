import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, launch, test } from './fixtures.ts'
import { caseRecord, note } from '../unit/export-sample.ts'
import { seenWhile } from './frames-seen.ts'
import { putRows } from './rows.ts'

/* A long list is never seen blank, however fast it is scrolled: every frame that the browser put together is looked at. ROWS=100000 takes as many as a large office has. */

const ROWS = Number(process.env['ROWS'] ?? 2000)

test('by wheel, by keys, by dragging the scroll bar, beside a search: no frame without rows', { tag: '@long' }, async () => {
  test.setTimeout(ROWS > 10_000 ? 900_000 : 240_000)
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  /* With scroll bars that can be dragged. */
  const { context, id } = await launch(profile, undefined, { ignoreDefaultArgs: ['--hide-scrollbars'], colorScheme: 'light' })
  try {
    const desk = await context.newPage(), eye = await context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html#notes`)
    await expect(desk.locator('.masthead')).toBeVisible()
    const cases = Array.from({ length: 20 }, (_, i) => caseRecord(i + 1))
    for (let from = 0; from < ROWS; from += 5000) {
      const notes = Array.from({ length: Math.min(5000, ROWS - from) }, (_, i) => note(from + i + 1, cases[i % 20]?.id ?? '', { comment: `第${from + i + 1}条：财产情况待核实，请调取约谈笔录核对`, updatedAt: new Date(Date.UTC(2026, 0, 1) + (from + i) * 1000).toISOString() }))
      await putRows(desk, { cases: from === 0 ? cases : [], notes: notes.map((n) => JSON.parse(JSON.stringify(n))) })
    }
    await desk.reload()
    await expect(desk.locator('.tools [role=status]')).toHaveText(`共 ${ROWS} 条`, { timeout: 120_000 })
    await eye.goto('about:blank')
    await desk.bringToFront()
    const grid = desk.locator('.grid')
    const place = await grid.boundingBox()
    if (!place) throw new Error('no list')
    /* The column of the words, below the head. */
    const strip = { x: place.x + 140, y: place.y + 34, width: 400, height: place.height - 36 }
    const middle = [place.x + place.width / 2, place.y + place.height / 2] as const
    const top = () => grid.evaluate((g) => g.scrollTop)
    const wheel = async (times: number, by: number) => {
      await desk.mouse.move(...middle)
      for (let i = 0; i < times; i++) await desk.mouse.wheel(0, by)
    }
    /* A row is 50 px high with two lines of writing: what is taller than this without any is a gap. */
    const GAP = 50
    const seen = async (what: string, act: () => Promise<void>, least = 3) => {
      const { frames, blank } = await seenWhile(desk, eye, strip, act)
      console.log(`${what}: ${frames} frames, tallest blank ${blank} px`)
      expect(frames, what).toBeGreaterThanOrEqual(least)
      expect(blank, what).toBeLessThan(GAP)
    }
    await seen('wheel', () => wheel(12, 900))
    await seen('wheel back', () => wheel(8, -900))
    await grid.focus()
    await seen('keys', async () => { for (const key of ['PageDown', 'PageDown', 'End', 'PageUp', 'Home', 'End', 'Home', 'PageDown']) await desk.keyboard.press(key) })
    await expect(grid.locator('.grid-row.active')).toHaveCount(1)
    await grid.evaluate((g) => { g.scrollTop = 0 })
    const bar = place.x + place.width - 8
    await seen('scroll bar', async () => {
      await desk.mouse.move(bar, place.y + 24) // below the arrow
      await desk.mouse.down()
      for (const part of [0.2, 0.5, 0.9, 0.4, 0.95, 0.1]) await desk.mouse.move(bar, place.y + place.height * part, { steps: 6 })
      await desk.mouse.up()
    })
    expect(await top(), 'the bar was really dragged').toBeGreaterThan(ROWS)
    await desk.keyboard.press('End')
    await expect(grid.locator('[role=row]').last()).toHaveAttribute('aria-rowindex', String(ROWS + 1))
    await desk.getByRole('searchbox').fill('约谈笔录')
    await expect(grid.locator('.found').first()).toBeVisible()
    await seen('wheel over what was found', () => wheel(12, 700))

    /* The proof that such a look can fail: rows that scroll away with their place. */
    await desk.getByRole('searchbox').fill('')
    await grid.evaluate((g) => { g.scrollTop = 0; g.querySelector<HTMLElement>('.grid-sight')?.style.setProperty('position', 'static') })
    expect((await seenWhile(desk, eye, strip, () => wheel(10, 3000))).blank, 'a gap is seen').toBeGreaterThan(GAP)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
