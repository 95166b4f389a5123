import { bundle } from './bundle.ts'
import { expect, openMany } from './many-cases.ts'
import { memory, processor } from './processes.ts'

/**
 * The desk over many cases (`wxt build --mode test` first): milliseconds from its address to the first rows and to all of them, with a page of
 * the extension that holds nothing and with plain Dexie reading the same rows beside it, in the same run; memory with all rows; and of a
 * search from a key to the next picture. Usage: node test/bench/desk.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
const ROUNDS = 3
const WORDS = ['赵', '赵建', '第3条', '财产', '138000123', '执10123号']

const { context, id, profile, size, close } = await openMany(CASES, NOTES, FINDINGS)
try {
  const { code } = await bundle('test/bench/peer-dexie.ts')
  console.log(`${CASES} cases of ${Math.round(size / 1024)} KB, ${CASES * NOTES} notes`)
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await context.newPage()
    const at = performance.now()
    await bare.goto(`chrome-extension://${id}/managed.json`)
    const nothing = performance.now() - at
    await bare.evaluate(code)
    const peer = await bare.evaluate(() => window.peerRead())
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
    console.log(`a page with nothing ${Math.round(nothing)} ms, plain Dexie reads the same ${Math.round(peer)} ms; the desk: first rows ${Math.round(first)} ms, all ${Math.round(all)} ms (${(all / (nothing + peer)).toFixed(1)} times both; ${worked.toFixed(1)} s of all processors), heap with all rows ${Math.round(usedSize / 1e6)} MB, search ${searched.join(' ')} ms`)
    await desk.close()
  }
} finally {
  await close()
}
