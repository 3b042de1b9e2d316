import { chromium } from 'playwright-core'
import { findBrowser } from '#tests/support/browser.ts'
const [base, out, lang, scheme, w, h, ...targets] = process.argv.slice(2)
const { launch } = await findBrowser()
const browser = await chromium.launch(launch)
const context = await browser.newContext({ viewport: { width: Number(w), height: Number(h) }, colorScheme: scheme as any, locale: lang === 'ja' ? 'ja-JP' : 'en-GB', hasTouch: !!process.env.TOUCH })
const page = await context.newPage()
page.on('console', (m) => { if (m.type() === 'error') console.log('console:', m.text()) })
page.on('pageerror', (e) => console.log('pageerror:', e.message))
for (const target of targets) {
  const [path, keys = ''] = target.split('!')
  await page.goto(base + path + (path!.includes('?') ? '&' : '?') + `lang=${lang}`)
  await page.waitForTimeout(2500)
  if (path!.startsWith('/explore')) { await page.keyboard.press('Escape'); await page.waitForTimeout(300) }
  for (const key of keys.split(',').filter(Boolean)) { await page.keyboard.press(key); await page.waitForTimeout(2200) }
  if (process.env.SEL) { const l = page.locator(process.env.SEL).first(); if (process.env.ACT === 'hover') await l.hover(); else await l.click(); await page.waitForTimeout(1500) }
  if (process.env.JS) { console.log(await page.evaluate(process.env.JS)); await page.waitForTimeout(1200) }
  const name = `${out}-${target.replace(/[^a-z0-9]+/gi, '_')}-${lang}-${scheme}-${w}.png`
  await page.screenshot({ path: name }); console.log(name)
}
await browser.close()
