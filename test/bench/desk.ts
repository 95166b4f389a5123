import { expect, openMany } from './many-cases.ts'

/**
 * The desk over many cases (`wxt build --mode test` first): milliseconds from its address to the first rows and to all of them, and of a
 * search from a key to the next picture. Usage: node test/bench/desk.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
const ROUNDS = 3
const WORDS = ['赵', '赵建', '赵建国', '第3条', '财产', '号', '的', '138000123', '执10123号', '财产 约谈', '财产 -赵', '"财产的处置"', '没有这样的话', '2024 赵 约谈笔录']

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
    await expect(desk.locator('.tools [role=status]')).not.toHaveText(/^正在/)
    for (const tab of ['批注', '案件']) {
      await desk.getByRole('navigation').getByRole('link', { name: new RegExp(`^${tab}`) }).click()
      const times = await desk.evaluate(typeWords, WORDS)
      const sorted = times.map((t) => t.ms).sort((a, b) => a - b)
      console.log(`${tab}: search, key to picture: median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms (${times.map((t) => `${t.words} ${t.ms}${t.found}`).join(', ')})`)
    }
    const session = await context.newCDPSession(desk)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    console.log(`first rows ${Math.round(first)} ms, all ${Math.round(all)} ms, memory ${Math.round(usedSize / 1_000_000)} MB`)
    await desk.close()
  }
} finally {
  await close()
}

/** Types each of the words letter by letter, runs in the page: milliseconds from a key to the picture after which no more is being searched. */
async function typeWords(list: string[]): Promise<{ words: string; ms: number; found: string }[]> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!box) throw new Error('nowhere to search')
  const painted = () => new Promise((r) => { requestAnimationFrame(() => setTimeout(r, 0)) })
  const done: { words: string; ms: number; found: string }[] = []
  for (const words of list) {
    for (let n = 1; n <= words.length; n++) {
      const at = performance.now()
      box.value = words.slice(0, n)
      box.dispatchEvent(new Event('input', { bubbles: true }))
      await painted()
      while (/^正在/.test(document.querySelector('.tools [role=status], .place')?.textContent ?? '')) await painted()
      done.push({ words: words.slice(0, n), ms: Math.round(performance.now() - at), found: document.querySelector('.tools [role=status]')?.textContent?.replace(/^共/, ' →') ?? ' → 0' })
    }
    box.value = ''
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await painted()
  }
  return done
}
