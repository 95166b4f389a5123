import { test } from './attacked.ts'
import { stored } from './seed.ts'
test('view transition', async ({ attacked: { page, panel, desk } }) => {
  const decided = async () => (await stored(desk))['notes']?.length
  const { x, y } = await panel.place('button', '采纳')
  await page.evaluate(() => {
    const s = document.createElement('style')
    s.textContent = '::view-transition{pointer-events:none;background:#fff} ::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:60s;pointer-events:none} ::view-transition-new(root),::view-transition-old(root){opacity:0;animation-name:none} ::view-transition-group(root){animation-name:zz} @keyframes zz{from{opacity:.01}to{opacity:0}}'
    document.head.append(s)
    const t = document.startViewTransition(() => {})
    t.ready.then(() => console.log('ready'), (e) => console.log(String(e)))
  })
  await page.waitForTimeout(500)
  await page.mouse.move(x - 300, y)
  await page.mouse.move(x, y)
  await page.waitForTimeout(600)
  await page.screenshot({ path: '/tmp/desk-out/vt.png' })
  await page.mouse.click(x, y)
  await page.waitForTimeout(500)
  console.log('decided', await decided(), (await panel.text()).includes('没有执行'), await page.evaluate(() => document.getAnimations().length))
})
