import { expect, openMany } from './many-cases.ts'

/**
 * The desk over many cases (`wxt build --mode test` first): milliseconds from its address to the first rows and to all of them, and of a
 * search from a key to the next picture. Usage: node test/bench/desk.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
const ROUNDS = 3
const WORDS = ['赵', '赵建', '第3条', '财产', '138000123', '执10123号']

const { context, id, size, close } = await openMany(CASES, NOTES, FINDINGS)
try {
  console.log(`${CASES} cases of ${Math.round(size / 1024)} KB, ${CASES * NOTES} notes`)
  for (let round = 0; round < ROUNDS; round++) {
    const desk = await context.newPage()
    const from = performance.now()
    await desk.goto(`chrome-extension://${id}/desk.html`)
    await expect(desk.locator('.grid-row').nth(3)).toBeVisible()
    const first = performance.now() - from
    await expect(desk.locator('.tools [role=status]')).toHaveText(/^共/)
    const all = performance.now() - from
    await desk.getByRole('navigation').getByRole('link', { name: /^批注/ }).click()
    await expect(desk.locator('.tools [role=status]')).toHaveText(`共 ${CASES * NOTES} 条`)
    const searched = await desk.evaluate(async (list) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]')
      if (!box) throw new Error('nowhere to search')
      const times: number[] = []
      for (const words of list) {
        const at = performance.now()
        box.value = words
        box.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((r) => { requestAnimationFrame(() => setTimeout(r, 0)) })
        times.push(Math.round(performance.now() - at))
      }
      return times
    }, WORDS)
    console.log(`first rows ${Math.round(first)} ms, all ${Math.round(all)} ms, search ${searched.join(' ')} ms`)
    await desk.close()
  }
} finally {
  await close()
}
