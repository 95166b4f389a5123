import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { recordOf, rowsOf, SEED, seeded, sleep, workerEnder } from './faults-steps.ts'

/* The service worker is killed a hundred times while notes are written: what was confirmed is stored once, and what was not is said. */

const KILLS = Number(process.env.FAULTS_WORKER_KILLS ?? 100)

test('the worker is killed while notes are saved: each confirmed note is stored exactly once, and of any other the text is still there', { tag: '@long' }, async ({ openCase, launched: { context } }) => {
  test.setTimeout(300_000)
  const random = seeded(SEED)
  const page = await openCase('/case/all-done')
  await openPanel(page)
  const panel = panelOf(page)
  const end = await workerEnder(context)
  let kills = 0
  const killWorker = async () => { kills += await end() }
  const confirmed: string[] = []
  let failures = 0
  for (let i = 0; kills < KILLS; i++) {
    const words = `第${i}条`
    await panel.getByRole('button', { name: '写全案批注' }).click()
    await panel.getByRole('textbox', { name: '批注内容' }).fill(words)
    /* What is being written is kept a moment after the last key: some kills fall upon that. */
    if (i % 4 === 0) await sleep(random() * 320)
    const press = () => panel.locator('.editor button[type=submit]').click()
    /* Saved, or said why not; then tried again, as its writer would. */
    for (let attempt = 0; attempt < 20; attempt++) {
      const pressed = press()
      for (let n = 1 + Math.floor(random() * 3); n > 0 && kills < KILLS; n--) { await sleep(random() * 60); await killWorker() }
      await pressed
      const outcome = await page.waitForFunction((count) => {
        const panel = document.querySelector('[data-zbscz]')?.shadowRoot?.querySelector('.panel')
        const box = panel?.querySelector<HTMLTextAreaElement>('.editor textarea')
        /* The list says how many there are; it shows no more than the first. */
        if (!box) return panel?.textContent?.replace(/\s/g, '').includes(`批注${count}条`) ? 'saved' : undefined
        return panel?.querySelector('.editor [role=alert]') && !box.readOnly ? `failed ${box.value}` : undefined
      }, confirmed.length + 1, { polling: 20, timeout: 30_000 }).then((h) => h.jsonValue())
      if (outcome === 'saved') { confirmed.push(words); break }
      failures++
      expect(outcome, `FAULTS_SEED=${SEED}`).toBe(`failed ${words}`)
    }
  }
  const desk = await context.newPage()
  await desk.goto(page.url())
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const { notes = [], drafts = [] } = await rowsOf(worker, ['notes', 'drafts'])
  console.log(`FAULTS_SEED=${SEED}: ${kills} kills, ${confirmed.length} notes confirmed, ${failures} failures said`)
  expect(notes.map((n) => n['comment']).sort(), `FAULTS_SEED=${SEED}`).toEqual([...confirmed].sort())
  expect(drafts).toEqual([])
  const { entries, verified } = await recordOf(worker)
  expect(verified.broken).toBeUndefined()
  expect(entries.filter((e) => e.what === 'annotated').map((e) => e.id).sort()).toEqual(notes.map((n) => n['id']).sort())
})
