import { expect, openMany } from './many-cases.ts'
import { memory } from './processes.ts'

/**
 * All cases of the desk, with their notes, into the bin and back (`wxt build --mode test` first): seconds of each, how long a stop takes, the
 * longest time without a picture meanwhile, and what the browser's memory grows to. Usage: node test/bench/deleting.ts [cases] [notes per case] [findings]
 */

const [CASES = 20_000, NOTES = 5, FINDINGS = 6] = process.argv.slice(2).map(Number)
/** the one that the others are copies of is there, too */
const ALL = `共 ${CASES + 1} 件`
const { context, id, profile, close } = await openMany(CASES, NOTES, FINDINGS)
try {
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${id}/desk.html`)
  const status = desk.locator('.tools [role=status]'), dialog = desk.getByRole('dialog'), toast = desk.locator('.toast')
  await expect(status).toHaveText(ALL)
  await desk.evaluate(() => {
    const seen = { worst: 0 }
    let last = performance.now()
    const step = () => { const now = performance.now(); seen.worst = Math.max(seen.worst, now - last); last = now; requestAnimationFrame(step) }
    requestAnimationFrame(step)
    Object.assign(window, { seen })
  })
  const gap = () => desk.evaluate(() => { const seen: { worst: number } = Reflect.get(window, 'seen'); const { worst } = seen; seen.worst = 0; return Math.round(worst) })
  const used = () => Math.round([...memory(profile).values()].reduce((a, b) => a + b, 0))
  const timed = async (what: string, work: () => Promise<void>) => {
    await gap()
    const before = used(), at = performance.now()
    await work()
    console.log(`${what}: ${((performance.now() - at) / 1000).toFixed(1)} s, longest without a picture ${await gap()} ms, memory ${before} → ${used()}`)
  }
  const begin = async () => {
    await desk.getByLabel('全选案件').check()
    await desk.getByRole('button', { name: '删除所选…' }).click()
    await dialog.getByRole('button', { name: '删除' }).click()
  }
  await begin()
  await expect(dialog.getByLabel('已处理')).toHaveAttribute('value', /^[1-9]\d{2,}$/)
  if (process.env['SHOTS']) await desk.screenshot({ path: `${process.env['SHOTS']}/deleting.png` })
  await timed('stopped', async () => {
    await dialog.getByRole('button', { name: '停止' }).click()
    await expect(toast).toContainText('已停止，一件也没有删除')
  })
  await timed('deleted', async () => { await begin(); await expect(toast).toContainText('已删除') })
  if (process.env['SHOTS']) await desk.screenshot({ path: `${process.env['SHOTS']}/deleted.png` })
  await timed('shown', () => expect(desk.getByText('还没有案件')).toBeVisible())
  await timed('taken back', async () => { await desk.getByRole('button', { name: /^撤销上次删除/ }).click(); await expect(toast).toContainText('已恢复') })
  await timed('shown', () => expect(status).toHaveText(ALL))
} finally {
  await close()
}
