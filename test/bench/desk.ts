import { setLock } from '../e2e/lock-steps.ts'
import { bundle } from './bundle.ts'
import { expect, openMany } from './many-cases.ts'
import { memory, processor } from './processes.ts'

/**
 * The desk over many cases (`wxt build --mode test` first): milliseconds from its address to the first rows and to all of them, with a page of
 * the extension that holds nothing and with plain Dexie reading the same rows beside it, in the same run; memory with all rows; and of a
 * search from a key to the next picture. With LOCK=1 the same again with the lock set, and how long it takes to set. Usage: node test/bench/desk.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const WORDS = ['赵', '赵建', '赵建国', '第3条', '财产', '号', '的', '138000123', '执10123号', '财产 约谈', '财产 -赵', '"财产的处置"', '没有这样的话', '2024 赵 约谈笔录']

const { context, id, profile, size, close } = await openMany(CASES, NOTES, FINDINGS)
try {
  const { code } = await bundle('test/bench/peer-dexie.ts')
  console.log(`${CASES} cases of ${Math.round(size / 1024)} KB, ${CASES * NOTES} notes`)
  const round = async (locked: boolean) => {
    const bare = await context.newPage()
    const at = performance.now()
    await bare.goto(`chrome-extension://${id}/managed.json`)
    const nothing = performance.now() - at
    await bare.evaluate(code)
    const peer = locked ? 0 : await bare.evaluate(() => window.peerRead())
    await bare.close()
    const desk = await context.newPage()
    const pids = [...memory(profile).keys()]
    const cpu = () => pids.reduce((sum, pid) => sum + processor(pid), 0)
    const cpuBefore = cpu()
    const from = performance.now()
    await desk.goto(`chrome-extension://${id}/desk.html`)
    await expect(desk.locator('.grid-row').nth(3)).toBeVisible()
    const first = performance.now() - from
    await expect(desk.locator('.tools [role=status]')).toHaveText(/^共/)
    const all = performance.now() - from
    const worked = cpu() - cpuBefore
    const session = await context.newCDPSession(desk)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await desk.getByRole('navigation').getByRole('link', { name: /^批注/ }).click()
    await expect(desk.locator('.tools [role=status]')).toHaveText(`共 ${CASES * NOTES} 条`)
    await expect(desk.locator('.tools [role=status]')).not.toHaveText(/^正在/)
    for (const tab of ['批注', '案件']) {
      await desk.getByRole('navigation').getByRole('link', { name: new RegExp(`^${tab}`) }).click()
      const times = await desk.evaluate(typeWords, WORDS)
      const sorted = times.map((t) => t.ms).sort((a, b) => a - b)
      console.log(`${tab}: search, key to picture: median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms (${times.map((t) => `${t.words} ${t.ms}${t.found}`).join(', ')})`)
    }
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize: searched } = await session.send('Runtime.getHeapUsage')
    console.log(`${locked ? 'LOCKED: ' : ''}a page with nothing ${Math.round(nothing)} ms${locked ? '' : `, plain Dexie reads the same ${Math.round(peer)} ms`}; the desk: first rows ${Math.round(first)} ms, all ${Math.round(all)} ms${locked ? '' : ` (${(all / (nothing + peer)).toFixed(1)} times both)`} (${worked.toFixed(1)} s of all processors), memory with all rows ${Math.round(usedSize / 1e6)} MB, after searching ${Math.round(searched / 1e6)} MB`)
    await desk.close()
  }
  for (let i = 0; i < ROUNDS; i++) await round(false)
  if (process.env['LOCK']) {
    const desk = await context.newPage()
    await desk.goto(`chrome-extension://${id}/desk.html#data`)
    const from = performance.now()
    await setLock(desk, undefined, 900_000)
    console.log(`the lock is set in ${((performance.now() - from) / 1000).toFixed(1)} s`)
    await desk.close()
    for (let i = 0; i < ROUNDS; i++) await round(true)
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
